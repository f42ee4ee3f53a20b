"""What differs between two descriptions for a caller of ours."""

from dataclasses import dataclass

from mews_contract.drift.rules import Severity

EVERY_OPERATION = "*"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference for a caller.

    Attributes:
        severity: How much it matters.
        kind: What has changed, one of `rules.RULES`.
        operation: Of which operation, such as `resourceBlocks/getAll`; `*` for all of them.
        path: Where in it, such as `request.body.Limitation.Count`, or `operation`.
        ours: What we have there.
        theirs: What they have there.
    """

    severity: Severity
    kind: str
    operation: str
    path: str
    ours: str
    theirs: str
