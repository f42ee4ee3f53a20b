"""One request and what came back, whoever sent it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

import msgspec

from mews_runtime.schema.decoding import ANYTHING, Fractions, decoder

UNDECODABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What a body raises that is not JSON in UTF-8."""
NO_JSON: Final = object()

_ROOT: Final = "/api/connector/"
_FRAMING: Final = frozenset({"content-encoding", "content-length", "transfer-encoding"})


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller sent.

    Attributes:
        method: The HTTP method.
        path: The path of its address as it was sent, without a prefix of a proxy before `/api/`. A
            query, which no address of the API has, is part of it.
        headers: Its headers, by their names in lower case.
        content: Its body, decompressed.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """What came back.

    Attributes:
        status: The HTTP status.
        headers: Its headers, by their names in lower case.
        content: Its body, decompressed.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response."""

    request: Request
    response: Response


def _decoder(fractions: Any) -> Any:
    return decoder(ANYTHING, fractions)


def decoded(content: bytes, fractions: Fractions = None) -> Any:
    """Return the JSON value that a body holds, or `NO_JSON`.

    Args:
        content: The body.
        fractions: What a fraction becomes: a `Decimal`, which has all its digits, or a float.
    """
    try:
        return _decoder(fractions).decode(content)
    except UNDECODABLE:
        return NO_JSON


def lowered(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers by their names in lower case."""
    return {name.lower(): value for name, value in headers.items()}


def unframed(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers without those that say how a body is sent: it is decompressed by now."""
    return {name: value for name, value in headers.items() if name.lower() not in _FRAMING}


def api_path(path: str) -> str | None:
    """Return the path of an address of the API, without what a proxy puts before it.

    Args:
        path: The path of any address as it is sent: with its escapes, and with its query.

    Returns:
        Its part from `/api/connector/` on, in whatever letter case, or None if it has none. All of
        it, if that is there in escapes only.
    """
    plain = path.partition("?")[0]
    start = plain.lower().find(_ROOT)
    if start >= 0:
        return path[start:]
    return path if _ROOT in unquote(plain).lower() else None


def target_of(raw_path: bytes) -> str:
    """Return the target of a request: the path of its address as it is sent, with its query."""
    return raw_path.decode("ascii")
