"""The httpx client below ours: made, shared, replaced after a fork, and closed."""

import os
from collections.abc import Collection
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Generic, TypeVar

import httpx

from mews_runtime import __version__
from mews_runtime.body import ACCEPT_ENCODING
from mews_runtime.departure import Departure
from mews_runtime.errors import ClientClosedError, ConfigurationError, TransportError
from mews_runtime.platforms import LAST_PORT
from mews_runtime.scrubbing import scrub
from mews_runtime.tls import trusted

HttpT = TypeVar("HttpT", bound=httpx.Client | httpx.AsyncClient)

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_DIRECT = "NO_PROXY"
_HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": ACCEPT_ENCODING,
    "Content-Type": "application/json",
    "User-Agent": f"mews-connector/{__version__}",
}


class Connection(Generic[HttpT]):
    """An httpx client and what it takes to use it safely.

    It is shared by a client and all that were derived from it by `with_access_token`. A process
    that was forked gets connections of its own: two processes on one socket mix up their answers.

    Args:
        kind: `httpx.Client` or `httpx.AsyncClient`.
        given: The caller's own, or None to make one.
        is_local: Whether it is for this machine only: then no proxy is asked, which would see
            tokens in clear text.
    """

    def __init__(self, kind: type[HttpT], given: HttpT | None, *, is_local: bool = False) -> None:
        self._kind = kind
        self._is_local = is_local
        self._given = given
        self._http = given or self._own()
        self._process = os.getpid()
        self._is_closed = False

    def http(self, operation: str) -> HttpT:
        """Return the httpx client to use in this process.

        Raises:
            ClientClosedError: It was closed.
            ConfigurationError: It is the caller's own, and belongs to the process that made it.
        """
        if self._process != os.getpid():
            self._after_fork()
        self.check(operation)
        return self._http

    def check(self, operation: str | None = None) -> None:
        """Refuse to go on with a client that was closed.

        Raises:
            ClientClosedError: It was.
        """
        if self._is_closed or self._http.is_closed:
            message = "the client is closed; make a new one"
            raise ClientClosedError(message, operation=operation)

    def request(
        self, http: HttpT, url: httpx.URL, content: bytes, timeouts: dict[str, float | None]
    ) -> httpx.Request:
        """Return a request for the httpx client to send. Only the caller's own sends cookies.

        Raises:
            ConfigurationError: A cookie or a header of the caller's own cannot be sent.
        """
        extensions: dict[str, Any] = {"timeout": timeouts}
        if self._given is None:
            # httpx would merge anew for each request what is the same in all of them.
            return httpx.Request(
                "POST", url, headers=http.headers, content=content, extensions=extensions
            )
        try:
            return http.build_request(
                "POST", url, headers=_HEADERS, content=content, extensions=extensions
            )
        except UnicodeError:
            message = (
                "a cookie or header of http_client= is not ASCII and cannot be sent; "
                "clear its cookies, and set a cookie jar that refuses what the server sets"
            )
            raise ConfigurationError(message) from None

    def close(self) -> HttpT | None:
        """Refuse further requests. Return the httpx client to close, unless it is the caller's."""
        self._is_closed = True
        if self._given is not None:
            return None
        if self._process != os.getpid():
            self._after_fork()
        return self._http

    @property
    def is_certain(self) -> bool:
        """Whether httpcore sends, which tells what it does, and nothing else."""
        return self._given is None

    def _own(self) -> HttpT:
        # A jar that takes nothing: a server could fill it without end.
        cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
        verify = trusted()
        if not self._is_local:
            _check_proxies()
        try:
            return self._kind(
                headers=_HEADERS, cookies=cookies, verify=verify, trust_env=not self._is_local
            )
        except (httpx.InvalidURL, ImportError, ValueError) as error:
            names = ", ".join(name for name in os.environ if name.upper() in {*_PROXIES, _DIRECT})
            message = f"the environment's proxies cannot be used ({names}): {error}"
            raise ConfigurationError(message) from None

    def _after_fork(self) -> None:
        if self._given is not None:
            message = (
                "http_client= was made before this process was forked and shares its connections; "
                "make the client anew in each process"
            )
            raise ConfigurationError(message)
        if not self._http.is_closed:
            self._http = self._own()
        self._process = os.getpid()


def _check_proxies() -> None:
    """Refuse what the environment names and is no address of a proxy. It may hold a password.

    Raises:
        ConfigurationError: One is not.
    """
    for name, value in os.environ.items():
        if name.upper() not in _PROXIES or not value:
            continue
        try:
            url = httpx.Proxy(value if "://" in value else f"http://{value}").url
        except (httpx.InvalidURL, ValueError):
            url = httpx.URL()
        if not value.strip() or not url.host or not 0 < (url.port or 1) <= LAST_PORT:
            message = f"{name} is not the URL of a proxy, such as http://proxy:3128"
            raise ConfigurationError(message)


def transport_error(
    operation: str,
    cause: Exception,
    secrets: Collection[str],
    departure: Departure,
    handled: BaseException | None,
) -> TransportError:
    """Return the error for a response that did not arrive, whose cause shows no request."""
    is_sent = not departure.has_surely_not_left(cause)
    shown = scrub(cause, secrets, handled)
    said = f": {shown}" if str(shown) else ""
    answered = departure.answered
    seen = f", after a response with the status {answered[0]}" if answered else ""
    error = TransportError(
        f"{type(shown).__name__}{said}{seen}", operation=operation, is_sent=is_sent
    )
    error.__cause__ = shown
    return error
