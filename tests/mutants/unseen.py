"""Which mutants no behaviour can show, and why: what only the documentation can know."""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final


@dataclass(frozen=True, slots=True)
class Unseen:
    """A sort of mutants that behaviour does not show.

    Attributes:
        pattern: What their ids match, `*` standing for anything.
        reason: Why.
    """

    pattern: str
    reason: str


UNSEEN: Final[Sequence[Unseen]] = (
    Unseen(
        "bound *",
        "Whether a limit is 1000 or 1001 shows only at Mews; here both sides read the contract.",
    ),
    Unseen(
        "format * format*int*",
        "The width of an integer is a bound: recordings hold no number that needs more.",
    ),
    Unseen(
        "x-mews-portfolio-access-token *",
        "Tokens are opaque, so nothing acts on which of them an operation takes.",
    ),
    Unseen("x-mews-beta *", "An announcement of Mews, on which nothing acts."),
    Unseen(
        "deprecated added: paths/*",
        "That an operation is deprecated is an announcement; calls go on as before.",
    ),
)
"""Short on purpose: all else has to be noticed by the evidence, the sandbox or the client."""


def reason(mutant_id: str) -> str:
    """Return why behaviour does not show a mutant, or nothing if it has to."""
    return next((each.reason for each in UNSEEN if fnmatchcase(mutant_id, each.pattern)), "")
