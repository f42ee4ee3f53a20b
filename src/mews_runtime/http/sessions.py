"""The connections of `AsyncClient`: those of aiohttp, a session for each event loop."""

import asyncio
import os
import select
import socket
import ssl
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from functools import lru_cache, partial
from http import HTTPStatus
from math import inf
from typing import Any, Final, NamedTuple, cast
from weakref import finalize

import aiohttp
import httpx2
from aiohttp.abc import AbstractStreamWriter
from aiohttp.client_proto import ResponseHandler
from yarl import URL

from mews_runtime.errors import ClientClosedError
from mews_runtime.http.departure import Deadline, Departure
from mews_runtime.http.exchange import (
    HEADERS,
    KEPT_FOR,
    MOST_CONNECTIONS,
    AsyncResponse,
    HttpRequest,
    HttpResponse,
)
from mews_runtime.http.proxies import proxy_of
from mews_runtime.http.tls import trusted
from mews_runtime.http.tracing import spanned
from mews_runtime.timeouts import in_time

_KINDS: Final = (
    (aiohttp.ConnectionTimeoutError, httpx2.ConnectTimeout),
    (aiohttp.ClientHttpProxyError, httpx2.ProxyError),
    ((aiohttp.ClientConnectorError, aiohttp.ClientSSLError), httpx2.ConnectError),
    (aiohttp.ClientConnectorCertificateError, httpx2.ConnectError),
    (TimeoutError, httpx2.ReadTimeout),
    (aiohttp.ServerDisconnectedError, httpx2.RemoteProtocolError),
    ((aiohttp.ClientResponseError, aiohttp.ClientPayloadError), httpx2.RemoteProtocolError),
)
"""What aiohttp raises, the more special first, as httpx2 calls it. All else is a `ReadError`."""

LOOK: Final = 1.0
"""Seconds after which to see whether the connection is still there: where a chunk is none, aiohttp
closes it, and tells nobody who waits for the body."""

_SMALL: Final = 2**15
"""Bytes of a request for which aiohttp does not wait until the other side takes them."""

_CUT: Final = "the connection was closed in the middle of the body"


class _Open(NamedTuple):
    session: aiohttp.ClientSession
    places: asyncio.Semaphore
    life: AsyncGenerator[aiohttp.ClientSession, None]


class Sessions:
    """Sends for `AsyncClient`, to one host, on any number of event loops.

    Args:
        base_url: Where the host is.
        is_direct: Whether no proxy is asked.

    Raises:
        ConfigurationError: The environment names a proxy or certificates that cannot be used.
    """

    keeps_deadlines = True

    def __init__(self, base_url: str, *, is_direct: bool) -> None:
        self._tls = trusted()
        self._proxy = None if is_direct else proxy_of(base_url, "AsyncClient")
        self._proxy_url = str(self._proxy.url) if self._proxy else ""
        self._open: dict[asyncio.AbstractEventLoop, _Open] = {}
        # A client that is dropped without being closed leaves no connection behind either.
        finalize(self, _close_in_their_loops, self._open).atexit = False

    async def send(self, request: HttpRequest, departure: Departure) -> AsyncResponse:
        """Send a request. Return the response when its headers have arrived.

        Raises:
            TransportError: Of httpx2: none has arrived.
        """
        departure.proxy = self._proxy_url
        loop = asyncio.get_running_loop()
        opened = self._open.get(loop) or await self._begun(loop)
        session, places, _ = opened
        if places.locked():
            await _place(opened, request.timeouts["pool"], departure)
        else:
            await places.acquire()
        try:
            with spanned(request.url, request.path) as answered, _TOLD:
                response = await session.post(
                    _url(request.url),
                    data=_Content(request, departure),
                    timeout=_timeout(
                        departure.deadline.within(request.timeouts["connect"]),
                        request.timeouts["read"],
                    ),
                    allow_redirects=False,
                )
                answered(response.status)
        except BaseException:
            places.release()
            raise

        content = response.content

        async def read() -> bytes | None:
            with _TOLD:
                # What has arrived is taken without a timer.
                if piece := content.read_nowait():
                    return piece
                return None if content.at_eof() else await _awaited(response) or None

        is_open = True

        async def close() -> None:
            nonlocal is_open
            if is_open:
                is_open = False
                response.close()
                places.release()

        return HttpResponse(response.status, [*response.raw_headers], read, close)

    async def close(self) -> None:
        """Close the connections of this event loop, and have the others close theirs."""
        here = self._open.pop(asyncio.get_running_loop(), None) if self._open else None
        _close_in_their_loops(self._open)
        if here is not None:
            await here.life.aclose()

    async def _begun(self, loop: asyncio.AbstractEventLoop) -> _Open:
        for other in [*self._open]:
            if other.is_closed():
                self._open.pop(other, None)
        # Whoever ends an event loop ends its asynchronous generators first: so a session is closed
        # in its own loop, also where nobody closes the client.
        life = _life(self._open, self._tls, self._proxy)
        session, places = await anext(life), asyncio.Semaphore(MOST_CONNECTIONS)
        self._open[loop] = begun = _Open(session, places, life)
        return begun


