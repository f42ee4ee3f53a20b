"""A client of httpx2 or httpx that the caller has made, with its hooks, proxies and transports.

httpcore tells what it does (its `trace` extension). Other transports do not, and may go on to
another, or send a request again: there only the kind of an error can tell that nothing has left.
"""

from contextlib import AbstractContextManager, suppress
from functools import partial
from http import HTTPStatus
from math import inf
from typing import Any, Final, Protocol, TypeAlias, cast

import httpx2

from mews_runtime.errors import ConfigurationError
from mews_runtime.http.body import RawHeaders
from mews_runtime.http.departure import Departure, Known
from mews_runtime.http.exchange import (
    HEADERS,
    AsyncResponse,
    HttpRequest,
    HttpResponse,
    SyncResponse,
)
from mews_runtime.http.tracing import UNSEEN, TakeStatus, spanned
from mews_runtime.libraries import named

_LEAVING: Final = "send_request_headers.started"
_ANSWERED: Final = "receive_response_headers.complete"
_PHASES: Final = ("receive_response_headers.started", "receive_response_body.started")
_EVENTS: Final = {
    f"{protocol}.{event}": event
    for protocol in ("http11", "http2")
    for event in (_LEAVING, _ANSWERED, *_PHASES)
} | {event: event for event in ("connection.connect_tcp.started", "connection.start_tls.started")}
"""What httpcore tells and matters here: where a request leaves, is answered, or a phase begins."""

_NEVER_SENT: Final = (
    "ConnectError",
    "ConnectTimeout",
    "PoolTimeout",
    "ProxyError",
    "UnsupportedProtocol",
)
_SHORTEST: Final = 0.001
_AGAIN: Final = "HTTP/2 would send the write again, which may have been applied"


class _OfHttpx(Protocol):
    """What both clients of httpx have. It need not be installed, not even for type checkers."""

    @property
    def is_closed(self) -> bool: ...
    def build_request(self, method: str, url: str, *, content: bytes) -> Any: ...
    def send(self, request: Any, *, stream: bool) -> Any: ...


class _SyncOfHttpx(_OfHttpx, Protocol):
    def close(self) -> None: ...


class _AsyncOfHttpx(_OfHttpx, Protocol):
    async def aclose(self) -> None: ...


GivenClient: TypeAlias = httpx2.Client | _SyncOfHttpx
GivenAsyncClient: TypeAlias = httpx2.AsyncClient | _AsyncOfHttpx


class GivenHttp:
    """Sends for `Client` with a client of the caller's.

    A deadline ends each phase of an exchange, but none in which a server sends little by little.
    """

    def __init__(self, client: GivenClient) -> None:
        self._client = cast("httpx2.Client", client)

    def send(self, request: HttpRequest, departure: Departure) -> SyncResponse:
        """Send a request. Return the response when its headers have arrived."""
        made = _made(self._client, request, departure)
        departure.witness = witness = _Witness(made, request, departure)
        made.extensions["trace"] = witness.happens
        with _seen(self._client, request) as answered:
            response = self._client.send(made, auth=None, follow_redirects=False, stream=True)
            answered(response.status_code)

        def close() -> None:
            # What has arrived is not lost if the connection cannot be given back.
            with suppress(Exception):
                response.close()

        read = partial(next, response.iter_raw(), None)
        return HttpResponse(*head(response), read, close, content_of(response))

    def close(self) -> None:
        """Leave it: it is the caller's."""


class GivenAsyncHttp:
    """Sends for `AsyncClient` with a client of the caller's."""

    keeps_deadlines = False

    def __init__(self, client: GivenAsyncClient) -> None:
        self._client = cast("httpx2.AsyncClient", client)

    async def send(self, request: HttpRequest, departure: Departure) -> AsyncResponse:
        """Send a request. Return the response when its headers have arrived."""
        made = _made(self._client, request, departure)
        departure.witness = witness = _Witness(made, request, departure)
        made.extensions["trace"] = witness.happens_async
        with _seen(self._client, request) as answered:
            response = await self._client.send(made, auth=None, follow_redirects=False, stream=True)
            answered(response.status_code)

        async def close() -> None:
            with suppress(Exception):
                await response.aclose()

        read = partial(anext, response.aiter_raw(), None)
        return HttpResponse(*head(response), read, close, content_of(response))

    async def close(self) -> None:
        """Leave it: it is the caller's."""


