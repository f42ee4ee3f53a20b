"""One request on its way: whether it has left, and what is known where no response comes."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from math import inf
from typing import Any, Final, NoReturn, cast

import httpx

from mews_runtime.clock import Clock
from mews_runtime.limits import Turn
from mews_runtime.timeouts import Patience

_ENOUGH: Final = 1.0
"""Seconds that a request needs at least, unless its call had fewer than twice as many."""

_SHORTEST: Final = 0.01
_OVER: Final = "the deadline of the call is over"

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
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def over() -> NoReturn:
    """Give up a response that has not arrived by now.

    Raises:
        ReadTimeout: Always.
    """
    raise httpx.ReadTimeout(_OVER)


class Deadline:
    """When the time for a call is over, on a clock that never goes back.

    Attributes:
        seconds: What the call had, or infinite.
        least: Seconds that have to be left for a request to be sent. One that is sent with less is
            given up before it can be answered, and nobody knows what has become of it.
    """

    __slots__ = ("_began", "_clock", "_ends", "least", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds = inf if seconds is None else seconds
        self.least = max(_SHORTEST, min(_ENOUGH, self.seconds / 2))
        self._began = clock.monotonic()
        self._ends = self._began + self.seconds

    def now(self) -> datetime:
        """Return the wall clock's time in UTC."""
        return self._clock.now()

    def elapsed(self) -> float:
        """Return the seconds since the call has begun."""
        return self._clock.monotonic() - self._began

    def left(self) -> float:
        """Return the seconds that are left: infinite without a deadline, below 0 behind it."""
        return self._ends - self._clock.monotonic()

    def allows(self, wait: float = 0.0) -> bool:
        """Return whether a request can be sent after a wait of so many seconds."""
        return self.left() - wait >= self.least

    def check(self) -> None:
        """Give up a response that has not arrived by now.

        Raises:
            ReadTimeout: The time is over.
        """
        if self.left() < 0:
            over()


