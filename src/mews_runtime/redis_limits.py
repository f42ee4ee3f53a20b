"""The request limit of a fleet: processes and machines that share a token, and count on one Redis.

Needs the extra `mews-connector[redis]`.
"""

from math import ceil, isfinite
from typing import Literal, cast, get_args

from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import ConfigurationError
from mews_runtime.limits import (
    DOCUMENTED_REQUESTS,
    DOCUMENTED_SECONDS,
    SLACK,
    Limiter,
    RequestLimiter,
    Turn,
    check_limit,
)
from mews_runtime.masking import Hidden

try:
    from pyrate_limiter import Rate

    from mews_runtime.redis_server import LosableRedis, Server
    from mews_runtime.redis_slots import TAKE, Slots
    from mews_runtime.redis_turns import Lines, RedisTurn
except ImportError as missing:
    hint = 'RedisLimiter needs an extra: pip install "mews-connector[redis]"'
    message = f"{hint} ({missing})"
    raise ImportError(message) from None

WhenLost = Literal["fail", "share"]
"""What to do while Redis cannot be asked."""


class RedisLimiter(Limiter):
    """Keeps the requests of all processes and machines that use one Redis under a limit.

    The time is that of Redis: clocks of machines may differ or jump. The callers of one process
    are served in the order in which they come; in which order processes are, is not promised.
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
        local = None
        if when_lost == "share":
            local = RequestLimiter(share, seconds, slack=slack, clock=clock)
        server = Server(hidden, timeout)
        self.clock = clock
        self._shown = f"{type(self).__name__}({server.name!r}, {requests}, {seconds:g})"
        self._redis = LosableRedis(server, TAKE, clock, local)
        self._lines = Lines(clock)
        self._rate = Rate(requests, ceil((seconds + slack) * 1000))
        self._prefix = prefix

    def turn(self, key: str) -> Turn:
        """Return a place in the queue.

        Its `wait` asks Redis, and raises `LimiterUnavailableError` if that is lost.
        """
        return RedisTurn(self._slots(key), self._redis, self._lines)

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody in the fleet send with an access token for so many seconds.

        Raises:
            LimiterUnavailableError: Redis cannot be asked.
        """
        pause = self._slots(key).pausing(seconds)
        if not self._redis.may_ask() or self._redis.ask(pause) is None:
            self._pause_share(key, seconds)

    async def pause_async(self, key: str, seconds: float) -> None:
        """Do the same without blocking the event loop."""
        pause = self._slots(key).pausing(seconds)
        if not self._redis.may_ask() or await self._redis.ask_async(pause) is None:
            self._pause_share(key, seconds)

    def close(self) -> None:
        """Close the connections that threads of this process use."""
        self._redis.connections.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop. Call it before the loop ends."""
        await self._redis.connections.aclose()

    def _pause_share(self, key: str, seconds: float) -> None:
        share = self._redis.share()
        # It may not have met the token yet, and remembers no pause of one that it does not know.
        share.turn(key).give_up()
        share.pause(key, seconds)

    def _slots(self, key: str) -> Slots:
        return Slots(self._prefix, key, self._rate)

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
    number = isinstance(cast("object", timeout), int | float) and not isinstance(timeout, bool)
    if not (number and isfinite(timeout) and timeout > 0):
        message = f"timeout must be a number of seconds above 0; got {timeout!r}"
        raise ConfigurationError(message)
