"""A limit that a fleet shares: who is granted a request, and when."""

import asyncio
import time
from functools import partial

import pytest

from mews_runtime.limits.local import Turn, digest
from tests.runtime.redis.faces import KEY, LONG, SHORTLY, Face, Fleet, fleet
from tests.runtime.redis.servers import RedisServer
from tests.support.clocks import FakeClock

pytestmark = pytest.mark.anyio

WINDOW_AND_SLACK = LONG + 0.5
PARK = digest("the-token-of-the-park")


def is_about(wait: float, seconds: float) -> bool:
    return seconds - SHORTLY < wait < seconds + 0.1


def aged(redis: RedisServer, seconds: float, *, first: bool = False) -> None:
    """Have requests, or the first one, be so much older than they are."""
    (name,) = redis.names()
    for request in redis.run("ZRANGE", name, 0, 0 if first else -1):
        redis.run("ZINCRBY", name, -seconds * 1000, request)


def questions(redis: RedisServer) -> int:
    """Return how often Redis was asked."""
    asked: int = redis.run("INFO", "commandstats")["cmdstat_evalsha"]["calls"]
    return asked


async def test_all_limiters_grant_what_one_would(limiters: Fleet) -> None:
    first, second = limiters.limiter(), limiters.limiter()
    assert [await limiters.ask(each) for each in (first, second, first)] == [0, 0, 0]
    assert is_about(await limiters.ask(second), WINDOW_AND_SLACK)
    # Another token and another prefix are counted on their own.
    await limiters.use_up(first, key=PARK)
    await limiters.use_up(limiters.limiter(prefix="test-system:"))


async def test_what_has_left_the_window_is_granted_anew_and_forgotten(
    limiters: Fleet, redis: RedisServer
) -> None:
    limiter = limiters.limiter(seconds=0.01, slack=0)
    granted = 0
    while granted < 10:
        wait = await limiters.ask(limiter)
        granted += wait == 0
        await asyncio.sleep(wait)
    assert redis.run("ZCARD", f"mews-connector:limit:{KEY}") <= 3


async def test_each_slot_is_free_again_on_its_own(limiters: Fleet, redis: RedisServer) -> None:
    await limiters.use_up(limiters.limiter())
    aged(redis, WINDOW_AND_SLACK + 0.01, first=True)
    assert await limiters.ask(limiters.limiter()) == 0
    assert await limiters.ask(limiters.limiter()) > 0


