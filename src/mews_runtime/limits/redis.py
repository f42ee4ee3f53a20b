"""The rate limit of a fleet: processes and machines that share a token, and count on one Redis.

Needs the extra `mews-connector[redis]`.
"""

import logging
import sys
from asyncio import AbstractEventLoop, get_running_loop
from collections import deque
from collections.abc import Coroutine
from contextlib import suppress
from math import ceil, inf
from secrets import token_hex
from typing import Any, Final, Literal, TypeVar, cast
from urllib.parse import urlsplit

from mews_runtime.clock import SYSTEM, Clock, is_seconds
from mews_runtime.errors import ConfigurationError, LimiterUnavailableError, check_argument
from mews_runtime.limits.local import (
    DOCUMENTED_REQUESTS,
    DOCUMENTED_SECONDS,
    SLACK,
    Place,
    RequestLimiter,
    Turn,
)
from mews_runtime.locks import fork_safe_lock
from mews_runtime.masking import Hidden
from mews_runtime.scrubbing import scrub

try:
    from redis import Redis, RedisError
    from redis.asyncio import Redis as AsyncRedis
    from redis.asyncio.retry import Retry as AsyncRetry
    from redis.backoff import NoBackoff
    from redis.retry import Retry
except ImportError as missing:
    hint = 'RedisLimiter needs the package redis (extra "redis"): pip install redis'
    message = f"{hint} ({missing})"
    raise ImportError(message) from None

T = TypeVar("T")

SCRIPT: Final = """
-- Takes a place in the window of an access token and returns nothing, or in how many milliseconds
-- each place is free. The time is that of Redis: callers whose clocks differ count alike.
-- KEYS: the places. ARGV: the window, how many places it has, the one to take, if any, how long to
-- pause, below 0 for not, and how long ago the requests of other places have left.
local window, most, place, pause = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local clock, paused = redis.call('TIME'), KEYS[1] .. ':pause'
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local earliest = tonumber(redis.call('GET', paused) or 0)

for i = 5, #ARGV, 2 do
    redis.call('ZADD', KEYS[1], now - ARGV[i + 1], ARGV[i])
end
-- If the clock was set back, what was taken since counts as of now.
for _, later in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')) do
    redis.call('ZADD', KEYS[1], now, later)
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. now - window)
if pause >= 0 and now + pause > earliest then
    redis.call('SET', paused, now + pause, 'PX', pause + window)
end
local waits = {}
if place ~= '' then
    -- Who asks again may not have heard that the place was taken.
    redis.call('ZREM', KEYS[1], place)
    local taken = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
    -- After a pause requests leave one by one: the server's window is full.
    local step = earliest > 0 and math.ceil(window / most) or 0
    earliest = math.max(earliest, (taken[#taken] or 0) + step)
    for i = 1, most do
        local free = (taken[2 * (i - most) + #taken] or -window - 1) + window + 1
        waits[i] = math.max(free, earliest + (i - 1) * step, now) - now
    end
    if waits[1] == 0 then
        redis.call('ZADD', KEYS[1], now, place)
        waits = {}
    end
end
redis.call('PEXPIRE', KEYS[1], 2 * window)
return waits
"""

_SHARE: Final = 25
"""How many requests a process sends without Redis in a window, if it is not told."""

_LOST_FOR: Final = 2.0
"""Seconds before a Redis that was lost is tried again."""
_LOGGER: Final = logging.getLogger("mews_connector.limits")

_lock = fork_safe_lock()
_clients: "dict[tuple[AbstractEventLoop, RedisLimiter], Any]" = {}
"""Those of event loops. A child that freed its parent's would take their sockets from it."""


def _done(steps: Coroutine[object, None, T]) -> T:
    """Return what comes of steps that block, and so never wait."""
    try:
        while True:
            steps.send(None)
    except StopIteration as end:
        return cast("T", end.value)


