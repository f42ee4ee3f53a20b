"""Keeping tokens and door codes out of everything that people or log collectors read."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import cached_property
from typing import Final, Generic, Self, TypeAlias, TypeVar

T = TypeVar("T")

MASK = "***"

JsonValue: TypeAlias = (
    "bool | int | float | Decimal | str | list[JsonValue] | dict[str, JsonValue] | None"
)

SHORTEST_PART: Final = 6
"""Shorter secrets are masked as whole words only: as parts of words they are there by chance."""

_DEEPEST_ESCAPE: Final = 4
"""How often a text may have been escaped: JSON in JSON, quoted as the repr of bytes, is three."""

_ESCAPED: Final = re.compile(
    r"""(?:\\x[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|(?:\\U[0-9a-fA-F]{8})+|\\["'\\/bfnrt]"""
)
_BEGINS_ALONE: Final = re.compile(r"(?<![\w\\-])")
"""Where something begins that is no part of a word, of an id or of an escape."""
_ENDS_ALONE: Final = re.compile(r"(?![\w-])")


class Hidden(Generic[T]):
    """What no repr shows, so that no traceback with locals does either."""

    __slots__ = ("content",)

    def __init__(self, content: T) -> None:
        self.content = content

    def __repr__(self) -> str:
        return f"{type(self).__name__}({MASK})"


class Secrets(frozenset[str]):
    """What nothing may show. Made once a call: what finds them in a text is made once, too.

    A text is searched once for all of them, so that a thousand take hardly longer than two.
    """

    def __new__(cls, secrets: Iterable[str] = ()) -> Self:
        """Make it of all that are not empty."""
        return super().__new__(cls, filter(None, secrets))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({MASK})"

    def mask(self, text: str) -> str:
        """Return a text in which every secret is replaced by `***`, however it is escaped.

        Where one is found only in what the escapes of the text stand for, that is returned.
        """
        if not self:
            return text
        readable = masked = self._mask(text)
        for _ in range(_DEEPEST_ESCAPE):
            if "\\" not in readable:
                break
            readable = _ESCAPED.sub(_unescaped, readable)
            found = self._mask(readable)
            if found != readable:
                readable = masked = found
        return masked

    @cached_property
    def _shortest(self) -> int:
        return min(map(len, self))

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """The lengths of those that begin alike, the longest first: one may hold another."""
        found: dict[str, set[int]] = {}
        for secret in self:
            found.setdefault(secret[: self._shortest], set()).add(len(secret))
        return {start: tuple(sorted(each, reverse=True)) for start, each in found.items()}

    @cached_property
    def _candidates(self) -> re.Pattern[str]:
        """What finds the stretches that have only characters of secrets, and enough of them."""
        characters = "".join(sorted({*"".join(self)}))
        return re.compile(f"[{re.escape(characters)}]{{{self._shortest},}}")

    def _mask(self, text: str) -> str:
        parts: list[str] = []
        shown = 0
        for stretch in self._candidates.finditer(text):
            at, end = stretch.span()
            while at <= end - self._shortest:
                length = self._length_at(text, at)
                if length:
                    parts += (text[shown:at], MASK)
                    shown = at + length
                at += length or 1
        return "".join([*parts, text[shown:]])

    def _length_at(self, text: str, at: int) -> int:
        """Return the length of the secret that begins somewhere in a text, or 0."""
        for length in self._lengths.get(text[at : at + self._shortest], ()):
            # At the end of a text, less than that is left, which may be another secret.
            end = at + length
            if end <= len(text) and text[at:end] in self:
                is_alone = _BEGINS_ALONE.match(text, at) and _ENDS_ALONE.match(text, end)
                if length >= SHORTEST_PART or is_alone:
                    return length
        return 0


def _unescaped(match: re.Match[str]) -> str:
    """Return what an escape of JSON, or of the repr of a text or of bytes, stands for."""
    if match[0] == r"\/":
        return "/"
    text = match[0].encode().decode("unicode_escape", "replace")
    if match[0][1] == "x":
        # What the repr of a text has as `\x` are its control characters, which are no UTF-8.
        with suppress(UnicodeDecodeError):
            return text.encode("latin-1").decode()
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def mask(value: JsonValue, secrets: Secrets) -> JsonValue:
    """Return a JSON value in which every secret is replaced by `***`.

    Secrets are found in keys and values, also inside longer strings and numbers, and where they
    are escaped, as in JSON inside a string. Those of less than six characters are masked only
    where they stand alone, and not where they could be the name of a property. A value that is
    nested too deeply to be looked through is one `***`.
    """
    try:
        return _mask(value, secrets)
    except RecursionError:
        return MASK


def _mask(value: JsonValue, secrets: Secrets) -> JsonValue:
    match value:
        case str():
            return secrets.mask(value)
        case Mapping():
            return {_mask_key(key, secrets): _mask(item, secrets) for key, item in value.items()}
        case list():
            return [_mask(item, secrets) for item in value]
        case bool() | None:
            return value
        case _:
            shown = str(value).removeprefix("-")
            return value if secrets.mask(shown) == shown else MASK


def _mask_key(key: str, secrets: Secrets) -> str:
    is_name = len(key) < SHORTEST_PART and key.isalpha()
    return key if is_name else secrets.mask(key)
