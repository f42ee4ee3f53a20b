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

from tests.runtime.faults.steps import head
from tests.runtime.sides import Side, given_of

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
"""In the order in which a request gets there."""

APPLIED: Final = frozenset(
    {"before the answer", "in the headers", "response hook", "in the content", "closing"}
)
"""Where a write was applied, by the server of these tests."""


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
        if is_head:
            self.requests += 1
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
        is_sync = side.is_sync
        hooks: dict[str, list[Any]] = {
            "request": [self._on_request if is_sync else _later(self._on_request)],
            "response": [self._on_response if is_sync else _later(self._on_response)],
        }
        given = given_of(side.library)
        kind = given.Client if is_sync else given.AsyncClient
        http: Any = kind(
            transport=self._transport(given, is_sync=is_sync, is_traced=is_traced),
            event_hooks=hooks,
        )
        return http

    def _transport(self, given: Any, *, is_sync: bool, is_traced: bool) -> Any:
        if not is_traced:
            return _Untraced(given, self)
        core = httpcore if given is httpx else httpcore2
        below = (given.HTTPTransport if is_sync else given.AsyncHTTPTransport)(verify=False)
        pool = core.ConnectionPool if is_sync else core.AsyncConnectionPool
        backend: Any = (_Backend if is_sync else _AsyncBackend)(self)
        vars(below)["_pool"] = pool(network_backend=backend)
        return below

    def _on_request(self, _: object) -> None:
        self.at("request hook")

    def _on_response(self, _: object) -> None:
        if self.stage.startswith("response hook"):
            self.at(self.stage)


def _later(hook: Callable[[Any], None]) -> Callable[[Any], Any]:
    async def hook_later(of: Any) -> None:
        hook(of)

    return hook_later


@dataclass
class Stream:
    network: Network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del max_bytes, timeout
        return self.network.read()

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self.network.write(buffer)

    def close(self) -> None:
        self.network.at("closing")

    def settimeout(self, seconds: float | None) -> None:
        """Be the socket, too."""

    def sendall(self, data: bytes) -> None:
        self.network.write(data)

    def get_extra_info(self, info: str) -> Any:
        return self if info == "socket" else None


@dataclass
class _Backend:
    network: Network

    def connect_tcp(self, *_: Any, **__: Any) -> Stream:
        self.network.at("connecting")
        return Stream(self.network)


@dataclass
class _AsyncStream:
    network: Network

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del max_bytes, timeout
        return self.network.read()

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self.network.write(buffer)

    async def aclose(self) -> None:
        self.network.at("closing")

    def get_extra_info(self, info: str) -> Any:
        del info


@dataclass
class _AsyncBackend:
    network: Network

    async def connect_tcp(self, *_: Any, **__: Any) -> _AsyncStream:
        self.network.at("connecting")
        return _AsyncStream(self.network)


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
