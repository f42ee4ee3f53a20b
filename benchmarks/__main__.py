"""Measure the client beside its neighbours and print the figures with their bars."""

import json
import os
from argparse import ArgumentParser
from pathlib import Path

from benchmarks.bars import BARS
from benchmarks.report import as_json, as_text
from benchmarks.subjects import FULL, QUICK, measure


def main() -> int:
    """Run the benchmarks. Returns the exit code."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: a smoke test")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a bar is missed")
    options = parser.parse_args()

    # All traffic is local, and a proxy would be measured too.
    os.environ["NO_PROXY"] = "*"
    results = measure(QUICK if options.quick else FULL)
    print(as_text(results))
    if options.json:
        options.json.write_text(json.dumps(as_json(results), indent=2) + "\n")
    kept = all(bar.is_kept(results) for bar in BARS)
    return 0 if kept or not options.check else 1


if __name__ == "__main__":
    raise SystemExit(main())