class RedisLimiter(RequestLimiter):
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
            another on its way, and responses of Redis take time.
        when_lost: What to do while Redis cannot be asked. `fail` raises `LimiterUnavailableError`.
            `share` lets each process send a share of the limit, so that a fleet is under it as
            long as it has no more than `requests / share` processes.
        share: How many requests in `seconds` that is: 25 if it is None.
        timeout: Seconds that Redis has to be connected to, and then to respond.
        clock: The time that waits run on.
        prefix: What the keys in Redis begin with.

    Raises:
        ConfigurationError: An argument is out of bounds.
    """

    is_local = False
    _shown = "RedisLimiter()"
    """What a traceback that shows locals shows where an argument is refused."""

    def __init__(
        self,
        url: str,
        *,
        requests: int = DOCUMENTED_REQUESTS,
        seconds: float = DOCUMENTED_SECONDS,
        slack: float = SLACK,
        when_lost: Literal["fail", "share"] = "fail",
        share: int | None = None,
        timeout: float = 1.0,
        clock: Clock = SYSTEM,
        prefix: str = "mews-connector:limit:",
    ) -> None:
        hidden = Hidden(url)
        # Tracebacks may show the locals of this frame from here on.
        del url
        super().__init__(requests, seconds, slack=slack, clock=clock)
        check_argument(
            "when_lost", when_lost, "'fail' or 'share'", fits=when_lost in ("fail", "share")
        )
        self._share, self._allowance = 0, "nothing"
        if when_lost != "share" and share is not None:
            message = "share says what to send with when_lost='share': pass both, or neither"
            raise ConfigurationError(message)
        if when_lost == "share":
            share = _SHARE if share is None else share
            fits = type(share) is int and 1 <= share <= requests
            check_argument(
                "share", share, f"a whole number from 1 to requests, {requests}", fits=fits
            )
            self._share = share
            self._allowance = f"{share} requests per token in {seconds:g} s at most"
        positive = is_seconds(timeout) and timeout > 0
        check_argument("timeout", timeout, "a number of seconds above 0", fits=positive)
        self._url, self.timeout, self._prefix = hidden, timeout, prefix
        self._amends: dict[str, deque[tuple[str, float]]] = {}
        """Places and when their requests have left, by key: what Redis has not been told yet."""
        self._error: BaseException | None = None
        """Why Redis is lost, while it is."""
        self._again = 0.0
        where: dict[str, object] = {}
        with suppress(AttributeError, TypeError, ValueError):
            self._client = self._made(Redis, Retry)
            where = dict(self._client.connection_pool.make_connection().repr_pieces())
        if not where:
            # What is wrong is not quoted: it may be a piece of the password.
            message = "url must be that of a Redis, such as redis://host:6379/0 or rediss://host"
            raise ConfigurationError(message)
        self._name = f"{where.get('path') or '{host}:{port}'.format_map(where)}/{where['db']}"
        self._shown = f"{type(self).__name__}({self._name!r}, {requests}, {seconds:g})"
        options = self._client.connection_pool.connection_kwargs.items()
        passwords = [value for name, value in options if "password" in name]
        self._secrets = Hidden([*filter(None, [urlsplit(hidden.content).password, *passwords])])

    def _made(self, kind: Any, retry: Any) -> Any:
        timeouts = {"socket_connect_timeout": self.timeout, "socket_timeout": self.timeout}
        # No newer protocol is needed, and old servers that refuse it quote the password.
        return kind.from_url(self._url.content, retry=retry(NoBackoff(), 0), protocol=2, **timeouts)

    def _of_loop(self) -> Any:
        """Return the client of the running event loop."""
        key = (get_running_loop(), self)
        with _lock:
            if key not in _clients:
                for ended in [known for known in _clients if known[0].is_closed()]:
                    del _clients[ended]
                _clients[key] = self._made(AsyncRedis, AsyncRetry)
            return _clients[key]

    def turn(self, key: str) -> Turn:
        """Return the turn of a request, whose `wait` asks Redis."""
        return RedisTurn(self, key)

    def pause(self, key: str, seconds: float) -> None:
        """Let nobody in the fleet send with an access token for so many seconds."""
        _done(self._pause(key, seconds))

    async def pause_async(self, key: str, seconds: float) -> None:
        """Do the same without blocking the event loop."""
        await self._pause(key, seconds, is_async=True)

    async def _pause(self, key: str, seconds: float, *, is_async: bool = False) -> None:
        if await self.ask(key, pause=seconds, is_async=is_async) is None:
            self.share()
            super().pause(key, seconds)

    def close(self) -> None:
        """Close the connections that threads of this process use."""
        self._client.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop. Call it before the loop ends."""
        with _lock:
            client = _clients.pop((get_running_loop(), self), None)
        if client is not None:
            await client.aclose()

    async def ask(
        self, key: str, place: str = "", *, pause: float = -1, is_async: bool
    ) -> list[int] | None:
        """Tell Redis what it does not know, and return what it says, or None if it is lost.

        When it is lost, one caller tries every few seconds.
        """
        handled, now, window = sys.exception(), self.clock.monotonic(), self.seconds + self.slack
        with _lock:
            if self._error is not None and now < self._again:
                return None
            self._again = now + self.timeout + _LOST_FOR
            amends = self._amends.pop(key, ())
        arguments = [ceil(window * 1000), self.requests, place, ceil(pause * 1000)]
        for amended, left_at in amends:
            arguments += [amended, int(min(now - left_at, 2 * window) * 1000)]
        try:
            client = self._of_loop() if is_async else self._client
            answer = client.register_script(SCRIPT)([self._prefix + key], arguments)
            waits: list[int] = await answer if is_async else answer
        except BaseException as error:
            self.amend(key, *amends)
            if not isinstance(error, RedisError | OSError):
                raise
            self._notice(scrub(error, self._secrets.content, handled))
            return None
        self._notice(None)
        return waits

    def _notice(self, error: BaseException | None) -> None:
        """Note why Redis is lost, or that it is not, and log what is news."""
        with _lock:
            before, self._error = self._error, error
            self._again = self.clock.monotonic() + _LOST_FOR
        if error is not None and before is None:
            text = "Redis at %s is lost (%s): until it responds, this process sends %s"
            _LOGGER.warning(text, self._name, type(error).__name__, self._allowance)
        if error is None and before is not None:
            _LOGGER.info("Redis at %s responds again", self._name)

    def amend(self, key: str, *amends: tuple[str, float]) -> None:
        """Note what Redis is told when it is asked next."""
        with _lock:
            # What more than a window's requests have followed is in no window.
            self._amends.setdefault(key, deque(maxlen=self.requests)).extend(amends)

    def share(self) -> int:
        """Return how many requests this process may send in a window without Redis.

        Raises:
            LimiterUnavailableError: None at all.
        """
        if self._share:
            return self._share
        message = (
            f"Redis at {self._name}, which counts the requests of the fleet, does not respond. "
            "Nothing was sent: bring it back, or let each process have a share of the limit with "
            "when_lost='share'"
        )
        raise LimiterUnavailableError(message) from self._error

    def __repr__(self) -> str:
        return self._shown


