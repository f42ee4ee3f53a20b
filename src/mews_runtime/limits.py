"""Request limits: whose turn it is to send, among all that share an access token."""

from abc import ABC, abstractmethod
from collections import deque
from hashlib import sha256
from typing import Final, cast
from weakref import WeakValueDictionary

from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import ConfigurationError
from mews_runtime.locks import fork_safe_lock
from mews_runtime.timeouts import is_seconds

DOCUMENTED_REQUESTS: Final = 200
"""How many requests Mews grants each access token in `DOCUMENTED_SECONDS`."""

DOCUMENTED_SECONDS: Final = 30.0
"""The sliding window of the documented limit."""

SLACK: Final = 0.5
"""Seconds by which a request may be overtaken on its way by one that was sent after it."""

_lock = fork_safe_lock()
_FEWEST_SWEPT = 256


def digest(access_token: str) -> str:
    """Return the name under which an access token is counted. The token cannot be told from it."""
    return sha256(b"mews-connector:" + access_token.encode()).hexdigest()[:32]


class Turn(ABC):
    """A place in the queue of those who want to send with one access token."""

    @abstractmethod
    def wait(self) -> float:
        """Return the seconds after which to ask again. 0 means that the request may leave now.

        Raises:
            LimiterUnavailableError: What counts the requests cannot be reached.
        """

    async def wait_async(self) -> float:
        """Do the same without blocking the event loop."""
        return self.wait()

    def departed(self) -> None:
        """Note that the request leaves now."""
        return

    def give_up(self) -> None:
        """Leave the queue: nothing will be sent."""
        return


class Limiter(ABC):
    """Keeps requests under a limit. Safe to share between clients, threads and tasks."""

    is_local: bool = False
    """Whether a turn answers at once, without I/O."""

    @abstractmethod
    def turn(self, key: str) -> Turn:
        """Return a place in the queue.

        Args:
            key: The `digest` of the access token.
        """

    @abstractmethod
    def pause(self, key: str, seconds: float) -> None:
        """Let nobody send with an access token for so many seconds: the server has asked for it.

        Raises:
            LimiterUnavailableError: What counts the requests cannot be reached.
        """

    async def pause_async(self, key: str, seconds: float) -> None:
        """Do the same without blocking the event loop."""
        self.pause(key, seconds)


