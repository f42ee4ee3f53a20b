"""The request limit of a fleet: processes and machines that share a token, and count on one Redis.

Needs the extra `mews-connector[redis]`.
"""

from collections import deque
from collections.abc import Iterable
from math import ceil, inf
from random import SystemRandom
from typing import Final, Literal, cast, get_args

from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import ConfigurationError
from mews_runtime.limits import (
    DOCUMENTED_REQUESTS,
    DOCUMENTED_SECONDS,
    SLACK,
    Limiter,
    Place,
    RequestLimiter,
    Turn,
    check_limit,
)
from mews_runtime.locks import fork_safe_lock
from mews_runtime.masking import Hidden
from mews_runtime.redis_scripts import PAUSE, TAKE
from mews_runtime.timeouts import is_seconds

try:
    from mews_runtime.redis_server import LOST_FOR, LosableRedis, Server
except ImportError as missing:
    hint = 'RedisLimiter needs an extra: pip install "mews-connector[redis]"'
    message = f"{hint} ({missing})"
    raise ImportError(message) from None

WhenLost = Literal["fail", "share"]
"""What to do while Redis cannot be asked."""

_Amend = tuple[str, float | None]
"""A place, and when its request has left, or None if it never did."""

_name: Final = SystemRandom().getrandbits
_lock = fork_safe_lock()


class RedisLimiter(Limiter):
    """Keeps the requests of all processes and machines that use one Redis under a limit.

    The time is that of Redis: clocks of machines may differ or jump. The callers of one process
    ask Redis in the order in which they come; in which order processes do, is not promised.
    Tokens are counted under their digests, in keys that expire. After a 429 all of them pause, and
    then leave one by one for a window.

    It may be used by threads, event loops and forked processes, each of which has connections of
    its own. They are opened when needed, again after they were closed, too.

    Args:
        url: Address of a Redis 5 or newer, such as `redis://user:password@host:6379/0`, `rediss://`
            with TLS, or `unix://`. The password is never shown. A Redis that evicts keys forgets
            what it has granted.
        requests: How many requests each access token has.
        seconds: The sliding window in which it has them.
        slack: Seconds that the window is longer than the server's, because a request may overtake
            another on its way, and answers of Redis take time.
        when_lost: What to do while Redis cannot be asked. `fail` raises `LimiterUnavailableError`.
            `share` lets each process send a share of the limit, so that a fleet is under it as
            long as it has no more than `requests / share` processes.
        share: How many requests in `seconds` that is.
        timeout: Seconds that Redis has to be connected to, and then to answer.
        clock: The time that waits run on.
        prefix: What the keys in Redis begin with.

    Raises:
        ConfigurationError: An argument is out of bounds.
    """

    def __init__(
        self,
        url: str,
        *,
        requests: int = DOCUMENTED_REQUESTS,
        seconds: float = DOCUMENTED_SECONDS,
        slack: float = SLACK,
        when_lost: WhenLost = "fail",
        share: int = 25,
        timeout: float = 1.0,
        clock: Clock = SYSTEM,
        prefix: str = "mews-connector:limit:",
    ) -> None:
        hidden = Hidden(url)
        # Tracebacks may show the locals of this frame from here on.
        del url
        check_limit(requests, seconds, slack)
        _check(when_lost, share, requests, timeout)
        server = Server(hidden, timeout)
        self.clock = clock
        self.tolerance = slack / 2
        """Seconds after asking Redis within which a request may leave without telling it."""
        self._shown = f"{type(self).__name__}({server.name!r}, {requests}, {seconds:g})"
        allowance = f"{share} requests per token in {seconds:g} s at most"
        self.redis = LosableRedis(server, clock, allowance if when_lost == "share" else None)
        self.share = share
        self._known = RequestLimiter(requests, seconds, slack=slack, clock=clock)
        """What this process knows of the window. Redis is asked for what is free after that."""
        self._amends: dict[str, deque[_Amend]] = {}
        """What Redis has not been told yet, by key."""
        self._window = ceil((seconds + slack) * 1000)
        self._prefix = prefix

    def turn(self, key: str) -> Turn:
        """Return the turn of a request, whose `wait` asks Redis."""
        return RedisTurn(self, key, self._known.turn(key))

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody in the fleet send with an access token for so many seconds."""
        if not self.redis.may_ask() or self.redis.ask(*self._pausing(key, seconds)) is None:
            self.redis.check_share()
            self._known.pause(key, seconds)

    async def pause_async(self, key: str, seconds: float) -> None:
        """Do the same without blocking the event loop."""
        pausing = self._pausing(key, seconds)
        if not self.redis.may_ask() or await self.redis.ask_async(*pausing) is None:
            self.redis.check_share()
            self._known.pause(key, seconds)

    def close(self) -> None:
        """Close the connections that threads of this process use."""
        self.redis.server.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop. Call it before the loop ends."""
        await self.redis.server.aclose()

    def take(self, key: str, name: str = "") -> list[int] | None:
        """Take a place, if one is named, and return what the script does, or None if it is lost."""
        amends, arguments = self._taking(key, name)
        waits = self.redis.ask(TAKE, self._prefix + key, arguments)
        if waits is None:
            self.amend(key, *amends)
        return waits

    async def take_async(self, key: str, name: str = "") -> list[int] | None:
        """Do the same without blocking the event loop."""
        amends, arguments = self._taking(key, name)
        waits = await self.redis.ask_async(TAKE, self._prefix + key, arguments)
        if waits is None:
            self.amend(key, *amends)
        return waits

    def amend(self, key: str, *amends: _Amend) -> None:
        """Note what Redis is told when it is asked next."""
        with _lock:
            # What more than a window's requests have followed is in no window.
            known = self._amends.setdefault(key, deque(maxlen=self._known.requests))
            known.extend(amends)

    def _taking(self, key: str, name: str) -> tuple[Iterable[_Amend], list[str | int]]:
        now = self.clock.monotonic()
        with _lock:
            amends = self._amends.pop(key, ())
        arguments: list[str | int] = [self._window, self._known.requests, name]
        for amended, left_at in amends:
            arguments += [amended, "" if left_at is None else int((now - left_at) * 1000)]
        return amends, arguments

    def _pausing(self, key: str, seconds: float) -> tuple[str, str, list[str | int]]:
        step = ceil(self._window / self._known.requests)
        return PAUSE, f"{self._prefix}{key}:pause", [ceil(seconds * 1000), step, self._window]

    def __repr__(self) -> str:
        # Tracebacks that show locals show a limiter whose arguments were refused, too.
        return getattr(self, "_shown", f"{type(self).__name__}()")


