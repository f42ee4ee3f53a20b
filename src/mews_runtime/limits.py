"""Request limits: whose turn it is to send, among all that share an access token."""

from abc import ABC, abstractmethod
from hashlib import sha256
from typing import Final, cast

from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import ConfigurationError
from mews_runtime.locks import fork_safe_lock
from mews_runtime.queueing import Queue, Waiter
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
    """The turn of one request to be sent with an access token.

    Once `wait` has returned 0, either `departed` is called, or `give_up`. Whoever stops waiting
    calls `give_up`, too. Neither raises, and after the first of them both do nothing.
    """

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
        """Count the request as sent now: its first bytes leave, or have left not long ago."""
        return

    async def departed_async(self) -> None:
        """Do the same without blocking the event loop."""
        self.departed()

    def give_up(self) -> None:
        """Leave the queue, or give the turn back: nothing was sent, and nothing will be."""
        return


class Limiter(ABC):
    """Keeps requests under a limit. Safe to share between clients, threads and tasks."""

    is_local: bool = False
    """Whether a turn answers at once, without I/O."""

    @abstractmethod
    def turn(self, key: str) -> Turn:
        """Return the turn of a request, which stands in the queue as soon as it is asked for.

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
        self._queues: dict[str, Queue] = {}
        self._sweep_at = _FEWEST_SWEPT

    def turn(self, key: str) -> "Place":
        """Return the turn of a request."""
        return Place(self, key)

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody send with an access token for so many seconds."""
        with _lock:
            now = self.clock.monotonic()
            # A server that asks for no time at all is not asked again at once.
            least = (self.seconds + self.slack) / self.requests
            self.queue(key, now).pause(now + max(seconds, least))

    def queue(self, key: str, now: float) -> Queue:
        """Return those who want to send with an access token. For who holds the lock."""
        queue = self._queues.get(key)
        if queue is None:
            self._sweep(now)
            queue = self._queues[key] = Queue(self.requests, self.seconds + self.slack)
        return queue

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


def default_limiter(clock: Clock) -> RequestLimiter:
    """Return the documented limit: that of the process, or a new one for a clock of its own."""
    return _OF_THE_PROCESS if clock is SYSTEM else RequestLimiter(clock=clock)


class Place(Turn, Waiter):
    """A turn under the limit of this process."""

    def __init__(self, limiter: RequestLimiter, key: str) -> None:
        self._limiter = limiter
        self._key = key

    def wait(self, most: int | None = None) -> float:
        """Return the seconds after which to ask again, of `most` requests or all. 0 means go."""
        with _lock:
            now = self._limiter.clock.monotonic()
            return self._limiter.queue(self._key, now).ask(self, now, most)

    def refused(self, waits: list[float]) -> float:
        """Take it back: who knows better says in how many seconds each place is free again."""
        with _lock:
            now = self._limiter.clock.monotonic()
            return self._limiter.queue(self._key, now).refuse(self, now, waits)

    def departed(self) -> None:
        """Count the request as sent now."""
        with _lock:
            now = self._limiter.clock.monotonic()
            self._limiter.queue(self._key, now).leave(self, now)

    def give_up(self) -> None:
        """Leave the queue, or give the turn back."""
        with _lock:
            self._limiter.queue(self._key, self._limiter.clock.monotonic()).leave(self)
