"""Those who wait in one process: they are served in the order in which they come."""

import pytest

from mews_runtime.limits.local import Turn
from tests.runtime.redis.faces import KEY, Fleet, ManualClock
from tests.runtime.redis.servers import RedisServer

pytestmark = pytest.mark.anyio


async def _waiting(limiters: Fleet, clock: ManualClock) -> list[Turn]:
    """Return three who have found the limit used up, in the order in which they came."""
    limiter = limiters.limiter(clock=clock, requests=1)
    await limiters.use_up(limiter, 1)
    turns = [limiter.turn(KEY) for _ in range(3)]
    assert all([await limiters.face.wait(turn) for turn in turns])
    return turns


def _make_room(redis: RedisServer, clock: ManualClock, seconds: float) -> None:
    redis.run("FLUSHALL")
    clock.time += seconds


async def test_only_the_first_is_granted_what_is_free(limiters: Fleet, redis: RedisServer) -> None:
    clock = ManualClock()
    first, second, third = await _waiting(limiters, clock)
    _make_room(redis, clock, 1001)
    assert await limiters.face.wait(third) > 0
    assert await limiters.face.wait(second) > 0
    assert await limiters.face.wait(first) == 0
    await limiters.face.depart(first)
    assert await limiters.face.wait(second) > 1000
    assert await limiters.face.wait(third) > 1000
    _make_room(redis, clock, 1001)
    assert await limiters.face.wait(third) > 0
    assert await limiters.face.wait(second) == 0


async def test_who_waits_behind_another_does_not_ask_redis(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = ManualClock()
    _, second, third = await _waiting(limiters, clock)
    before = _asked(redis)
    assert 1000 < await limiters.face.wait(second) <= await limiters.face.wait(third)
    assert _asked(redis) == before


def _asked(redis: RedisServer) -> int:
    asked: int = redis.run("INFO", "commandstats")["cmdstat_evalsha"]["calls"]
    return asked


async def test_who_gives_up_lets_the_next_go(limiters: Fleet, redis: RedisServer) -> None:
    clock = ManualClock()
    first, second, _ = await _waiting(limiters, clock)
    _make_room(redis, clock, 1001)
    first.give_up()
    assert await limiters.face.wait(second) == 0


async def test_who_does_not_come_back_is_not_waited_for(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = ManualClock()
    _, second, _ = await _waiting(limiters, clock)
    _make_room(redis, clock, 1003)
    assert await limiters.face.wait(second) == 0


async def test_a_turn_that_is_given_back_goes_to_another(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    turn = limiter.turn(KEY)
    assert await limiters.face.wait(turn) == 0
    turn.give_up()
    turn.give_up()
    await limiters.use_up(limiter)
    assert await limiters.ask(limiter) > 0


async def test_giving_up_after_having_left_changes_nothing(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    turn = limiter.turn(KEY)
    assert await limiters.face.wait(turn) == 0
    await limiters.face.depart(turn)
    turn.give_up()
    await limiters.use_up(limiter, 2)
    assert await limiters.ask(limiter) > 0
