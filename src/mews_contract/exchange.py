"""One request and what came back, whoever sent it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
