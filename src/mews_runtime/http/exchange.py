"""What goes through the seam: a request in bytes, and a response whose body is still to come."""

from collections.abc import Awaitable, Callable
from typing import ClassVar, Final, Generic, Protocol, TypeVar

from mews_runtime import __version__
from mews_runtime.http.body import ACCEPT_ENCODING, RawHeaders
from mews_runtime.http.departure import Departure
from mews_runtime.values import Value

HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": ACCEPT_ENCODING,
    "Content-Type": "application/json",
    "User-Agent": f"mews-connector/{__version__}",
}
"""What every request has, its length aside."""

MOST_CONNECTIONS: Final = 100
"""How many connections a client has at once. A request beyond them waits."""

KEPT_FOR: Final = 5.0
"""Seconds after which an idle connection is not used again: servers close them, too."""

ReadT = TypeVar("ReadT", bound=bytes | Awaitable[bytes | None] | None)
ClosedT = TypeVar("ClosedT", bound=Awaitable[None] | None)


class HttpRequest(Value, frozen=True):
    """A request to be sent.

    Attributes:
        url: Where to.
        path: What of that is the operation's, and no address of a platform or of the user's.
        content: The body.
        timeouts: Seconds for each of `connect`, `write`, `read` and `pool`, or None.
        is_write: Whether it is not safe to send it twice.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"content"})

    url: str
    path: str
    content: bytes
    timeouts: dict[str, float | None]
    is_write: bool


class HttpResponse(Value, Generic[ReadT, ClosedT], frozen=True):
    """A response whose status and headers have arrived.

    Attributes:
        status: The HTTP status.
        headers: The headers as they were sent.
        read: Returns the next piece of the body as it was sent, or None behind the last.
        close: Ends the exchange: gives the connection back, or closes it if the body has not
            arrived to its end. Raises nothing.
        content: The body, decompressed, if somebody else has read it, such as a hook or a mock.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"headers", "read", "close", "content"})

    status: int
    headers: RawHeaders
    read: Callable[[], ReadT]
    close: Callable[[], ClosedT]
    content: bytes | None = None


SyncResponse = HttpResponse[bytes | None, None]
AsyncResponse = HttpResponse[Awaitable[bytes | None], Awaitable[None]]


class SyncHttp(Protocol):
    """What sends for `Client`."""

    def send(self, request: HttpRequest, departure: Departure) -> SyncResponse:
        """Send a request. Return the response when its headers have arrived."""
        ...

    def close(self) -> None:
        """Close every connection."""
        ...


class AsyncHttp(Protocol):
    """What sends for `AsyncClient`."""

    @property
    def keeps_deadlines(self) -> bool:
        """Whether it ends an exchange at its deadline, so that nobody else has to."""
        ...

    async def send(self, request: HttpRequest, departure: Departure) -> AsyncResponse:
        """Send a request. Return the response when its headers have arrived."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...
