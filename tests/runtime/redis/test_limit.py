"""A limit that a fleet shares: who is granted a request, and when."""

import asyncio
import time
from functools import partial

import pytest

from mews_runtime.limits.local import digest
from tests.runtime.redis.faces import KEY, LONG, SHORTLY, Face, Fleet, ManualClock, fleet
from tests.runtime.redis.servers import RedisServer

pytestmark = pytest.mark.anyio

WINDOW_AND_SLACK = LONG + 0.5


async def test_all_limiters_grant_what_one_would(limiters: Fleet) -> None:
    first, second = limiters.limiter(), limiters.limiter()
    assert await limiters.ask(first) == 0
    assert await limiters.ask(second) == 0
    assert await limiters.ask(first) == 0
    assert await limiters.ask(second) > 0


async def test_who_is_refused_is_told_when_the_oldest_leaves_the_window(limiters: Fleet) -> None:
    await limiters.use_up(limiters.limiter())
    wait = await limiters.ask(limiters.limiter())
    assert WINDOW_AND_SLACK - SHORTLY < wait < WINDOW_AND_SLACK + 0.1


async def test_what_has_left_the_window_is_granted_anew(limiters: Fleet) -> None:
    limiter = limiters.limiter(seconds=0.01, slack=0)
    granted = 0
    while granted < 10:
        wait = await limiters.ask(limiter)
        granted += wait == 0
        await asyncio.sleep(wait)


async def test_each_slot_is_free_again_on_its_own(limiters: Fleet, redis: RedisServer) -> None:
    await limiters.use_up(limiters.limiter())
    (name,) = redis.names()
    oldest, *_ = redis.run("ZRANGE", name, 0, -1)
    redis.run("ZINCRBY", name, -WINDOW_AND_SLACK * 1000, oldest)
    await asyncio.sleep(0.01)
    assert await limiters.ask(limiters.limiter()) == 0
    assert await limiters.ask(limiters.limiter()) > 0


