"""The requests of an access token on Redis: a slot of the window for each."""

from collections.abc import Awaitable
from dataclasses import dataclass
from math import ceil
from typing import Final

from pyrate_limiter import Decision, Rate, RateItem, RedisBucket
from pyrate_limiter.buckets.redis_bucket import LuaScript
from redis import Redis
from redis.asyncio import Redis as AsyncRedis

from mews_runtime.redis_server import Question

TAKE: Final = f"""
-- pyrate-limiter's script takes the time from the caller, and does not count what is younger: a
-- question that was late on its way would not see those who overtook it. So Redis' own clock tells
-- the time, in the same step. The caller's is always the end of a first window, that is its length.
local window = tonumber(ARGV[1])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

-- If the clock was set back, what it granted since counts as of now.
for _, request in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')) do
    redis.call('ZADD', KEYS[1], now, request)
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. now - window)

-- After a pause requests leave one by one: the server's window is full.
local pause = redis.call('HMGET', KEYS[1] .. ':pause', 'ends', 'step')
if pause[1] then
    local earliest = tonumber(pause[1])
    local newest = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
    if newest and tonumber(newest) >= earliest then
        earliest = newest + pause[2]
    end
    if now < earliest then
        return {{0, earliest - now - 1}}
    end
end

local function put()
{LuaScript.PUT_ITEM}
end
ARGV[1] = now
local reply = put()
if reply[1] < 0 then
    redis.call('PEXPIRE', KEYS[1], 2 * window)
else
    reply[2] = reply[2] + window - now
end
return reply
"""

_PAUSE: Final = """
local clock = redis.call('TIME')
local ends = clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[1]
local known = redis.call('HGET', KEYS[1], 'ends')
if not known or tonumber(known) < ends then
    redis.call('HSET', KEYS[1], 'ends', ends, 'step', ARGV[2])
    redis.call('PEXPIRE', KEYS[1], ARGV[1] + ARGV[3])
end
return 1
"""


@dataclass(frozen=True, slots=True)
class Slots:
    """The requests of one access token, as pyrate-limiter counts them."""

    prefix: str
    key: str
    rate: Rate

    def take(self, client: Redis | AsyncRedis) -> Decision | Awaitable[Decision]:
        """Take a slot of the window if one is free."""
        # A bucket remembers its last answer, so that each question has its own.
        script = client.register_script(TAKE).sha
        bucket = RedisBucket([self.rate], client, self.prefix + self.key, script)
        return bucket.put_decision(RateItem("", self.rate.interval))

    def pausing(self, seconds: float) -> Question[int]:
        """Return how to grant none for so many seconds."""
        window, name = self.rate.interval, f"{self.prefix}{self.key}:pause"
        milliseconds, step = max(0, ceil(seconds * 1000)), ceil(window / self.rate.limit)
        return lambda client: client.eval(_PAUSE, 1, name, milliseconds, step, window)
