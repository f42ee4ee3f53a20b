"""A network that raises any exception, at any stage of a request, below or beside httpx."""

import asyncio
import json
import ssl
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import httpcore
import httpcore2
import httpx
import httpx2

from mews_connector.errors import MewsError, OutcomeUnknownError
from tests.runtime.faults.steps import head
from tests.support import samples
from tests.support.sides import AnyClient, Side, given_of, settle

Make = Callable[[], BaseException]


class SlottedError(Exception):
    """An exception that takes no attributes and has no text."""

    __slots__ = ("code",)

    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code


class EndOfThisError(BaseException):
    """An exception that is meant to pass, as those are that end a process."""


_OTHERS: Final[tuple[Make, ...]] = (
    *(ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImportError),
    *(IndexError, KeyError, MemoryError, NameError, NotImplementedError, OSError),
    *(BrokenPipeError, ConnectionResetError, PermissionError, TimeoutError, RecursionError),
    *(RuntimeError, StopAsyncIteration, SyntaxError, SystemError, TypeError, ValueError),
    *(ssl.SSLError, zlib.error),
    lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
    lambda: json.JSONDecodeError("Expecting value", "<html>", 0),
    lambda: ExceptionGroup("two", [ValueError("one"), OSError(5, "another")]),
    lambda: SlottedError(7),
)


def exceptions_of(side: Side) -> list[Make]:
    """Return exceptions that a library, a hook or a transport raises."""
    given = given_of(side.library)
    return [
        *_OTHERS,
        given.StreamClosed,
        lambda: given.CookieConflict("two of one name"),
        lambda: given.InvalidURL("not a URL"),
        lambda: given.ConnectError("refused"),
        lambda: given.PoolTimeout("no connection is free"),
        lambda: given.ReadError("reset"),
    ]


SAY_THAT_NOTHING_LEFT: Final = (
    *(httpx.ConnectError, httpx.PoolTimeout, httpx2.ConnectError, httpx2.PoolTimeout),
)
"""Kinds of errors by which a transport says so, which are believed of one that tells no more."""

ENDS: Final[tuple[type[BaseException], ...]] = (
    *(KeyboardInterrupt, SystemExit, EndOfThisError, asyncio.CancelledError),
)
"""What ends more than a call, and passes as it is."""

STAGES: Final = (
    *("request hook", "connecting", "head", "body", "before the answer", "in the headers"),
    *("response hook", "response hook after 400", "response hook after 503", "in the content"),
    "closing",
)
"""In the order in which a request gets there. The server grants it where no status is named."""


@dataclass
class Network:
    """Raises an exception at one stage, and knows whether the write was applied by then.

    Attributes:
        stage: Where.
        make: What makes the exception.
        raised: What was raised, each time.
        requests: How many requests have begun.
        is_applied: Whether the server has read a request to its end, and granted it.
    """

    stage: str
    make: Make
    raised: list[BaseException] = field(default_factory=list[BaseException])
    requests: int = 0
    is_applied: bool = False
    _sent: bytes = b""
    _unread: bytes = b""

    def at(self, stage: str) -> None:
        if stage == self.stage:
            error = self.make()
            self.raised.append(error)
            raise error

    @property
    def status(self) -> int:
        return int(self.stage.rpartition(" ")[2]) if self.stage[-1].isdigit() else 200

    def write(self, data: bytes) -> None:
        is_head = data.startswith(b"POST")
        self.requests += is_head
        self.at("head" if is_head else "body")
        self._sent += data
        if self._sent.endswith(b"}"):
            self._sent = b""
            self.is_applied = self.status == 200
            content = json.dumps({"ResourceBlocks": []}).encode()
            headers = ["Content-Type: application/json", f"Content-Length: {len(content)}"]
            if self.stage == "closing":
                headers.append("Connection: close")
            self._unread = head(self.status, *headers) + content

    def read(self) -> bytes:
        self.at("before the answer")
        if self.stage == "in the headers" and len(self._unread) < 120:
            self.at("in the headers")
        length = 10 if self.stage == "in the headers" else len(self._unread) - 5
        if len(self._unread) <= 5:
            self.at("in the content")
            length = 5
        piece, self._unread = self._unread[:length], self._unread[length:]
        return piece

    def http(self, side: Side, *, is_traced: bool) -> Any:
        """Return an httpx client on this network, on httpcore or on a transport of its own."""
        given, is_sync = given_of(side.library), side.is_sync
        hooks = {
            "request": [_soon(self._on_request, is_sync=is_sync)],
            "response": [_soon(self._on_response, is_sync=is_sync)],
        }
        transport: Any = _Untraced(given, self)
        if is_traced:
            core = httpcore if given is httpx else httpcore2
            transport = (given.HTTPTransport if is_sync else given.AsyncHTTPTransport)(verify=False)
            pool = core.ConnectionPool if is_sync else core.AsyncConnectionPool
            backend: Any = _Backend(self, is_sync=is_sync)
            vars(transport)["_pool"] = pool(network_backend=backend)
        kind = given.Client if is_sync else given.AsyncClient
        return kind(transport=transport, event_hooks=hooks)

    def _on_request(self, _: object) -> None:
        self.at("request hook")

    def _on_response(self, _: object) -> None:
        if self.stage.startswith("response hook"):
            self.at(self.stage)