class _Witness:
    """What is known of a request on its way, by what httpcore tells and by how it ends."""

    def __init__(self, made: httpx2.Request, request: HttpRequest, departure: Departure) -> None:
        self._made = made
        self._is_write = request.is_write
        self._departure = departure
        self._timeouts: dict[str, float | None] = made.extensions["timeout"]
        self._parts: tuple[object, ...] = ()
        self._is_other = False

    def has_surely_not_left(self, cause: BaseException) -> bool:
        """Return whether a request that has ended with an error was not sent, for certain."""
        # httpx has the errors of a transport know their request. A hook may have failed to connect
        # elsewhere, with a response to this request at hand.
        return isinstance(cause, named(*_NEVER_SENT)) and _held(cause, "_request") is self._made

    def answered(self, cause: BaseException) -> Known | None:
        """Return status, headers and body of a response that is no success, or None.

        A hook may have made an error of it, or something else have happened since it has arrived.
        """
        if isinstance(cause, named("HTTPStatusError")):
            # Both are what a hook makes them.
            response: Any = _held(cause, "response")
            is_ours = isinstance(response, named("Response")) and (
                _held(response, "_request") is self._made
            )
            if is_ours and not response.is_success:
                return (*head(response), content_of(response))
        # They stand elsewhere in each version of HTTP.
        status: int | None = next((part for part in self._parts if isinstance(part, int)), None)
        if status is None or status < HTTPStatus.MULTIPLE_CHOICES:
            return None
        headers = next(cast("Any", part) for part in self._parts if isinstance(part, list))
        return status, headers, None

    async def happens_async(self, event: str, info: dict[str, Any]) -> None:
        """Take note of what httpcore does."""
        self._note(event, info)

    def happens(self, event: str, info: dict[str, Any]) -> None:
        """Take note of what httpcore does, and shorten the next phase to what is left."""
        self._note(event, info)
        if event in _EVENTS:
            # Connecting, writing and reading may take as long, one after the other.
            _shorten(self._timeouts, self._departure)

    def _note(self, event: str, info: dict[str, Any]) -> None:
        if _EVENTS.get(event) == _LEAVING and self._is_leaving(event, info):
            self._departure.count()
            self._departure.go()
        if _EVENTS.get(event) == _ANSWERED and not self._is_other:
            self._parts = info["return_value"]

    def _is_leaving(self, event: str, info: dict[str, Any]) -> bool:
        """Return whether the first byte of the request is to be sent, and not of another one.

        Raises:
            WriteError: It has been sent already, and HTTP/2 sends it again by itself.
        """
        # A proxy is asked for a way through first, and a hook may send what it likes.
        sent = info["request"]
        path = self._made.url.raw_path
        self._is_other = sent.method != b"POST" or not sent.url.target.endswith(path)
        if self._is_other:
            return False
        # Of a transport that sends it again, what was answered before counts no more.
        self._parts = ()
        if self._departure.has_left and self._is_write and event.startswith("http2."):
            raise httpx2.WriteError(_AGAIN)
        return not self._departure.has_left


def _held(holder: object, name: str) -> Any:
    """Return what an object itself holds under a name, or None, whatever its class makes of it."""
    attributes: dict[str, Any] = vars(holder)
    return attributes.get(name)


def _seen(client: object, request: HttpRequest) -> AbstractContextManager[TakeStatus]:
    """Trace a request of httpx2, which the instrumentation of httpx does not see."""
    is_httpx2 = isinstance(client, httpx2.Client | httpx2.AsyncClient)
    return spanned(request.url, request.path) if is_httpx2 else UNSEEN


def _made(client: Any, request: HttpRequest, departure: Departure) -> httpx2.Request:
    """Return a request as the client makes it, with what it has of its own.

    Raises:
        ConfigurationError: A cookie or a header of its own cannot be sent.
    """
    timeouts = {**request.timeouts}
    _shorten(timeouts, departure)
    try:
        made: httpx2.Request = client.build_request(
            "POST",
            request.url,
            headers=HEADERS,
            content=request.content,
            extensions={"timeout": timeouts},
        )
    except UnicodeError:
        message = (
            "a cookie or header of http_client= is not ASCII and cannot be sent; "
            "clear its cookies, and set a cookie jar that refuses what the server sets"
        )
        raise ConfigurationError(message) from None
    return made


def _shorten(timeouts: dict[str, float | None], departure: Departure) -> None:
    """Make no timeout longer than what is left until the deadline."""
    left = max(departure.deadline.left(), _SHORTEST)
    for part, seconds in timeouts.items():
        if left < (inf if seconds is None else seconds):
            timeouts[part] = left


def head(response: Any) -> tuple[int, RawHeaders]:
    """Return status and headers of a response, of either library."""
    return int(response.status_code), response.headers.raw


def content_of(response: Any) -> bytes | None:
    """Return the body where a hook or a mock has read it, or else None: it is still to come."""
    if not response.is_stream_consumed:
        return None
    with suppress(*named("StreamError")):
        content: bytes = response.content
        return content
    # A hook has taken it, and kept it to itself.
    return None