class Departure:
    """A request from the moment in which it may be sent.

    On our own connections httpcore asks for the body when it has sent the head, and no write is
    applied without its body. On a client of the caller's httpcore tells what it does (its `trace`
    extension). Other transports do not, and one of the caller's may go on to another, or send it
    again: there only the kind of an error can tell that nothing has left.

    Args:
        deadline: The deadline of the call.
        turn: Its turn under the limit, which is told when it leaves.

    Attributes:
        deadline: The deadline of the call.
        has_left: Whether some of it may have been sent.
        is_too_late: Whether it was kept back, because too little time was left.
    """

    __slots__ = (
        *("deadline", "has_left", "is_too_late"),
        *(
            "_is_certain",
            "_is_other",
            "_left",
            "_longest",
            "_parts",
            "_request",
            "_timeouts",
            "_turn",
        ),
    )

    def __init__(self, deadline: Deadline, turn: Turn | None) -> None:
        self.deadline = deadline
        self.has_left = False
        self._left: float | None = None
        self.is_too_late = False
        self._parts: tuple[object, ...] = ()
        self._turn = turn
        self._request: httpx.Request | None = None
        self._timeouts: dict[str, float | None] = {}
        self._longest = 0.0
        self._is_certain = False
        self._is_other = False

    def follow(
        self, request: httpx.Request, patience: Patience, *, is_async: bool, is_certain: bool
    ) -> None:
        """Have a request followed on its way.

        Args:
            request: The request.
            patience: Its timeouts.
            is_async: Whether an async client sends it.
            is_certain: Whether httpcore does, and nothing else.
        """
        self._request = request
        self._is_certain = is_certain
        self._timeouts = request.extensions["timeout"]
        self._longest = patience.longest
        if is_certain:
            # To be told of all that happens takes longer, and nobody else has a hand in it.
            request.stream = _Content(request.content, self)
        if not is_certain or (not is_async and self.deadline.left() < patience.total):
            request.extensions["trace"] = self._happens_async if is_async else self._happens

    @property
    def sent_at(self) -> datetime:
        """When it left, as far as is known, by the clock of this machine, in UTC."""
        ago = 0.0 if self._left is None else self.deadline.elapsed() - self._left
        return self.deadline.now() - timedelta(seconds=ago)

    @property
    def answered(self) -> tuple[int, httpx.Headers] | None:
        """The HTTP status and the headers of the last response, once they are known."""
        # They stand elsewhere in each version of HTTP.
        status: int | None = next((part for part in self._parts if isinstance(part, int)), None)
        if status is None:
            return None
        headers = next(cast("Any", part) for part in self._parts if isinstance(part, list))
        return status, httpx.Headers(headers)

    @property
    def may_have_left(self) -> bool:
        """Whether some of the request may have been sent, as far as is known."""
        return self._request is not None and (self.has_left or not self._is_certain)

    def go(self) -> None:
        """Note that the request leaves. Takes next to no time: it is half-way out of the door.

        Raises:
            PoolTimeout: It does not, because too little time is left.
        """
        if not self.deadline.allows():
            self.is_too_late = True
            raise httpx.PoolTimeout(_OVER)
        if not self.has_left:
            self.has_left, self._left = True, self.deadline.elapsed()

    def leave(self) -> None:
        """Count the request under the limit, as one that may have left."""
        self.has_left = True
        if self._turn is not None:
            self._turn.departed()

    async def leave_async(self) -> None:
        """Do the same without blocking the event loop."""
        self.has_left = True
        if self._turn is not None:
            await self._turn.departed_async()

    def has_surely_not_left(self, cause: BaseException) -> bool:
        """Return whether a request that has ended with an error was not sent, for certain."""
        if self._request is None or self.has_left or self._is_certain:
            return not self.has_left
        # httpx has the errors of a transport know their request. A hook may have failed to connect
        # elsewhere, with a response to this request at hand.
        return isinstance(cause, _NEVER_SENT) and vars(cause).get("_request") is self._request

    def response_of(self, cause: BaseException) -> httpx.Response | None:
        """Return the response that a hook of the caller's has made an error of, or None."""
        if not isinstance(cause, httpx.HTTPStatusError):
            return None
        # Both are what a hook makes them.
        response: object = vars(cause).get("response")
        if not isinstance(response, httpx.Response):
            return None
        return response if vars(response).get("_request") is self._request else None

    async def _happens_async(self, event: str, info: dict[str, Any]) -> None:
        kind = _EVENTS.get(event)
        if kind == _LEAVING and self._is_leaving(info):
            if self._turn is not None:
                await self._turn.departed_async()
            self.go()
        elif kind == _ANSWERED and not self._is_other:
            self._parts = info["return_value"]

    def _happens(self, event: str, info: dict[str, Any]) -> None:
        kind = _EVENTS.get(event)
        if kind is None:
            return
        if kind == _LEAVING and self._is_leaving(info):
            if self._turn is not None:
                self._turn.departed()
            self.go()
        elif kind == _ANSWERED and not self._is_other:
            self._parts = info["return_value"]
        if self.deadline.left() < self._longest:
            self._hurry()

    def _is_leaving(self, info: dict[str, Any]) -> bool:
        """Return whether the first byte of the request is to be sent, and not of another one."""
        # A proxy is asked for a way through first, and a hook may send what it likes.
        sent, own = info["request"], self._request
        path = own.url.raw_path if own is not None else b""
        self._is_other = sent.method != b"POST" or not sent.url.target.endswith(path)
        if self._is_other:
            return False
        # Of a transport that sends it again, what was answered before counts no more.
        self._parts = ()
        return not self.has_left

    def _hurry(self) -> None:
        """Shorten the timeouts of the request to what is left, in each phase anew.

        Connecting, writing and reading may take as long, one after the other.
        """
        left = max(self.deadline.left(), _SHORTEST)
        for part, seconds in self._timeouts.items():
            if seconds is None or seconds > left:
                self._timeouts[part] = left


class _Content(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a request, which tells when it is asked for."""

    def __init__(self, content: bytes, departure: Departure) -> None:
        self._content = content
        self._departure = departure

    def __iter__(self) -> Iterator[bytes]:
        self._departure.go()
        yield self._content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._departure.go()
        yield self._content