class RedisTurn(Place):
    """A turn under the limit of a fleet: whoever the queue of the process lets go asks Redis."""

    def __init__(self, limiter: RedisLimiter, key: str) -> None:
        super().__init__(limiter, key)
        self._limiter = limiter
        self._key = key
        self._name = token_hex(8)

    def wait(self) -> float:
        """Return the seconds after which to ask again. 0 means that the request may leave now."""
        return _done(self._wait(is_async=False))

    async def wait_async(self) -> float:
        """Do the same without blocking the event loop."""
        return await self._wait(is_async=True)

    async def _wait(self, *, is_async: bool) -> float:
        if wait := super().wait():
            return wait
        waits = await self._limiter.ask(self._key, self._name, is_async=is_async)
        if waits is not None:
            return self.queue.ask(self, waits=[wait / 1000 for wait in waits]) if waits else 0.0
        if wait := self.queue.ask(self, self._limiter.share()):
            return min(wait, _LOST_FOR)
        # Redis does not know of it, and is told when the request has left.
        self.back = -inf
        return 0.0

    def departed(self) -> None:
        """Count the request as sent now. Redis has to know if the turn was granted long before."""
        now = self._limiter.clock.monotonic()
        # It is counted from when Redis was asked, and the window has slack.
        is_late = now - self.back > self._limiter.slack / 2
        if self.queue.leave(self, has_departed=True) and is_late:
            self._limiter.amend(self._key, (self._name, now))
            self.has_to_tell = True

    def tell(self, within: float) -> None:
        """Tell Redis when the request has left. Without the time for it, it hears that later."""
        _done(self._tell(within, is_async=False))

    async def tell_async(self, within: float) -> None:
        """Do the same without blocking the event loop."""
        await self._tell(within, is_async=True)

    async def _tell(self, within: float, *, is_async: bool) -> None:
        # Redis has its time twice: to be connected to, and to respond.
        if self.has_to_tell and within > 2 * self._limiter.timeout:
            self.has_to_tell = False
            await self._limiter.ask(self._key, is_async=is_async)

    def give_up(self) -> None:
        """Leave the queue, or give the turn back, of which Redis hears when it is asked next."""
        if self.queue.leave(self) and self.back > -inf:
            self._limiter.amend(self._key, (self._name, -inf))