def _soon(do: Callable[..., Any], *, is_sync: bool) -> Callable[..., Any]:
    """Return a function, or else a coroutine function that does the same."""

    async def later(*args: Any, **named: Any) -> Any:
        return do(*args, **named)

    return do if is_sync else later


class Stream:
    """A connection of httpcore, sync or async, and its socket."""

    def __init__(self, network: Network, *, is_sync: bool = True) -> None:
        self.network = network
        self.read = _soon(self.recv, is_sync=is_sync)
        self.write = _soon(self._write, is_sync=is_sync)
        self.close = lambda: network.at("closing")
        self.aclose = _soon(self.close, is_sync=False)
        self.sendall = network.write

    def _write(self, data: bytes, *_: object, **__: object) -> None:
        self.network.write(data)

    def recv(self, *_: object, **__: object) -> bytes:
        """Return what comes."""
        return self.network.read()

    def settimeout(self, seconds: float | None) -> None:
        """Wait for nothing."""

    def get_extra_info(self, info: str) -> Any:
        return self if info == "socket" else None


class _Backend:
    def __init__(self, network: Network, *, is_sync: bool) -> None:
        def connect(*_: Any, **__: Any) -> Stream:
            network.at("connecting")
            return Stream(network, is_sync=is_sync)

        self.connect_tcp = _soon(connect, is_sync=is_sync)


@dataclass
class _Content(
    httpx.SyncByteStream, httpx.AsyncByteStream, httpx2.SyncByteStream, httpx2.AsyncByteStream
):
    """What a transport of one's own gives as content, with the stages behind the headers."""

    network: Network

    def __iter__(self) -> Iterator[bytes]:
        yield self.network.read().partition(b"\r\n\r\n")[2]
        yield self.network.read()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.network.at("closing")

    async def aclose(self) -> None:
        self.network.at("closing")


@dataclass
class _Untraced(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that tells nothing of what it does."""

    given: Any
    network: Network

    def handle_request(self, request: Any) -> Any:
        return self._answer(b"".join(request.stream))

    async def handle_async_request(self, request: Any) -> Any:
        return self._answer(b"".join([piece async for piece in request.stream]))

    def _answer(self, content: bytes) -> Any:
        network = self.network
        network.at("connecting")
        network.write(b"POST / HTTP/1.1\r\n\r\n")
        network.write(content)
        network.at("before the answer")
        network.at("in the headers")
        return self.given.Response(network.status, stream=_Content(network))


async def outcome_of(client: AnyClient) -> BaseException | None:
    """Add a block. Return the error."""
    try:
        await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))
    except BaseException as error:
        if isinstance(error, AssertionError):
            raise
        return error
    return None


def told_wrongly(error: BaseException | None, network: Network) -> bool:
    """Return whether a caller is told something that is not so."""
    if error is None:
        return not network.is_applied
    if not isinstance(error, MewsError) or network.requests > 1:
        return True
    if error.applied is None:
        return not isinstance(error, OutcomeUnknownError)
    return error.applied != network.is_applied
