"""One thing that differs between two schemas."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs at one place.

    Attributes:
        kind: Its kind, one of `rules.RULES`.
        path: Where it is, relative to what was compared.
        ours: What we have there, in a few words.
        theirs: What they have there.
    """

    kind: str
    path: str
    ours: str
    theirs: str
