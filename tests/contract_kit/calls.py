"""Calls through a `ContractTransport`, sync and async, whatever is below and above it."""

import gzip
import json
import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

import anyio
import httpx

from mews_contract.contract import installed
from mews_contract.transport import ContractTransport
from mews_contract.violations import OnViolation

HOST: Final = "https://api.mews-demo.com"
CONTRACT: Final = installed()
GET_ALL: Final = CONTRACT.by_name["resourceBlocks/getAll"]
ADD: Final = CONTRACT.by_name["resourceBlocks/add"]
TOKENS: Final = ("secret-client-token", "secret-access-token")
VALID: Final[dict[str, Any]] = {
    "ClientToken": TOKENS[0],
    "AccessToken": TOKENS[1],
    "Client": "Kit 1.0",
    "Limitation": {"Count": 10},
}
"""A request for resource blocks."""

EMPTY: Final[dict[str, Any]] = {"ResourceBlocks": [], "Cursor": None}
BROKEN: Final[dict[str, Any]] = {"ResourceBlocks": None}
"""Answers to it."""

CODINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "identity": bytes,
}

Answer = Callable[[httpx.Request], httpx.Response]


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives in pieces, as from a network.

    Attributes:
        is_closed: Whether it was closed.
        taken: How many pieces were asked for.
    """

    def __init__(self, *pieces: bytes, error: Exception | None = None) -> None:
        self._pieces = pieces
        self._error = error
        self.is_closed = False
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.taken += 1
            yield piece
        if self._error is not None:
            raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


class Inner(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers as it is told, and keeps what was sent.

    Attributes:
        sent: The requests.
        events: What was done to it beside.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.sent: list[httpx.Request] = []
        self.events: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return self._answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return self._answer(request)

    def __enter__(self) -> Self:
        self.events.append("entered")
        return self

    def __exit__(self, *_: object) -> None:
        self.events.append("left")

    async def __aenter__(self) -> Self:
        self.events.append("entered")
        return self

    async def __aexit__(self, *_: object) -> None:
        self.events.append("left")

    def close(self) -> None:
        self.events.append("closed")

    async def aclose(self) -> None:
        self.events.append("closed")


@dataclass(frozen=True, slots=True)
class Way:
    """Sync or async."""

    name: str

    def __str__(self) -> str:
        return self.name

    def send(
        self, transport: ContractTransport, request: httpx.Request, *, is_read: bool = True
    ) -> httpx.Response:
        """Send a request through a plain httpx client, and read the response."""
        if self.name == "sync":
            with httpx.Client(transport=transport) as client:
                return client.send(request, stream=not is_read)

        async def send() -> httpx.Response:
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.send(request, stream=not is_read)

        return anyio.run(send)


SYNC: Final = Way("sync")
ASYNC: Final = Way("async")


def asking(body: Any = VALID, path: str = GET_ALL.path, **headers: str) -> httpx.Request:
    """Make a request to Mews."""
    return httpx.Request("POST", HOST + path, json=body, headers=headers)


def answering(body: Any, status: int = 200) -> Answer:
    """Make what answers with a body, as a network does: in pieces."""
    content = json.dumps(body).encode()
    return lambda _: arriving(content, status)


def arriving(
    content: bytes, status: int = 200, headers: Mapping[str, str] | None = None
) -> httpx.Response:
    """Make a response that is not read yet."""
    half = len(content) // 2
    return httpx.Response(
        status,
        headers={"Content-Type": "application/json", **(headers or {})},
        stream=Pieces(content[:half], content[half:]),
        extensions={"http_version": b"HTTP/2", "stream_id": 7},
    )


def checking(
    inner: Inner, on_violation: OnViolation = "raise", **options: Any
) -> ContractTransport:
    """Make the transport over another."""
    return ContractTransport(inner, on_violation=on_violation, **options)
