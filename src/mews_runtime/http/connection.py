"""What sends for a client: made, shared, made anew after a fork, and closed."""

import os
from collections.abc import Callable, Collection
from typing import Any, Generic, Protocol, TypeVar
from weakref import WeakSet

from mews_runtime.errors import ClientClosedError, ConfigurationError, TransportError
from mews_runtime.http.departure import Departure
from mews_runtime.platforms import host_of
from mews_runtime.scrubbing import scrub


class Given(Protocol):
    """A client of the caller's."""

    @property
    def is_closed(self) -> bool:
        """Whether it sends no more."""
        ...


HttpT = TypeVar("HttpT")


class Connection(Generic[HttpT]):
    """What sends, and what it takes to use it safely.

    It is shared by a client and all that were derived from it by `with_access_token`. A process
    that was forked gets connections of its own: two processes on one socket mix up their responses.

    Args:
        make: Makes what sends.
        given: The client of the caller's that it sends with, or None.
    """

    def __init__(self, make: Callable[[], HttpT], given: Given | None) -> None:
        self._make = make
        self._given = given
        self._http = make()
        self._earlier: list[HttpT] = []
        self._process = os.getpid()
        self._is_closed = False
        self.streams: WeakSet[Any] = WeakSet()
        """The streams of events that end with it. Each has a connection of its own."""

    def http(self, operation: str) -> HttpT:
        """Return what sends in this process.

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
        if self._is_closed or (self._given is not None and self._given.is_closed):
            message = "the client is closed; make a new one"
            raise ClientClosedError(message, operation=operation)

    def close(self) -> HttpT | None:
        """Refuse further requests. Return what has to be closed in this process, if anything."""
        self._is_closed = True
        return self._http if self._process == os.getpid() else None

    def _after_fork(self) -> None:
        if self._given is not None:
            message = (
                "http_client= was made before this process was forked and shares its connections; "
                "make the client anew in each process"
            )
            raise ConfigurationError(message)
        # It stays as it is: to drop it would close what the other process uses.
        self._earlier.append(self._http)
        self._http = self._make()
        self._process = os.getpid()


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
    answered = departure.answered(cause)
    what = f"the response with the status {answered[0]}" if answered else "no response"
    through = f" through the proxy {host_of(departure.proxy)}" if departure.proxy else ""
    error = TransportError(
        f"{what} from {host_of(departure.base_url)}{through}: {type(shown).__name__}{said}",
        operation=operation,
        is_sent=is_sent,
    )
    error.__cause__ = shown
    return error
