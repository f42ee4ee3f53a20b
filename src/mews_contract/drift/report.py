"""What is told of a comparison."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mews_contract.drift.acceptance import Acceptance, Sorted, sort
from mews_contract.drift.comparison import Comparison
from mews_contract.drift.description import Description
from mews_contract.drift.differences import Difference
from mews_contract.drift.rules import Severity


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two descriptions.

    Attributes:
        name: Its file or URL.
        format: The version of OpenAPI that it is in.
        operations: How many operations it has.
    """

    name: str
    format: str
    operations: int


@dataclass(frozen=True, slots=True)
class Report:
    """What is told of a comparison.

    Attributes:
        ours: Our description.
        theirs: Theirs.
        comparison: What came of it. Its differences are all, accepted ones among them.
        sorted: Its differences, sorted by whether they are accepted.
    """

    ours: Side
    theirs: Side
    comparison: Comparison
    sorted: Sorted

    @property
    def severity(self) -> Severity | Literal["same"]:
        """How much the worst difference matters that is not accepted."""
        if self.of("breaking"):
            return "breaking"
        return "compatible" if self.of("compatible") else "same"

    def of(self, severity: Severity) -> list[Difference]:
        """Return the differences of a severity that are not accepted."""
        return [each for each in self.sorted.open if each.severity == severity]

    @property
    def only_ours(self) -> list[str]:
        """The operations that only we have."""
        return [
            each.operation
            for each in self.comparison.differences
            if each.kind == "operation-removed"
        ]


def report(
    ours: Description,
    theirs: Description,
    comparison: Comparison,
    entries: Sequence[Acceptance] = (),
) -> Report:
    """Return what is to be told of a comparison."""
    return Report(_side(ours), _side(theirs), comparison, sort(comparison.differences, entries))


def _side(description: Description) -> Side:
    return Side(description.name, description.document.label, len(description.entries))
