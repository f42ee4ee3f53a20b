"""The command line that all benchmarks share."""

import json
import os
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.bar import Bar
from benchmarks.interleave import Measurements
from benchmarks.report import as_json, as_text


class Measure(Protocol):
    """Measures every subject."""

    def __call__(self, *, is_quick: bool) -> Mapping[str, Measurements]:
        """Return what was measured, with few rounds if it is to be quick."""
        ...


def run(
    name: str,
    measure: Measure,
    bars: Sequence[Bar],
    publish: Callable[[Mapping[str, Measurements]], None] | None = None,
) -> int:
    """Measure, and print the figures with their bars. Returns the exit code.

    Args:
        name: The module that is run.
        measure: Measures every subject.
        bars: The limits.
        publish: Writes what is committed, for benchmarks that have such files.
    """
    parser = ArgumentParser(prog=f"python -m {name}")
    parser.add_argument("--quick", action="store_true", help="few rounds: a smoke test")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a bar is missed")
    if publish:
        parser.add_argument("--commit", action="store_true", help="write the committed files anew")
    options = parser.parse_args()

    # All traffic is local, and a proxy would be measured too.
    os.environ["NO_PROXY"] = "*"
    results = measure(is_quick=options.quick)
    print(as_text(results, bars))
    if options.json:
        options.json.write_text(json.dumps(as_json(results, bars), indent=2) + "\n")
    if publish and options.commit:
        publish(results)
    kept = all(bar.is_kept(results) for bar in bars)
    return 0 if kept or not options.check else 1
