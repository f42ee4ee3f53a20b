"""Event loops and threads that share a limiter: each has connections of its own."""

import asyncio
import gc
import warnings
from threading import Thread
from weakref import ReferenceType, ref

import pytest

from mews_runtime.clock import SYSTEM
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.redis.faces import KEY, LONG, SHORTLY
from tests.runtime.redis.servers import RedisServer

CALLERS = 8


@pytest.fixture
def limiter(redis: RedisServer) -> RedisLimiter:
    return RedisLimiter(redis.url, requests=CALLERS - 1, seconds=LONG, timeout=SHORTLY)


def test_event_loops_one_after_the_other_share_a_limit(limiter: RedisLimiter) -> None:
    waits = [asyncio.run(_ask_once(limiter)) for _ in range(CALLERS)]
    assert waits[:-1] == [0] * (CALLERS - 1)
    assert waits[-1] > 0


def test_event_loops_and_threads_share_a_limit_at_the_same_time(limiter: RedisLimiter) -> None:
    waits: list[float] = []
    each = [
        *(Thread(target=lambda: waits.append(asyncio.run(_queue(limiter)))) for _ in range(4)),
        *(Thread(target=lambda: waits.append(_queue_in_thread(limiter))) for _ in range(4)),
    ]
    for thread in each:
        thread.start()
    for thread in each:
        thread.join()
    limiter.close()
    assert sorted(wait > 1 for wait in waits) == [False] * (CALLERS - 1) + [True]


def test_a_loop_that_has_ended_is_forgotten(limiter: RedisLimiter) -> None:
    async def leave_open() -> ReferenceType[asyncio.AbstractEventLoop]:
        await limiter.turn(KEY).wait_async()
        return ref(asyncio.get_running_loop())

    ended = asyncio.run(leave_open())
    with warnings.catch_warnings():
        # Who does not close the connections of a loop is told so when they are freed.
        warnings.simplefilter("ignore", ResourceWarning)
        asyncio.run(_ask_once(limiter))
        gc.collect()
    assert ended() is None


def test_tasks_are_served_in_the_order_in_which_they_come(redis: RedisServer) -> None:
    served: list[int] = []

    async def call(limiter: RedisLimiter, number: int) -> None:
        turn = limiter.turn(KEY)
        while wait := await turn.wait_async():
            await SYSTEM.sleep_async(wait)
        turn.departed()
        served.append(number)

    async def story() -> None:
        # The windows are longer than a busy machine is late.
        limiter = RedisLimiter(redis.url, requests=5, seconds=0.6, slack=0, timeout=SHORTLY)
        await asyncio.gather(*(call(limiter, number) for number in range(15)))
        await limiter.aclose()

    asyncio.run(story())
    # Those for whom there is a place ask Redis at the same time.
    assert sorted(served) == [*range(15)]
    assert all(abs(place - number) < 5 for place, number in enumerate(served))


def test_a_task_that_is_cancelled_keeps_nobody_waiting(limiter: RedisLimiter) -> None:
    async def story() -> float:
        turn = limiter.turn(KEY)
        task = asyncio.create_task(turn.wait_async())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        turn.give_up()
        return await _ask_once(limiter)

    assert asyncio.run(story()) == 0


async def _ask_once(limiter: RedisLimiter) -> float:
    turn = limiter.turn(KEY)
    wait = await turn.wait_async()
    turn.departed()
    await limiter.aclose()
    return wait


async def _queue(limiter: RedisLimiter) -> float:
    """Ask until Redis has said yes or no, and not just to wait for the one before."""
    turn = limiter.turn(KEY)
    while 0 < (wait := await turn.wait_async()) <= 1:
        await SYSTEM.sleep_async(wait)
    turn.departed()
    await limiter.aclose()
    return wait


def _queue_in_thread(limiter: RedisLimiter) -> float:
    turn = limiter.turn(KEY)
    while 0 < (wait := turn.wait()) <= 1:
        SYSTEM.sleep(wait)
    turn.departed()
    return wait
