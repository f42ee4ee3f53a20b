"""What Redis does in one step for the request limit of a fleet."""

from typing import Final

TAKE: Final = """
-- Takes a place in the window of an access token and returns nothing, or in how many milliseconds
-- each place is free. The time is that of Redis: callers whose clocks differ count alike.
-- KEYS: the places. ARGV: the window, how many places it has, the one to take, if any, and what has
-- become of others: for each its name, and how long ago its request left, or '' if it never did.
local window, most, place = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

for i = 4, #ARGV, 2 do
    if ARGV[i + 1] == '' then
        redis.call('ZREM', KEYS[1], ARGV[i])
    else
        redis.call('ZADD', KEYS[1], now - ARGV[i + 1], ARGV[i])
    end
end
-- If the clock was set back, what was taken since counts as of now.
for _, later in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')) do
    redis.call('ZADD', KEYS[1], now, later)
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. now - window)
redis.call('PEXPIRE', KEYS[1], 2 * window)
if place == '' then
    return {}
end

-- Who asks again may not have heard that the place was taken.
redis.call('ZREM', KEYS[1], place)
local taken = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
-- After a pause requests leave one by one: the server's window is full.
local pause = redis.call('HMGET', KEYS[1] .. ':pause', 'ends', 'step')
local earliest, step = tonumber(pause[1] or 0), tonumber(pause[2] or 0)
local newest = tonumber(taken[#taken] or 0)
if newest >= earliest then
    earliest = newest + step
end
local function wait(i)
    local time = taken[2 * (i - most) + #taken]
    return math.max(time and time + window + 1 - now or 0, earliest + (i - 1) * step - now, 0)
end

if wait(1) == 0 then
    redis.call('ZADD', KEYS[1], now, place)
    redis.call('PEXPIRE', KEYS[1], 2 * window)
    return {}
end
local waits = {}
for i = 1, most do
    waits[i] = wait(i)
end
return waits
"""

PAUSE: Final = """
local clock = redis.call('TIME')
local ends = clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[1]
local known = redis.call('HGET', KEYS[1], 'ends')
if not known or tonumber(known) < ends then
    redis.call('HSET', KEYS[1], 'ends', ends, 'step', ARGV[2])
    redis.call('PEXPIRE', KEYS[1], ARGV[1] + ARGV[3])
end
return {}
"""
