"""What is told of a comparison, and the exit code that sums it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from mews_contract.drift.acceptance import Acceptance, Sorted, sort
from mews_contract.drift.comparison import Comparison
from mews_contract.drift.description import Description
from mews_contract.drift.differences import Difference
from mews_contract.drift.rules import Severity


class ExitCode(IntEnum):
    """What the command ends with. Python itself ends with 1, and wrong usage with 2."""

    SAME = 0
    COMPATIBLE = 3
    BREAKING = 4
    FAILED = 5


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
    def exit_code(self) -> ExitCode:
        """The exit code: how much the worst difference matters that is not accepted."""
        if self.of("breaking"):
            return ExitCode.BREAKING
        return ExitCode.COMPATIBLE if self.of("compatible") else ExitCode.SAME

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
