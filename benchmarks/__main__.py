"""Measure the client beside its neighbours and print the figures with their bars."""

from collections.abc import Mapping

from benchmarks import published
from benchmarks.bars import BARS
from benchmarks.command import run
from benchmarks.interleave import Measurements
from benchmarks.regression import ratios
from benchmarks.report import as_json
from benchmarks.subjects import measure


def _publish(results: Mapping[str, Measurements]) -> None:
    compared = {str(watched): ratio for watched, ratio in ratios(results).items()}
    published.write({**as_json(results, BARS), "ratios": compared})


if __name__ == "__main__":
    raise SystemExit(run("benchmarks", measure, BARS, _publish))
