"""Whether a ratio has become worse than the committed one: `python -m benchmarks.regression`.

Only ratios inside one interleaved run are compared, since absolute times are those of a machine.
What is over the tolerance is measured again, and only what is so three times in a row has failed.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.clients import CHECKED, FLOOR, LIMITED, OURS, PLAIN
from benchmarks.codec import DECODE
from benchmarks.codec import measure as measure_codec
from benchmarks.interleave import Measurements
from benchmarks.published import read
from benchmarks.subjects import (
    CLIENT,
    EMPTY_PAGE,
    HTTPX,
    IMPORT,
    PACKAGE,
    PAGE,
    imports,
    measure_calls,
)

TOLERANCE: Final = 1.15
TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Watched:
    """A ratio that is to stay small."""

    subject: str
    name: str
    other: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.name} / {self.other}"


WATCHED: Final = (
    Watched(PAGE, OURS, FLOOR),
    Watched(PAGE, OURS, PLAIN),
    Watched(PAGE, CHECKED, FLOOR),
    Watched(EMPTY_PAGE, OURS, FLOOR),
    Watched(EMPTY_PAGE, LIMITED, FLOOR),
    Watched(DECODE, OURS, FLOOR),
    Watched(IMPORT, PACKAGE, HTTPX),
    Watched(IMPORT, CLIENT, HTTPX),
)

Ratios = Mapping[Watched, float]


def ratios(results: Mapping[str, Measurements]) -> dict[Watched, float]:
    """Return the watched ratios of a run."""
    return {
        watched: results[watched.subject].ratio(watched.name, watched.other) for watched in WATCHED
    }


def committed(document: Mapping[str, Any]) -> dict[Watched, float]:
    """Return the watched ratios that were committed.

    Raises:
        LookupError: One is missing: `make bench-commit` writes them.
    """
    return {watched: float(document["ratios"][str(watched)]) for watched in WATCHED}


def worse(measured: Ratios, before: Ratios) -> list[Watched]:
    """Return what is worse than before by more than the tolerance."""
    return [each for each, ratio in measured.items() if ratio > before[each] * TOLERANCE]


def best_of(
    measure: Callable[[], Ratios], before: Ratios, tries: int = TRIES
) -> dict[Watched, float]:
    """Measure until nothing is worse, or so many times. Returns the best of each ratio."""
    best = dict(measure())
    for _ in range(tries - 1):
        if not worse(best, before):
            break
        again = measure()
        best = {each: min(ratio, again[each]) for each, ratio in best.items()}
    return best


def _measure() -> dict[Watched, float]:
    calls = measure_calls(page=40, empty_page=150)
    return ratios({**calls, **measure_codec(40), IMPORT: imports(7)})


def main() -> int:
    """Compare, and print each ratio. Returns the exit code."""
    # All traffic is local, and a proxy would be measured too.
    os.environ["NO_PROXY"] = "*"
    before = committed(read())
    measured = best_of(_measure, before)
    failed: Sequence[Watched] = worse(measured, before)
    for each, ratio in measured.items():
        verdict = "WORSE" if each in failed else "ok"
        print(f"{each!s:<64}{ratio:>8.3f}  committed {before[each]:.3f}  {verdict}")
    if failed:
        print(f"Worse by more than {TOLERANCE - 1:.0%}. If that is meant: make bench-commit.")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
