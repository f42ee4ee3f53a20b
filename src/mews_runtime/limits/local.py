"""Rate limits: whose turn it is to send, among all that share an access token."""

import os
from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from hashlib import sha256
from itertools import count, islice
from math import inf
from typing import Final

from mews_runtime.clock import SYSTEM, Clock, is_seconds
from mews_runtime.copying import NotCopied
from mews_runtime.errors import check_argument
from mews_runtime.locks import fork_safe_lock

DOCUMENTED_REQUESTS: Final = 200
"""How many requests Mews grants each access token in `DOCUMENTED_SECONDS`."""

DOCUMENTED_SECONDS: Final = 30.0
"""The sliding window of the documented limit."""

SLACK: Final = 0.5
"""Seconds by which a request may be overtaken on its way by one that was sent after it."""

_PATIENCE: Final = 1.0
"""Seconds for which a place is kept for one who asks soon, or should have asked by now, and after
which to look whether one that was granted has been given back."""
_STEP: Final = 0.002
"""Seconds after which to look whether one who is due, and further ahead, has taken its turn."""
_NEAR: Final = 16
"""How many of those ahead may leave the queue, and a quarter of the others stay, unnoticed."""
_SWEPT: Final = 256

_lock = fork_safe_lock()
_numbers: Final = count()


def digest(access_token: str) -> str:
    """Return the name under which an access token is counted. The token cannot be told from it."""
    return sha256(b"mews-connector:" + access_token.encode()).hexdigest()[:32]


class Turn(ABC):
    """The turn of one request to be sent with an access token.

    Once `wait` has returned 0, either `departed` is called, or `give_up`. Whoever stops waiting
    calls `give_up`, too. Neither waits or raises, and after the first of them both do nothing.
    """

    has_to_tell: bool = False
    """Whether others count on when the request has left, and have to be told."""

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

    def tell(self, within: float) -> None:
        """Tell those that have to know when the request has left, if so many seconds are enough."""
        del within

    async def tell_async(self, within: float) -> None:
        """Do the same without blocking the event loop."""
        self.tell(within)

    def give_up(self) -> None:
        """Leave the queue, or give the turn back: nothing was sent, and nothing will be."""
        return


class Limiter(ABC):
    """Keeps requests under a limit. Safe to share between clients, threads and tasks."""

    is_local: bool = False
    """Whether a turn is known at once, without I/O."""

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