class _Protocol(ResponseHandler):
    """A connection that is gone once it is closed, also where the other side reads no more.

    A single timer looks after its silence, and after the deadline of the request that is on it:
    aiohttp makes one for each request and each piece of a response, and hardly any of them ever
    goes off.
    """

    _ends = inf
    _is_interim = False
    _silent_since = inf
    _waking: asyncio.TimerHandle | None = None
    _arrivals: Callable[[], object] | None = None

    def begin(self, deadline: Deadline) -> None:
        """Note that a request begins to leave, and when the deadline of its call passes."""
        self._ends = self._loop.time() + deadline.left()

    def end(self) -> None:
        """Note that nothing more is expected."""
        self._ends = inf
        # The parser would take in the beginning of what comes while idle, and nobody would see it.
        self._parser = None

    def _reschedule_timeout(self) -> None:
        self._silent_since = self._loop.time()
        gives_up = self._gives_up()
        if gives_up != inf and (self._waking is None or self._waking.when() > gives_up):
            self._look_at(gives_up)

    def _gives_up(self) -> float:
        """Return when to wait no longer, if nothing comes until then."""
        read = self._read_timeout
        return self._ends if read is None else min(self._ends, self._silent_since + read)

    def feed_data(self, data: Any, size: int = 0) -> None:
        self._is_interim = data[0].code < HTTPStatus.OK
        super().feed_data(data, size)

    def _drop_timeout(self) -> None:
        # Behind an interim response another one is to come.
        if not self._is_interim:
            self._silent_since = inf
        if self.transport is None:
            self._look_at(None)

    def _look_at(self, when: float | None) -> None:
        if self._waking is not None:
            self._waking.cancel()
        self._waking = None if when is None else self._loop.call_at(when, self._look)

    def _look(self) -> None:
        self._waking = None
        gives_up = self._gives_up()
        if gives_up <= self._loop.time():
            self._on_read_timeout()
        elif gives_up != inf:
            self._look_at(gives_up)

    def connection_lost(self, exc: BaseException | None) -> None:
        super().connection_lost(exc)
        self._look_at(None)

    def is_quiet(self) -> bool:
        """Return whether nothing has come since the last response: neither bytes nor the end."""
        if self.should_close:
            return False
        if self._arrivals is None:
            self._arrivals = _arrivals(cast("Any", self.transport).get_extra_info("socket"))
        return not self._arrivals()

    def close(self) -> None:
        # A transport that is closed keeps what was not sent, and its socket, until that is taken.
        if self.transport is not None and cast("Any", self.transport).get_write_buffer_size():
            self.abort()
        else:
            super().close()


def _arrivals(connected: socket.socket) -> Callable[[], object]:
    """Return what tells whether there is something to read."""
    if sys.platform == "win32":
        return lambda: select.select([connected], (), (), 0)[0]
    found = select.poll()
    found.register(connected, select.POLLIN)
    return partial(found.poll, 0)


class _Connector(aiohttp.TCPConnector):
    """The connections of an event loop: of no other process, and of none once the loop is gone."""

    def __init__(self, tls: ssl.SSLContext, **options: Any) -> None:
        # Places are counted outside: aiohttp takes the wait for one for a part of connecting.
        options |= {"limit": 0, "keepalive_timeout": KEPT_FOR, "ssl": tls}
        # Its types are not known to the end.
        cast("Any", super()).__init__(**options)
        self._factory: Any = partial(_Protocol, loop=self._loop)
        self._process = os.getpid()

    async def _get(self, key: Any, traces: Any) -> Any:
        """Return the connection that was used last, unless something waits there to be read.

        It would be taken for the next response. aiohttp begins with the one that was used first, so
        that none is ever idle for long, and sees the end of a connection when its loop has turned.
        """
        while key in self._conns:
            self._conns[key].rotate()
            connection = await super()._get(key, traces)
            if connection is None or cast("_Protocol", connection.protocol).is_quiet():
                return connection
            connection.close()
        return None

    def _release(self, key: Any, protocol: Any, *, should_close: bool = False) -> None:
        super()._release(key, protocol, should_close=should_close)
        protocol.end()

    @property
    def closed(self) -> bool:
        return super().closed or self._process != os.getpid()

    def __del__(self, *args: Any) -> None:
        # aiohttp logs what was not closed, also where nobody could have closed it.
        if not self.closed and not self._loop.is_closed():
            super().__del__(*args)


