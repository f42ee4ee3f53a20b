"""The connections of `Client`: those of httpcore2, each used by one request at a time.

httpcore2's own pool looks through all of its connections for each request, and those that end badly
are seen by others. Here a thread takes the connection that was used last, or makes one.
"""

import ssl
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, Final

import httpcore2
import httpx2

from mews_runtime.http.connecting import connect
from mews_runtime.http.departure import Departure
from mews_runtime.http.exchange import (
    HEADERS,
    KEPT_FOR,
    MOST_CONNECTIONS,
    HttpRequest,
    HttpResponse,
    SyncResponse,
)
from mews_runtime.http.proxies import proxy_of
from mews_runtime.http.tls import trusted
from mews_runtime.http.tracing import spanned
from mews_runtime.http.tunnel import Tunnel

_HEADERS: Final = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
_ERRORS: Final = (
    *(httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError),
    *(httpcore2.ProxyError, httpcore2.UnsupportedProtocol),
)
_NOTHING: Final = (b"", False)


class Pool:
    """Sends for `Client`, to one host. A deadline ends an exchange in every phase.

    Args:
        base_url: Where the host is.
        is_direct: Whether no proxy is asked.

    Raises:
        ConfigurationError: The environment names a proxy or certificates that cannot be used.
    """

    def __init__(self, base_url: str, *, is_direct: bool) -> None:
        self.origin = _url(base_url).origin
        self.tls = trusted()
        self.proxy = None if is_direct else proxy_of(base_url, "Client")
        self._proxy_url = str(self.proxy.url) if self.proxy else ""
        self._headers = [(b"Host", httpx2.URL(base_url).netloc), *_HEADERS]
        self._idle: deque[_Connection] = deque()
        # A queue of places and no semaphore: it is written in C, and a signal handler may use it.
        self._places: SimpleQueue[None] = SimpleQueue()
        for _ in range(MOST_CONNECTIONS):
            self._places.put(None)
        self._is_closed = False

    def send(self, request: HttpRequest, departure: Departure) -> SyncResponse:
        """Send a request. Return the response when its headers have arrived.

        Raises:
            TransportError: Of httpx2: none has arrived.
        """
        departure.proxy = self._proxy_url
        wait = departure.deadline.within(request.timeouts["pool"])
        try:
            self._places.get(timeout=wait)
        except Empty:
            message = f"all of {MOST_CONNECTIONS} connections are in use"
            raise httpx2.PoolTimeout(message) from None
        connection = None
        try:
            with spanned(request.url, request.path) as answered, _TOLD:
                connection = self._taken()
                response = connection.send(request, departure, self._headers)
                answered(response.status)
        except BaseException:
            self._put_back(connection, is_whole=False)
            raise

        pieces, is_open = response.iter_stream(), True

        def read() -> bytes | None:
            with _TOLD:
                return next(pieces, None)

        def close() -> None:
            nonlocal is_open
            if not is_open:
                return
            is_open = is_whole = False
            try:
                with suppress(Exception):
                    response.close()
                    is_whole = True
            finally:
                self._put_back(connection, is_whole=is_whole)

        return HttpResponse(response.status, response.headers, read, close)

    def close(self) -> None:
        """Close every connection that is idle, and the others as soon as they are."""
        self._is_closed = True
        with suppress(IndexError):
            while True:
                self._idle.pop().close()

    def _taken(self) -> "_Connection":
        """Return the connection that was used last and is open still, or a new one."""
        while True:
            try:
                connection = self._idle.pop()
            except IndexError:
                return _Connection(self)
            if monotonic() - connection.idle_since < KEPT_FOR and connection.is_ready():
                return connection
            connection.close()

    def _put_back(self, connection: "_Connection | None", *, is_whole: bool) -> None:
        try:
            if connection is None:
                return
            if not is_whole:
                connection.close()
                return
            connection.idle_since = now = monotonic()
            self._idle.append(connection)
            # Those that nobody needs any more come to the other end.
            with suppress(IndexError):
                # Others may have taken all of them meanwhile.
                oldest = self._idle.popleft()
                if now - oldest.idle_since < KEPT_FOR:
                    self._idle.appendleft(oldest)
                else:
                    oldest.close()
            if self._is_closed:
                self.close()
        finally:
            self._places.put(None)


