"""One request on its way: whether it has left, and what is known where no response comes."""

from datetime import datetime, timedelta
from math import inf
from typing import Final, NoReturn, Protocol, TypeAlias

from mews_runtime.clock import Clock
from mews_runtime.http.body import RawHeaders
from mews_runtime.limits.local import Turn

_ENOUGH: Final = 1.0
"""Seconds that a request needs at least, unless its call had fewer than twice as many."""

_SHORTEST: Final = 0.01
_OVER: Final = "the deadline of the call has passed"


def over() -> NoReturn:
    """Give up a response that has not arrived by now.

    Raises:
        TimeoutError: Always.
    """
    raise TimeoutError(_OVER)


class Deadline:
    """When the deadline of a call passes, on a clock that never goes back.

    Attributes:
        seconds: What the call had, or infinite.
        least: Seconds that have to be left for a request to be sent. One that is sent with less is
            given up before a response can come, and nobody knows what has become of it.
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

    def within(self, seconds: float | None) -> float | None:
        """Return how long a step may take that has so many seconds, or None for any time.

        Raises:
            TimeoutError: The deadline has passed.
        """
        left = self.left()
        if left <= 0:
            over()
        most = min(left, inf if seconds is None else seconds)
        return None if most == inf else most

    def check(self) -> None:
        """Give up a response that has not arrived by now.

        Raises:
            TimeoutError: The deadline has passed.
        """
        if self.left() < 0:
            over()


Known: TypeAlias = tuple[int, RawHeaders, bytes | None]
"""Status, headers and body of a response, as far as they are known."""


class Witness(Protocol):
    """What is known of a request that others send: an httpx client of the caller's."""

    def has_surely_not_left(self, cause: BaseException) -> bool:
        """Return whether a request that has ended with an error was not sent, for certain."""
        ...

    def answered(self, cause: BaseException) -> Known | None:
        """Return status, headers and body, as far as they are known, of a response, or None."""
        ...


class Departure:
    """A request from the moment in which it may be sent.

    Our own connections let it `go` when all else is ready, and nothing of it is sent before. On a
    client of the caller's there is a `witness` of what becomes of it.

    Args:
        deadline: The deadline of the call.
        turn: Its turn under the limit, which is told when it leaves.
        base_url: Where it goes to.

    Attributes:
        deadline: The deadline of the call.
        base_url: Where it goes to.
        proxy: The address of the proxy that is asked, as far as is known, or an empty text.
        has_left: Whether some of it may have been sent, as far as is known.
        is_too_late: Whether it was kept back, because too little time was left.
        witness: What is known of a request that others send, or None on our own connections.
    """

    __slots__ = (
        *("_left", "_turn", "base_url", "deadline", "has_left", "is_too_late", "proxy", "witness"),
    )

    def __init__(self, deadline: Deadline, turn: Turn | None, base_url: str = "") -> None:
        self.deadline = deadline
        self.base_url = base_url
        self.proxy = ""
        self.has_left = False
        self.is_too_late = False
        self.witness: Witness | None = None
        self._left: float | None = None
        self._turn = turn

    @property
    def sent_at(self) -> datetime:
        """When it left, as far as is known, by the clock of this machine, in UTC."""
        ago = 0.0 if self._left is None else self.deadline.elapsed() - self._left
        return self.deadline.now() - timedelta(seconds=ago)

    @property
    def may_have_left(self) -> bool:
        """Whether some of it may have been sent, also where nobody tells."""
        return self.has_left or self.witness is not None

    def go(self) -> None:
        """Note that the request leaves. Takes next to no time: it is half-way out of the door.

        Raises:
            TimeoutError: It does not, because too little time is left.
        """
        if not self.deadline.allows():
            self.is_too_late = True
            raise TimeoutError(_OVER)
        if not self.has_left:
            self.has_left, self._left = True, self.deadline.elapsed()

    def leave(self) -> None:
        """Count the request under the limit, as one that may have left."""
        self.has_left = True
        self.count()

    def count(self) -> None:
        """Count the request under the limit, once."""
        if self._turn is not None:
            self._turn.departed()

    def has_surely_not_left(self, cause: BaseException) -> bool:
        """Return whether a request that has ended with an error was not sent, for certain."""
        if self.has_left or self.is_too_late or self.witness is None:
            return not self.has_left
        return self.witness.has_surely_not_left(cause)

    def answered(self, cause: BaseException) -> Known | None:
        """Return what is known of a response that is no success, where others send, or None."""
        return None if self.witness is None else self.witness.answered(cause)