class RequestLimiter(Limiter):
    """Keeps the requests of this process under a limit.

    Callers are served in the order in which they come. At most `requests` leave in any `seconds`.

    Args:
        requests: How many requests each access token has. Less than the documented 200 where
            several processes share a token.
        seconds: The sliding window in which it has them.
        slack: Seconds that the window is longer than the server's, because a request may overtake
            another on its way.
        clock: The time that it runs on.

    Raises:
        ConfigurationError: An argument is out of bounds.
    """

    is_local = True

    def __init__(
        self,
        requests: int = DOCUMENTED_REQUESTS,
        seconds: float = DOCUMENTED_SECONDS,
        *,
        slack: float = SLACK,
        clock: Clock = SYSTEM,
    ) -> None:
        check_limit(requests, seconds, slack)
        self.requests = requests
        self.seconds = seconds
        self.slack = slack
        self.clock = clock
        self._queues: dict[str, _Queue] = {}
        self._sweep_at = _FEWEST_SWEPT

    def turn(self, key: str) -> Turn:
        """Return a place in the queue."""
        with _lock:
            now = self.clock.monotonic()
            queue = self._queues.get(key)
            if queue is None:
                self._sweep(now)
                queue = _Queue(self.requests, self.seconds + self.slack, now)
                self._queues[key] = queue
            return queue.join(now, self.clock)

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody send with an access token for so many seconds."""
        with _lock:
            queue = self._queues.get(key)
            now = self.clock.monotonic()
            if queue is not None:
                queue.pause(now + seconds)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.requests}, {self.seconds:g})"

    def _sweep(self, now: float) -> None:
        """Forget the tokens that nobody uses any more: there may be many, one after the other."""
        if len(self._queues) < self._sweep_at:
            return
        kept = {key: queue for key, queue in self._queues.items() if not queue.is_idle(now)}
        self._queues = kept
        self._sweep_at = max(_FEWEST_SWEPT, 2 * len(kept))


def check_limit(requests: int, seconds: float, slack: float) -> None:
    """Refuse a limit that cannot be kept.

    Raises:
        ConfigurationError: A number is out of bounds.
    """
    whole = isinstance(cast("object", requests), int) and not isinstance(requests, bool)
    if not whole or requests < 1:
        message = f"requests must be a whole number of at least 1; got {requests!r}"
        raise ConfigurationError(message)
    for name, value, least in (("seconds", seconds, "above 0"), ("slack", slack, "of at least 0")):
        if not is_seconds(value) or (value == 0 and name == "seconds"):
            message = f"{name} must be a number of seconds {least}; got {value!r}"
            raise ConfigurationError(message)


_OF_THE_PROCESS: Final = RequestLimiter()
_of_other_clocks: WeakValueDictionary[int, RequestLimiter] = WeakValueDictionary()


def shared_limiter(clock: Clock) -> RequestLimiter:
    """Return the documented limit, which all clients of this process share that tell one time."""
    if clock is SYSTEM:
        return _OF_THE_PROCESS
    with _lock:
        # By its identity, which is its own for as long as its limiter holds it.
        limiter = _of_other_clocks.get(id(clock))
        if limiter is None:
            limiter = _of_other_clocks[id(clock)] = RequestLimiter(clock=clock)
        return limiter


class _Place(Turn):
    """A place in the queue of one access token, from when on it is free, and whether it is used."""

    __slots__ = ("_clock", "_queue", "after", "at", "is_taken")

    def __init__(self, at: float, after: "_Place | None", queue: "_Queue", clock: Clock) -> None:
        self.at = at
        self.after = after
        self.is_taken = False
        self._queue = queue
        self._clock = clock

    def wait(self) -> float:
        with _lock:
            now = self._clock.monotonic()
            due = self._queue.due(self)
            if due > now:
                return due - now
            self.at, self.after, self.is_taken = now, None, True
            return 0.0

    def give_up(self) -> None:
        if not self.is_taken:
            with _lock:
                self._queue.leave(self)


class _Queue:
    """The places of one access token, in the order in which they may send.

    After a pause those who wait leave one by one, not all at once: the server's window is full.
    """

    def __init__(self, requests: int, window: float, now: float) -> None:
        self._requests = requests
        self._window = window
        self._places: deque[_Place] = deque()
        self._paused_until = now
        self._paced_until = now

    def join(self, now: float, clock: Clock) -> _Place:
        while len(self._places) > self._requests and self._places[0].is_taken:
            self._places.popleft()
        before = self._places[-1] if self._places else None
        blocking = len(self._places) - self._requests
        after = self._places[blocking] if blocking >= 0 else None
        start = max(now, self._paused_until)
        place = _Place(self._earliest(start, before, after), after, self, clock)
        self._places.append(place)
        return place

    def leave(self, place: _Place) -> None:
        if place in self._places:
            self._places.remove(place)

    def due(self, place: _Place) -> float:
        """Return when a place may send. The one that it waits for may have been late itself."""
        return place.at if place.after is None else max(place.at, place.after.at + self._window)

    def pause(self, until: float) -> None:
        self._paused_until = max(self._paused_until, until)
        self._paced_until = self._paused_until + self._window
        before: _Place | None = None
        for place in self._places:
            if not place.is_taken:
                place.at = self._earliest(self._paused_until, before, place.after)
                before = place

    def is_idle(self, now: float) -> bool:
        return self._paused_until < now and all(
            place.is_taken and place.at + self._window < now for place in self._places
        )

    def _earliest(self, start: float, before: _Place | None, after: _Place | None) -> float:
        earliest = start
        if before is not None:
            is_paced = self._paused_until <= before.at < self._paced_until
            earliest = max(earliest, before.at + is_paced * self._window / self._requests)
        if after is not None:
            earliest = max(earliest, after.at + self._window)
        return earliest