async def test_a_request_that_leaves_late_counts_from_then_on(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = ManualClock()
    turn = limiters.limiter(requests=1, clock=clock).turn(KEY)
    assert await limiters.face.wait(turn) == 0
    (name,) = redis.names()
    (place,) = redis.run("ZRANGE", name, 0, -1)
    redis.run("ZINCRBY", name, -600_000, place)
    clock.time = 600
    await limiters.face.depart(turn)
    assert await limiters.ask(limiters.limiter(requests=1)) > WINDOW_AND_SLACK - SHORTLY


async def test_a_request_that_leaves_soon_is_not_told_to_redis(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = ManualClock()
    turn = limiters.limiter(clock=clock).turn(KEY)
    assert await limiters.face.wait(turn) == 0
    before = redis.run("INFO", "commandstats")["cmdstat_evalsha"]
    clock.time = 0.25
    await limiters.face.depart(turn)
    assert redis.run("INFO", "commandstats")["cmdstat_evalsha"] == before


async def test_a_request_that_cannot_be_told_to_redis_leaves_all_the_same(
    face: Face, own_redis: RedisServer
) -> None:
    clock = ManualClock()
    async with fleet(face, own_redis.url, clock=clock) as limiters:
        turn = limiters.limiter().turn(KEY)
        assert await face.wait(turn) == 0
        own_redis.stop()
        clock.time = 600
        await face.depart(turn)
        own_redis.start()
        clock.time += 2.1
        await limiters.use_up(limiters.limiters[0], 2)
        assert await limiters.ask(limiters.limiter()) > 0


async def test_what_a_question_that_is_cancelled_was_to_tell_is_told_with_the_next(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = ManualClock()
    limiter = limiters.limiter(requests=2, clock=clock)
    turn = limiter.turn(KEY)
    assert turn.wait() == 0
    (name,) = redis.names()
    redis.run("ZINCRBY", name, -600_000, *redis.run("ZRANGE", name, 0, -1))
    clock.time = 600
    telling = asyncio.create_task(turn.departed_async())
    await asyncio.sleep(0)
    telling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await telling
    await limiter.aclose()
    await limiters.use_up(limiter, 1)
    assert await limiters.ask(limiters.limiter(requests=2)) > WINDOW_AND_SLACK - SHORTLY


async def test_others_have_a_turn_that_was_given_back_when_its_process_asks_next(
    limiters: Fleet,
) -> None:
    first, second = limiters.limiter(), limiters.limiter()
    turn = first.turn(KEY)
    assert await limiters.face.wait(turn) == 0
    turn.give_up()
    await limiters.use_up(first, 1)
    await limiters.use_up(second, 2)
    assert await limiters.ask(second) > 0


async def test_each_token_is_counted_on_its_own(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    await limiters.use_up(limiter)
    await limiters.use_up(limiter, key=digest("the-token-of-the-park"))


async def test_each_prefix_is_counted_on_its_own(limiters: Fleet) -> None:
    await limiters.use_up(limiters.limiter())
    await limiters.use_up(limiters.limiter(prefix="test-system:"))


async def test_the_wall_clock_of_a_machine_changes_nothing(
    limiters: Fleet, monkeypatch: pytest.MonkeyPatch
) -> None:
    await limiters.use_up(limiters.limiter())
    before = await limiters.ask(limiters.limiter())
    for jump in (1e6, -1e6):
        monkeypatch.setattr(time, "time", partial(_monotonic, jump))
        monkeypatch.setattr(time, "time_ns", partial(_monotonic, jump))
        assert before - SHORTLY < await limiters.ask(limiters.limiter()) < before + 0.1


def _monotonic(jump: float) -> int:
    return int(time.monotonic() + jump)


async def test_a_redis_whose_clock_is_set_back_grants_again_after_a_window(
    limiters: Fleet, redis: RedisServer
) -> None:
    await limiters.use_up(limiters.limiter())
    (name,) = redis.names()
    for request in redis.run("ZRANGE", name, 0, -1):
        redis.run("ZINCRBY", name, 3600_000, request)
    wait = await limiters.ask(limiters.limiter())
    assert WINDOW_AND_SLACK - SHORTLY < wait < WINDOW_AND_SLACK + 0.1


async def test_a_redis_that_has_forgotten_the_script_is_told_again(
    limiters: Fleet, redis: RedisServer
) -> None:
    limiter = limiters.limiter()
    assert await limiters.ask(limiter) == 0
    redis.run("SCRIPT FLUSH")
    assert await limiters.ask(limiter) == 0


async def test_a_limiter_that_was_closed_connects_again(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    assert await limiters.ask(limiter) == 0
    await limiters.face.close(limiter)
    assert await limiters.ask(limiter) == 0


async def test_redis_holds_digests_and_times_only(limiters: Fleet, redis: RedisServer) -> None:
    limiter = limiters.limiter()
    await limiters.use_up(limiter)
    await limiters.pause(limiter, 1)
    name = b"mews-connector:limit:" + KEY.encode()
    assert redis.names() == {name, name + b":pause"}


async def test_redis_forgets_a_token_that_nobody_uses(limiters: Fleet, redis: RedisServer) -> None:
    limiter = limiters.limiter()
    await limiters.ask(limiter)
    await limiters.pause(limiter, 1)
    lives = [redis.run("PTTL", name) for name in redis.names()]
    assert all(0 < life <= 2 * WINDOW_AND_SLACK * 1000 for life in lives)


async def test_redis_keeps_no_more_than_a_window(limiters: Fleet, redis: RedisServer) -> None:
    limiter = limiters.limiter(seconds=0.01, slack=0)
    for _ in range(20):
        await asyncio.sleep(await limiters.ask(limiter))
    assert all(redis.run("ZCARD", name) <= 3 for name in redis.names())
