"""Where a listing can be continued."""

import re
from contextlib import suppress
from typing import Final, Self, TypeAlias, cast
from uuid import UUID

from msgspec import UnsetType

from mews_runtime.errors import ConfigurationError
from mews_runtime.values import Value

Cursor: TypeAlias = UUID | UnsetType | None
"""Where a page begins: after an item, or at the newest one (None or absent)."""

_TEXT: Final = re.compile(r"([0-9a-f]{16})\.(\d{1,9})((?:\.\d{1,9}(?:-[01])*=(?:[0-9a-f]{32})?)*)")


class Position(Value, frozen=True):
    """Where to continue a listing that takes several requests at a time.

    Keep it as text with `str()`, and get it back with `parse`.

    Attributes:
        listing: Which listing it belongs to: a digest of the filters.
        parts: The parts that were begun and are not read to their end, and the id of the last item
            that was delivered of each.
        next: Which part is begun next.
    """

    listing: str
    parts: tuple[tuple[tuple[int, ...], UUID | None], ...]
    next: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the position that a text was made of.

        Raises:
            ConfigurationError: The text is none.
        """
        match = _TEXT.fullmatch(text) if isinstance(cast("object", text), str) else None
        if match is None:
            message = f"a position is what str() has made of a pager's cursor; got {text!r}"
            raise ConfigurationError(message)
        parts = (part.split("=") for part in match[3].split(".")[1:])
        begun = tuple(
            (tuple(map(int, path.split("-"))), UUID(cursor) if cursor else None)
            for path, cursor in parts
        )
        return cls(match[1], begun, int(match[2]))

    def __str__(self) -> str:
        parts = (
            f".{'-'.join(map(str, path))}={cursor.hex if cursor else ''}"
            for path, cursor in self.parts
        )
        return f"{self.listing}.{self.next}{''.join(parts)}"


def resumed(cursor: Cursor | Position | str) -> Cursor | Position:
    """Return where to continue. A text is what `str()` has made of it."""
    if not isinstance(cursor, str):
        return cursor
    with suppress(ValueError):
        return UUID(cursor)
    with suppress(ConfigurationError):
        return Position.parse(cursor)
    # The check of the request refuses it, and shows no token that is in the wrong place.
    return cast("Cursor", cursor)