class _Connection(httpcore2.NetworkBackend):
    """A connection, and the request that is on it: its deadline holds for all that happens."""

    departure: Departure
    idle_since = 0.0

    def __init__(self, pool: Pool) -> None:
        self.http = _made(pool, self)
        self._is_pool = isinstance(self.http, httpcore2.ConnectionPool)

    def send(
        self, request: HttpRequest, departure: Departure, headers: list[tuple[bytes, bytes]]
    ) -> httpcore2.Response:
        self.departure = departure
        length = str(len(request.content)).encode()
        return self.http.handle_request(
            httpcore2.Request(
                "POST",
                _url(request.url),
                headers=[*headers, (b"Content-Length", length)],
                content=_content(request.content, departure),
                extensions={"timeout": request.timeouts},
            )
        )

    def close(self) -> None:
        with suppress(Exception):
            self.http.close()

    def within(self, seconds: float | None) -> float | None:
        """Return how long a step of the request may take."""
        return self.departure.deadline.within(seconds)

    def is_ready(self) -> bool:
        """Return whether another request can be sent: it is open, and nothing waits to be read."""
        try:
            return self._is_quiet()
        except BaseException:
            # Whoever is interrupted here has it in hand, and would only drop it.
            self.close()
            raise

    def _is_quiet(self) -> bool:
        http: Any = self.http
        if self._is_pool:
            http = next(iter(http.connections), None)
        if http is None or not http.is_idle() or http.has_expired():
            return False
        # What came behind the last response would be taken for the next one. httpcore2 has no
        # public name for it. Where it is not found, the connection is not used again.
        while http is not None and not hasattr(http, "_h11_state"):
            http = getattr(http, "_connection", None)
        state: Any = getattr(http, "_h11_state", None)
        return state is not None and bool(state.trailing_data == _NOTHING)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect, before the deadline."""
        options = [*(socket_options or ())]
        return _Stream(self, connect(host, port, self.within(timeout), options))


class _Stream(httpcore2.NetworkStream):
    """The bytes of a connection. Those of a request wait until all of it may leave."""

    def __init__(self, connection: _Connection, inner: httpcore2.NetworkStream) -> None:
        self._connection = connection
        self._inner = inner
        self._kept = b""
        self._socket = inner.get_extra_info("socket")
        # TLS inside of TLS has no socket of its own: that of the outer one is not the place for it.
        self._is_plain = not isinstance(inner, Tunnel)
        self._seconds: float | None = 0.0

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._flush(timeout)
        seconds = self._connection.within(timeout)
        if not self._is_plain:
            return self._inner.read(max_bytes, seconds)
        try:
            self._limit(seconds)
            received: bytes = self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore2.ReadTimeout(error) from error
        except OSError as error:
            raise httpcore2.ReadError(error) from error
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._kept += buffer
        if self._connection.departure.has_left:
            self._flush(timeout)

    def _flush(self, timeout: float | None) -> None:
        """Send what is kept: a request once it may leave, or what is said to a proxy before."""
        kept, self._kept = self._kept, b""
        if not kept:
            return
        seconds = self._connection.within(timeout)
        if not self._is_plain:
            self._inner.write(kept, seconds)
            return
        try:
            self._limit(seconds)
            self._socket.sendall(kept)
        except TimeoutError as error:
            raise httpcore2.WriteTimeout(error) from error
        except OSError as error:
            raise httpcore2.WriteError(error) from error

    def _limit(self, seconds: float | None) -> None:
        """Set how long the next step may take. Each time that costs a switch between threads."""
        if seconds != self._seconds:
            self._socket.settimeout(seconds)
            self._seconds = seconds

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        if self._inner.get_extra_info("ssl_object") is not None:
            inner: httpcore2.NetworkStream = Tunnel(self, ssl_context, server_hostname, timeout)
        else:
            seconds = self._connection.within(timeout)
            inner = self._inner.start_tls(ssl_context, server_hostname, seconds)
        return _Stream(self._connection, inner)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _content(content: bytes, departure: Departure) -> Iterator[bytes]:
    """Yield the body of a request, which leaves when it is asked for: its head waits for it."""
    departure.go()
    yield content


def _made(
    pool: Pool, backend: httpcore2.NetworkBackend
) -> httpcore2.HTTPConnection | httpcore2.ConnectionPool:
    """Return a connection of httpcore2's, or where a proxy is asked a pool for a single one."""
    if pool.proxy is None:
        return httpcore2.HTTPConnection(pool.origin, pool.tls, network_backend=backend)
    url, auth = _url(str(pool.proxy.url)), pool.proxy.raw_auth
    if pool.proxy.url.scheme.startswith("socks"):
        return httpcore2.SOCKSProxy(url, auth, pool.tls, max_connections=1, network_backend=backend)
    return httpcore2.HTTPProxy(
        url, auth, ssl_context=pool.tls, max_connections=1, network_backend=backend
    )


class _Told:
    """A context whose errors of httpcore2 are told as httpx2 does, under the same names."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _ERRORS):
            told: httpx2.TransportError = vars(httpx2)[type(error).__name__](str(error))
            raise told from error


_TOLD: Final = _Told()


@lru_cache(maxsize=1024)
def _url(url: str) -> httpcore2.URL:
    """Return an address. Parsed once: that takes as long as the rest of a request."""
    parsed = httpx2.URL(url)
    return httpcore2.URL(
        scheme=parsed.raw_scheme,
        host=parsed.raw_host,
        port=parsed.port,
        target=parsed.raw_path,
    )
