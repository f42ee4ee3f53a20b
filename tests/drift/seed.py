"""A difference that is sown into a copy of our contract, with the severity that it deserves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.drift.contract import Document

Change = Callable[[Document], object]


def nothing(_: Document) -> None:
    """Change nothing."""


ADD: Final = "resourceBlocks/add"
GET_ALL: Final = "resourceBlocks/getAll"
UPDATE: Final = "services/updateAvailability"
STATE: Final = "resources/getOccupancyState"
TOKENS: Final = "resourceAccessTokens/add"

B: Final = "breaking"
C: Final = "compatible"


@dataclass(frozen=True, slots=True)
class Seed:
    """A difference: what it is, and how it comes about.

    `prepare` is done to both documents, `change` to theirs only.
    """

    severity: str
    kind: str
    operation: str
    path: str
    change: Change
    prepare: Change = nothing
    note: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, self.path, self.note)))