def _check(when_lost: WhenLost, share: int, requests: int, timeout: float) -> None:
    if when_lost not in get_args(WhenLost):
        message = f"when_lost must be 'fail' or 'share'; got {when_lost!r}"
        raise ConfigurationError(message)
    whole = isinstance(cast("object", share), int) and not isinstance(share, bool)
    if when_lost == "share" and not (whole and 1 <= share <= requests):
        message = f"share must be a whole number from 1 to requests, {requests}; got {share!r}"
        raise ConfigurationError(message)
    if not is_seconds(timeout) or timeout == 0:
        message = f"timeout must be a number of seconds above 0; got {timeout!r}"
        raise ConfigurationError(message)


class RedisTurn(Turn):
    """A turn under the limit of a fleet.

    It stands in the queue of its process. Whoever that lets go asks Redis.
    """

    def __init__(self, limiter: RedisLimiter, key: str, place: Place) -> None:
        self._limiter = limiter
        self._key = key
        self._place = place
        self._name = f"{_name(64):x}"
        self._asked_at: float | None = None
        """When Redis was asked, while it may count the request. Long ago if it was not."""

    def wait(self) -> float:
        """Return the seconds after which to ask again. 0 means that the request may leave now."""
        wait = self._before()
        return self._after(self._limiter.take(self._key, self._name)) if wait is None else wait

    async def wait_async(self) -> float:
        """Do the same without blocking the event loop."""
        wait = self._before()
        if wait is not None:
            return wait
        return self._after(await self._limiter.take_async(self._key, self._name))

    def departed(self) -> None:
        """Count the request as sent now. Asks Redis only if the turn was granted long before."""
        if self._left_late():
            self._limiter.take(self._key)

    async def departed_async(self) -> None:
        """Do the same without blocking the event loop."""
        if self._left_late():
            await self._limiter.take_async(self._key)

    def give_up(self) -> None:
        """Leave the queue, or give the turn back, of which Redis hears when it is asked next."""
        self._place.give_up()
        if self._asked_at is not None:
            self._asked_at = None
            self._limiter.amend(self._key, (self._name, None))

    def _before(self) -> float | None:
        """Return the answer that needs no question to Redis, or None to ask it."""
        if not self._limiter.redis.may_ask():
            return self._without_redis()
        wait = self._place.wait()
        self._asked_at = None if wait else self._limiter.clock.monotonic()
        return wait or None

    def _after(self, waits: list[int] | None) -> float:
        """Return the answer to what Redis has said, if anything."""
        if waits is None:
            return self._without_redis()
        if not waits:
            return 0.0
        self._asked_at = None
        return self._place.refused([wait / 1000 for wait in waits])

    def _without_redis(self) -> float:
        """Return the answer of this process' share.

        Raises:
            LimiterUnavailableError: It has none.
        """
        self._limiter.redis.check_share()
        wait = self._place.wait(self._limiter.share)
        self._asked_at = None if wait else -inf
        return min(wait, LOST_FOR)

    def _left_late(self) -> bool:
        """Count the request as sent now. Return whether to tell Redis at once."""
        self._place.departed()
        now, asked_at = self._limiter.clock.monotonic(), self._asked_at
        self._asked_at = None
        if asked_at is None or now - asked_at <= self._limiter.tolerance:
            return False
        self._limiter.amend(self._key, (self._name, now))
        return self._limiter.redis.may_ask()
