"""Calls through a `ContractTransport`, sync and async, whatever is below and above it."""

import gzip
import json
import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Self, overload

import anyio
import httpx
import httpx2

from mews_contract.contract import installed
from mews_contract.watching.transport import ContractTransport
from mews_contract.watching.violations import Reaction
from tests.support.libraries import library_of

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

Answer = Callable[[httpx2.Request], httpx2.Response]


class Pieces(
    httpx2.SyncByteStream, httpx2.AsyncByteStream, httpx.SyncByteStream, httpx.AsyncByteStream
):
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


class Inner(
    httpx2.BaseTransport, httpx2.AsyncBaseTransport, httpx.BaseTransport, httpx.AsyncBaseTransport
):
    """Answers as it is told, and keeps what was sent.

    Attributes:
        sent: The requests.
        events: What was done to it beside.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.sent: list[httpx2.Request] = []
        self.events: list[str] = []

    @overload
    def handle_request(self, request: httpx2.Request) -> httpx2.Response: ...
    @overload
    def handle_request(self, request: httpx.Request) -> httpx.Response: ...
    def handle_request(self, request: Any) -> Any:
        self.sent.append(request)
        return self._answer(request)

    @overload
    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response: ...
    @overload
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response: ...
    async def handle_async_request(self, request: Any) -> Any:
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
        self, transport: ContractTransport, request: httpx2.Request, *, is_read: bool = True
    ) -> httpx2.Response:
        """Send a request through a plain client of its library, and read the response."""
        library = library_of(request)
        if self.name == "sync":
            with library.Client(transport=transport) as client:
                response: httpx2.Response = client.send(request, stream=not is_read)
                return response

        async def send() -> httpx2.Response:
            async with library.AsyncClient(transport=transport) as client:
                response: httpx2.Response = await client.send(request, stream=not is_read)
                return response

        return anyio.run(send)


SYNC: Final = Way("sync")
ASYNC: Final = Way("async")


def asking(body: Any = VALID, path: str = GET_ALL.path, library: Any = httpx2) -> httpx2.Request:
    """Make a request to Mews, of either library."""
    request: httpx2.Request = library.Request("POST", HOST + path, json=body)
    return request


def answering(body: Any, status: int = 200) -> Answer:
    """Make what answers with a body, as a network does: in pieces."""
    content = json.dumps(body).encode()
    return lambda request: arriving(content, status, library=library_of(request))


def arriving(
    content: bytes,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    library: Any = httpx2,
) -> httpx2.Response:
    """Make a response that is not read yet, of either library."""
    half = len(content) // 2
    response: httpx2.Response = library.Response(
        status,
        headers={"Content-Type": "application/json", **(headers or {})},
        stream=Pieces(content[:half], content[half:]),
        extensions={"http_version": b"HTTP/2", "stream_id": 7},
    )
    return response


def checking(inner: Inner, on_violation: Reaction = "raise", **options: Any) -> ContractTransport:
    """Make the transport over another."""
    return ContractTransport(inner, on_violation=on_violation, **options)
