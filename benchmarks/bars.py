"""What the figures have to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from benchmarks.clients import FLOOR, OURS, PLAIN, STOCK_TEMPLATES
from benchmarks.interleave import Timings
from benchmarks.subjects import (
    CLIENT,
    EMPTY_PAGE,
    GENERATE,
    GENERATION,
    HTTPX,
    IMPORT,
    PACKAGE,
    PAGE,
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A limit to how long something takes, in relation to another or else in seconds."""

    subject: str
    name: str
    other: str | None
    sense: Literal["<=", ">="]
    limit: float

    def measured(self, results: Mapping[str, Timings]) -> float:
        """Return the median of the ratios, or the median in seconds."""
        timings = results[self.subject]
        if self.other is None:
            return timings.median(self.name) / 1e9
        return timings.ratio(self.name, self.other)

    def is_kept(self, results: Mapping[str, Timings]) -> bool:
        """Return whether the figure is within the limit."""
        measured = self.measured(results)
        return measured <= self.limit if self.sense == "<=" else measured >= self.limit


BARS: Final = (
    Bar(PAGE, OURS, PLAIN, "<=", 1.0),
    Bar(PAGE, STOCK_TEMPLATES, OURS, ">=", 3.5),
    Bar(PAGE, OURS, FLOOR, "<=", 1.05),
    Bar(EMPTY_PAGE, OURS, FLOOR, "<=", 1.15),
    Bar(IMPORT, PACKAGE, HTTPX, "<=", 1.35),
    Bar(IMPORT, CLIENT, HTTPX, "<=", 1.35),
    Bar(GENERATE, GENERATION, None, "<=", 5.0),
)
