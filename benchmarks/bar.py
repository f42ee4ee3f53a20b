"""A limit that a figure has to keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from benchmarks.interleave import Measurements


@dataclass(frozen=True, slots=True)
class Bar:
    """A limit to one contender of a subject, in relation to another or else in its unit."""

    subject: str
    name: str
    other: str | None
    sense: Literal["<=", ">="]
    limit: float

    def measured(self, results: Mapping[str, Measurements]) -> float:
        """Return the median of the ratios, or the median in the unit."""
        measurements = results[self.subject]
        if self.other is None:
            return measurements.median(self.name)
        return measurements.ratio(self.name, self.other)

    def unit(self, results: Mapping[str, Measurements]) -> str:
        """Return what the limit is in: nothing for a ratio."""
        return "" if self.other else f" {results[self.subject].unit}"

    def is_kept(self, results: Mapping[str, Measurements]) -> bool:
        """Return whether the figure is within the limit."""
        measured = self.measured(results)
        return measured <= self.limit if self.sense == "<=" else measured >= self.limit
