"""One request and what came back, whoever sent it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_ROOT: Final = "/api/connector/"


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller sent.

    Attributes:
        method: The HTTP method.
        path: The path of its address, without what a proxy puts before `/api/`.
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


def api_path(path: str) -> str | None:
    """Return the path of an address of the API, without what a proxy puts before it.

    Args:
        path: The path of any address.

    Returns:
        Its part from `/api/connector/` on, in whatever letter case, or None if it has none.
    """
    start = path.lower().find(_ROOT)
    return path[start:] if start >= 0 else None
