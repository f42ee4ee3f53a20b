"""What a sandbox lets pass although Mews was seen to refuse it."""

from collections.abc import Iterable
from typing import Final, Literal, get_args

from mews_sandbox.arguments import names

Lenience = Literal["content-type", "first-time-unit"]
"""`content-type`: a body of any `Content-Type`, or none. `first-time-unit`: an update of
availability or prices whose `FirstTimeUnitStartUtc` is inside a time unit, which the documentation
allows."""

LENIENCES: Final[tuple[Lenience, ...]] = get_args(Lenience)


def lenient(said: Iterable[str]) -> frozenset[Lenience]:
    """Return what is let pass, by its names.

    Raises:
        ValueError: There is no such lenience.
        TypeError: It is no list of names.
    """
    wanted = names("lenient", said)
    if unknown := wanted - {*LENIENCES}:
        found = ", ".join(sorted(map(repr, unknown)))
        message = f"a sandbox cannot be lenient with {found}; it can with {', '.join(LENIENCES)}"
        raise ValueError(message)
    return frozenset(name for name in LENIENCES if name in wanted)
