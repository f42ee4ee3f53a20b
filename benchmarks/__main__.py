"""Measure the client beside its neighbours and print the figures with their bars."""

from benchmarks.bars import BARS
from benchmarks.command import run
from benchmarks.subjects import measure

if __name__ == "__main__":
    raise SystemExit(run("benchmarks", measure, BARS))