class _Content(aiohttp.Payload):
    """The body of a request, which leaves when it is asked for: its head waits for it."""

    def __init__(self, request: HttpRequest, departure: Departure) -> None:
        super().__init__(request.content, content_type=HEADERS["Content-Type"])
        self._size = len(request.content)
        self._seconds = request.timeouts["write"]
        self._departure = departure

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        content: bytes = self._value
        return content.decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        self._departure.go()
        deadline = self._departure.deadline
        cast("_Protocol", cast("Any", writer).protocol).begin(deadline)
        if len(self._value) <= _SMALL:
            # Taken at once, without a timer.
            await writer.write(self._value)
            return
        try:
            async with asyncio.timeout(deadline.within(self._seconds)):
                await writer.write(self._value)
        except TimeoutError:
            message = "the request was not taken in time"
            raise httpx2.WriteTimeout(message) from None

    async def write_with_length(
        self,
        writer: AbstractStreamWriter,
        content_length: int | None,  # noqa: ARG002
    ) -> None:
        await self.write(writer)


async def _life(
    opened: dict[asyncio.AbstractEventLoop, _Open],
    tls: ssl.SSLContext,
    proxy: httpx2.Proxy | None,
) -> AsyncGenerator[aiohttp.ClientSession, None]:
    """Yield a session, which lasts as long as this does."""
    auth = aiohttp.BasicAuth(*proxy.auth) if proxy and proxy.auth else None
    session = aiohttp.ClientSession(
        connector=_Connector(tls),
        headers=HEADERS,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        proxy=None if proxy is None else URL(str(proxy.url)),
        proxy_auth=auth,
    )
    try:
        yield session
    finally:
        opened.pop(asyncio.get_running_loop(), None)
        await session.close()


def _close_in_their_loops(opened: dict[asyncio.AbstractEventLoop, _Open]) -> None:
    while opened:
        loop, (_, _, life) = opened.popitem()
        # A loop that is closed has ended them, or left them to the garbage collector.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_end, loop, life)


def _end(
    loop: asyncio.AbstractEventLoop, life: AsyncGenerator[aiohttp.ClientSession, None]
) -> None:
    loop.create_task(life.aclose())


class _Told:
    """A context whose errors of aiohttp are told as httpx2 does."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None or not isinstance(error, aiohttp.ClientError | OSError):
            return
        if isinstance(error.__cause__, httpx2.TransportError):
            # The request was not taken in time, of which aiohttp has made an error of its own.
            raise error.__cause__ from None
        kinds = (kind for of, kind in _KINDS if isinstance(error, of))
        raise next(kinds, httpx2.ReadError)(_said(error)) from error


_TOLD: Final = _Told()


def _said(error: BaseException) -> str:
    if isinstance(error, aiohttp.ClientResponseError):
        return error.message
    if isinstance(error, aiohttp.ClientConnectorError):
        # Where it was to go is told with the operation.
        return str(error.os_error)
    return str(error)


async def _awaited(response: aiohttp.ClientResponse) -> bytes:
    """Wait for the next piece of a body. There is none behind the last."""
    while (piece := await in_time(LOOK, response.content.readany)) is None:
        connection = response.connection
        if connection is None or connection.transport is None:
            raise httpx2.RemoteProtocolError(_CUT)
    return piece


@lru_cache(maxsize=64)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    # Once it is connected, a request has its deadline with its connection. aiohttp rounds up what
    # is longer than the threshold, to a whole second.
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read, ceil_threshold=inf)


async def _place(opened: _Open, seconds: float | None, departure: Departure) -> None:
    """Wait for a place among the connections: aiohttp takes that for a part of connecting."""
    try:
        async with asyncio.timeout(departure.deadline.within(seconds)):
            await opened.places.acquire()
    except TimeoutError:
        message = f"all of {MOST_CONNECTIONS} connections are in use"
        raise httpx2.PoolTimeout(message) from None
    if opened.session.closed:
        opened.places.release()
        message = "the client was closed before the request was sent"
        raise ClientClosedError(message)


@lru_cache(maxsize=1024)
def _url(url: str) -> URL:
    return URL(str(httpx2.URL(url)), encoded=True)
