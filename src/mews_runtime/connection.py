"""The httpx client below ours: made, shared, replaced after a fork, and closed."""

import os
from collections.abc import Iterator
from typing import Generic, TypeVar

import httpx

from mews_runtime import __version__
from mews_runtime.errors import ClientClosedError, ConfigurationError, TransportError

HttpT = TypeVar("HttpT", bound=httpx.Client | httpx.AsyncClient)

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=5.0)
"""Seconds. The server may take tens of seconds, and a read that is given up too early leaves a
write of unknown outcome behind."""

_HEADERS = {
    "Accept": "application/json",
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
    """

    def __init__(self, kind: type[HttpT], given: HttpT | None) -> None:
        self._kind = kind
        self._given = given
        self._http = given or kind(headers=_HEADERS)
        self._process = os.getpid()
        self.headers = _HEADERS if given else {}
        """Headers that each request has to bring, because the httpx client does not have them."""

    def http(self, operation: str) -> HttpT:
        """Return the httpx client to use in this process.

        Raises:
            ClientClosedError: It was closed.
            ConfigurationError: It is the caller's own, and belongs to the process that made it.
        """
        if self._process != os.getpid():
            self._after_fork()
        if self._http.is_closed:
            message = "the client is closed; make a new one"
            raise ClientClosedError(message, operation=operation)
        return self._http

    def ours(self) -> HttpT | None:
        """Return the httpx client if it was made here, in this process."""
        return self._http if self._given is None and self._process == os.getpid() else None

    def _after_fork(self) -> None:
        if self._given is not None:
            message = (
                "http_client= was made before this process was forked and shares its connections; "
                "make the client anew in each process"
            )
            raise ConfigurationError(message)
        if not self._http.is_closed:
            self._http = self._kind(headers=_HEADERS)
        self._process = os.getpid()


def transport_error(operation: str, cause: httpx.HTTPError) -> TransportError:
    """Return the error for an answer that did not arrive, whose cause shows no request."""
    forget_frames(cause)
    if isinstance(cause, httpx.RequestError):
        cause.request = httpx.Request("POST", "")
    said = f": {cause}" if str(cause) else ""
    error = TransportError(f"{type(cause).__name__}{said}", operation=operation)
    error.__cause__ = cause
    return error


def forget_frames(error: BaseException) -> None:
    """Take the tracebacks from an error and all behind it: frames of httpx hold request bodies."""
    for link in _chain(error):
        link.__traceback__ = None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen = {id(error): error}
    waiting = [error]
    while waiting:
        link = waiting.pop()
        yield link
        for other in (link.__cause__, link.__context__):
            if other is not None and id(other) not in seen:
                seen[id(other)] = other
                waiting.append(other)
