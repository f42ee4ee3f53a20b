"""Keeping tokens and door codes out of everything that people or log collectors read."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")

MASK = "***"

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class Hidden(Generic[T]):
    """What no repr shows, so that no traceback with locals does either."""

    __slots__ = ("content",)

    def __init__(self, content: T) -> None:
        self.content = content

    def __repr__(self) -> str:
        return f"{type(self).__name__}({MASK})"


def mask(value: JsonValue, secrets: Iterable[str]) -> JsonValue:
    """Return a JSON value in which every secret is replaced by `***`.

    Secrets are found in keys and values, also inside longer strings and numbers, and where they
    are escaped, as in JSON inside a string. A value that is nested too deeply to be looked
    through is one `***`.
    """
    try:
        return _mask(value, _spellings(secrets))
    except RecursionError:
        return MASK


def mask_text(text: str, secrets: Iterable[str]) -> str:
    """Return a text in which every secret is replaced by `***`."""
    return _mask_text(text, _spellings(secrets))


def _spellings(secrets: Iterable[str]) -> list[str]:
    """Return the ways in which secrets may be written, the longest first: one may hold another."""
    plain = {*secrets} - {""}
    escaped = {escape(secret) for secret in plain for escape in _ESCAPES}
    twice = {escape(spelling) for spelling in escaped for escape in _ESCAPES}
    return sorted(plain | escaped | twice, key=len, reverse=True)


def _unicode(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _ascii(text: str) -> str:
    return json.dumps(text)[1:-1]


def _slashes(text: str) -> str:
    return _unicode(text).replace("/", r"\/")


def _dotnet(text: str) -> str:
    """Escape as System.Text.Json does: digits in capitals, and what HTML has a use for."""
    upper = re.sub(r"\\u[0-9a-f]{4}", lambda match: f"\\u{match[0][2:].upper()}", _ascii(text))
    return upper.replace('\\"', r"\u0022").translate(_HTML)


def _bytes(text: str) -> str:
    """Escape as the repr of bytes does, which protocol errors quote."""
    # A quote of each kind, as a body has, makes Python escape the single ones.
    return repr(f'"{text}'.encode(errors="surrogatepass"))[3:-1]


_HTML = {ord(character): f"\\u{ord(character):04X}" for character in "&'+<>`\x7f"}
_ESCAPES = (_unicode, _ascii, _slashes, _dotnet, _bytes)


def _mask_text(text: str, spellings: list[str]) -> str:
    for spelling in spellings:
        text = text.replace(spelling, MASK)
    return text


def _mask(value: JsonValue, spellings: list[str]) -> JsonValue:
    match value:
        case str():
            return _mask_text(value, spellings)
        case Mapping():
            return {
                _mask_text(key, spellings): _mask(item, spellings) for key, item in value.items()
            }
        case list():
            return [_mask(item, spellings) for item in value]
        case bool() | None:
            return value
        case _:
            shown = str(value)
            return value if _mask_text(shown, spellings) == shown else MASK