class RequestLimiter(NotCopied, Limiter):
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
    _holds = "the requests that a process has sent"

    def __init__(
        self,
        requests: int = DOCUMENTED_REQUESTS,
        seconds: float = DOCUMENTED_SECONDS,
        *,
        slack: float = SLACK,
        clock: Clock = SYSTEM,
    ) -> None:
        whole = type(requests) is int and requests >= 1
        check_argument("requests", requests, "a whole number of at least 1", fits=whole)
        positive = is_seconds(seconds) and seconds > 0
        check_argument("seconds", seconds, "a number of seconds above 0", fits=positive)
        check_argument("slack", slack, "a number of seconds of at least 0", fits=is_seconds(slack))
        self.requests, self.seconds, self.slack, self.clock = requests, seconds, slack, clock
        self._queues: dict[str, Queue] = {}

    def turn(self, key: str) -> Turn:
        """Return the turn of a request."""
        return Place(self, key)

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody send with an access token for so many seconds."""
        self.queue(key).pause(seconds)

    def queue(self, key: str) -> "Queue":
        """Return those who want to send with an access token."""
        with _lock:
            if key not in self._queues:
                if len(self._queues) % _SWEPT == 0:
                    # There may be many tokens, one after the other.
                    self._queues = {k: q for k, q in self._queues.items() if not q.is_idle()}
                self._queues[key] = Queue(self)
            queue = self._queues[key]
            queue.used_at = self.clock.monotonic()
            return queue

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.requests}, {self.seconds:g})"


class Place(Turn):
    """A turn under the limit of this process, which stands behind all of a lower number."""

    def __init__(self, limiter: RequestLimiter, key: str) -> None:
        self.queue = limiter.queue(key)
        self.number = next(_numbers)
        self.back = -inf
        """When it was told to ask again, or was granted."""

    def __lt__(self, other: "Place") -> bool:
        return self.number < other.number

    def wait(self) -> float:
        """Return the seconds after which to ask again. 0 means that the request may leave now."""
        return self.queue.ask(self)

    def departed(self) -> None:
        """Count the request as sent now."""
        self.queue.leave(self, has_departed=True)

    def give_up(self) -> None:
        """Leave the queue, or give the turn back."""
        self.queue.leave(self)


class Queue:
    """Those who want to send with one access token, and what is left of its requests.

    It has a number of places. One is taken from when a turn is granted until a window after the
    request has left. After a pause turns are granted one by one: the server's window is full.
    """

    def __init__(self, limiter: RequestLimiter) -> None:
        self._clock, self._requests = limiter.clock, limiter.requests
        self._window = limiter.seconds + limiter.slack
        self._free_at: list[float] = []
        """When each place is free again whose request has left, the earliest first."""
        self._granted: set[Place] = set()
        self._waiting: list[Place] = []
        self._next = self._paced_until = self.used_at = -inf
        self._process = os.getpid()

    def ask(self, place: Place, most: int | None = None, waits: Sequence[float] = ()) -> float:
        """Grant a turn of `most` requests or all, or return the seconds after which to ask again.

        Who knows better has said in how many seconds each place is free again (`waits`).
        """
        with _lock:
            self.leave(place)
            now = self._clock.monotonic()
            if waits:
                # The latest of them are those that were granted here, and have not left.
                known = waits[: self._requests - len(self._granted)]
                self._free_at = [now + wait for wait in known]
            del self._free_at[: bisect_right(self._free_at, now)]
            position = bisect_left(self._waiting, place)
            place.back = self._back(position, now, most or self._requests)
            if place.back > now:
                self._waiting.insert(position, place)
            else:
                self._granted.add(place)
                if now < self._paced_until:
                    self._next = now + self._window / (most or self._requests)
            return place.back - now

    def leave(self, place: Place, *, has_departed: bool = False) -> bool:
        """Take a turn off. Return whether it was granted: its place is free, or in a window."""
        with _lock:
            now = self._clock.monotonic()
            if self._process != os.getpid():
                # Nobody waits for another process. What it has granted may have left by now.
                self._process = os.getpid()
                self._free_at = sorted([*self._free_at, *[now + self._window] * len(self._granted)])
                self._granted.clear()
                self._waiting.clear()
            position = bisect_left(self._waiting, place)
            if self._waiting[position : position + 1] == [place]:
                del self._waiting[position]
            if place not in self._granted:
                return False
            self._granted.remove(place)
            if has_departed:
                insort(self._free_at, now + self._window)
            return True

    def pause(self, seconds: float) -> None:
        """Grant nothing for so many seconds, and for a window one after the other."""
        # A server that asks for no time at all is not asked again at once.
        until = self._clock.monotonic() + max(seconds, self._window / self._requests)
        with _lock:
            self._next = max(self._next, until)
            self._paced_until = max(self._paced_until, until + self._window)

    def is_idle(self) -> bool:
        """Return whether it is as good as new."""
        ends = max(self._paced_until, self.used_at + self._window, *self._free_at[-1:])
        return not self._waiting and not self._granted and ends <= self._clock.monotonic()

    def _back(self, position: int, now: float, most: int) -> float:
        """Return when to ask again behind so many others: now, if there is a place."""
        if self._free(0, now, most) > now:
            back = self._free(max(0, position - _NEAR) // 4, now, most)
            return min(back, now + _PATIENCE) if position < len(self._granted) else back
        ahead = (now - each.back for each in islice(self._waiting, position))
        due = [late for late in ahead if abs(late) <= _PATIENCE]
        if self._free(len(due), now, most) <= now:
            return now
        # It is kept for others. The longer they do not come, the less often is looked.
        return now + max(len(due) * _STEP, abs(due[0]))

    def _free(self, ahead: int, now: float, most: int) -> float:
        """Return when a place is free behind so many others, if none of them loses any time."""
        rounds, index = divmod(ahead, most)
        index += len(self._free_at) + len(self._granted) - most
        at = now
        if index >= 0:
            at = self._free_at[index] if index < len(self._free_at) else now + self._window
        start = max(self._next, now)
        if start < self._paced_until:
            start += ahead * self._window / most
        return max(at + rounds * self._window, start)


_OF_THE_PROCESS: Final = RequestLimiter()


def default_limiter(clock: Clock) -> RequestLimiter:
    """Return the documented limit: that of the process, or a new one for a clock of its own."""
    return _OF_THE_PROCESS if clock is SYSTEM else RequestLimiter(clock=clock)