async def test_a_request_that_leaves_late_counts_from_then_on_and_one_that_leaves_soon_is_not_told(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = FakeClock()
    turn = limiters.limiter(clock=clock).turn(KEY)
    assert await limiters.face.wait(turn) == 0
    before = questions(redis)
    clock.passed = 0.25
    await limiters.face.depart(turn)
    assert questions(redis) == before
    redis.run("FLUSHALL")
    turn = limiters.limiter(requests=1, clock=clock).turn(KEY)
    assert await limiters.face.wait(turn) == 0
    aged(redis, 600)
    clock.passed += 600
    await limiters.face.depart(turn)
    assert await limiters.ask(limiters.limiter(requests=1)) > WINDOW_AND_SLACK - SHORTLY


async def test_a_request_that_cannot_be_told_to_redis_leaves_all_the_same(
    face: Face, own_redis: RedisServer
) -> None:
    clock = FakeClock()
    async with fleet(face, own_redis.url, clock=clock) as limiters:
        turn = limiters.limiter().turn(KEY)
        assert await face.wait(turn) == 0
        own_redis.stop()
        clock.passed = 600
        await face.depart(turn)
        own_redis.start()
        clock.passed += 2.1
        await limiters.use_up(limiters.limiters[0], 2)
        assert await limiters.ask(limiters.limiter()) > 0


async def test_what_a_question_that_is_cancelled_was_to_tell_is_told_with_the_next(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock = FakeClock()
    limiter = limiters.limiter(requests=2, clock=clock)
    turn = limiter.turn(KEY)
    assert turn.wait() == 0
    aged(redis, 600)
    clock.passed = 600
    turn.departed()
    telling = asyncio.create_task(turn.tell_async(LONG))
    await asyncio.sleep(0)
    telling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await telling
    await limiter.aclose()
    await limiters.use_up(limiter, 1)
    assert await limiters.ask(limiters.limiter(requests=2)) > WINDOW_AND_SLACK - SHORTLY


async def test_a_turn_that_is_given_back_is_anothers_also_in_another_process(
    limiters: Fleet,
) -> None:
    first, second = limiters.limiter(), limiters.limiter()
    turn = first.turn(KEY)
    assert await limiters.face.wait(turn) == 0
    turn.give_up()
    turn.give_up()
    await limiters.use_up(first, 1)
    left = second.turn(KEY)
    assert await limiters.face.wait(left) == 0
    await limiters.face.depart(left)
    left.give_up()
    await limiters.use_up(second, 1)
    assert await limiters.ask(second) > 0


async def test_no_wall_clock_changes_anything(
    limiters: Fleet, redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def jumped(jump: float) -> int:
        return int(time.monotonic() + jump)

    await limiters.use_up(limiters.limiter())
    for jump in (1e6, -1e6):
        monkeypatch.setattr(time, "time", partial(jumped, jump))
        monkeypatch.setattr(time, "time_ns", partial(jumped, jump))
        assert is_about(await limiters.ask(limiters.limiter()), WINDOW_AND_SLACK)
    # That of Redis is set back: it grants again after a window.
    aged(redis, -3600)
    assert is_about(await limiters.ask(limiters.limiter()), WINDOW_AND_SLACK)


async def test_a_limiter_connects_and_says_its_script_again(
    limiters: Fleet, redis: RedisServer
) -> None:
    limiter = limiters.limiter()
    assert await limiters.ask(limiter) == 0
    redis.run("SCRIPT FLUSH")
    assert await limiters.ask(limiter) == 0
    await limiters.face.close(limiter)
    assert await limiters.ask(limiter) == 0


async def test_redis_holds_digests_and_times_only_and_forgets_them(
    limiters: Fleet, redis: RedisServer
) -> None:
    limiter = limiters.limiter()
    await limiters.use_up(limiter)
    await limiters.pause(limiter, 1)
    name = b"mews-connector:limit:" + KEY.encode()
    assert redis.names() == {name, name + b":pause"}
    lives = [redis.run("PTTL", each) for each in redis.names()]
    assert all(0 < life <= 2 * WINDOW_AND_SLACK * 1000 for life in lives)


# A 429: everybody in the fleet who shares the token waits


async def test_a_pause_holds_every_limiter_of_the_token_and_is_never_shortened(
    limiters: Fleet,
) -> None:
    limiter = limiters.limiter()
    for seconds in (1, 500, 1):
        await limiters.pause(limiter, seconds)
    assert is_about(await limiters.ask(limiters.limiter()), 500)
    assert await limiters.ask(limiter, PARK) == 0


async def test_requests_leave_one_by_one_after_a_pause(limiters: Fleet) -> None:
    first, second = limiters.limiter(requests=10), limiters.limiter(requests=10)
    await limiters.pause(first, 0)
    assert await limiters.ask(first) == 0
    assert is_about(await limiters.ask(second), WINDOW_AND_SLACK / 10)


# Those who wait in one process are served in the order in which they come


async def waiting(limiters: Fleet, clock: FakeClock) -> list[Turn]:
    """Return three who have found the limit used up, in the order in which they came."""
    limiter = limiters.limiter(clock=clock, requests=1)
    await limiters.use_up(limiter, 1)
    turns = [limiter.turn(KEY) for _ in range(3)]
    assert all([await limiters.face.wait(turn) for turn in turns])
    return turns


def make_room(redis: RedisServer, clock: FakeClock, seconds: float = 1001) -> None:
    redis.run("FLUSHALL")
    clock.passed += seconds


async def test_only_the_first_is_granted_what_is_free_and_asks_redis(
    limiters: Fleet, redis: RedisServer
) -> None:
    clock, wait = FakeClock(), limiters.face.wait
    first, second, third = await waiting(limiters, clock)
    before = questions(redis)
    assert 1000 < await wait(second) <= await wait(third)
    assert questions(redis) == before
    make_room(redis, clock)
    assert (await wait(third) > 0, await wait(second) > 0, await wait(first)) == (True, True, 0)
    await limiters.face.depart(first)
    assert (await wait(second) > 1000, await wait(third) > 1000) == (True, True)
    make_room(redis, clock)
    assert (await wait(third) > 0, await wait(second)) == (True, 0)


@pytest.mark.parametrize(("gives_up", "seconds"), [(True, 1001), (False, 1003)])
async def test_who_gives_up_or_does_not_come_back_lets_the_next_go(
    limiters: Fleet, redis: RedisServer, seconds: float, *, gives_up: bool
) -> None:
    clock = FakeClock()
    first, second, _ = await waiting(limiters, clock)
    make_room(redis, clock, seconds)
    if gives_up:
        first.give_up()
    assert await limiters.face.wait(second) == 0
