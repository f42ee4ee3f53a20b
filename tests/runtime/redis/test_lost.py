"""A Redis that is lost, slow or only read: what a limiter does, and how it finds back."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator

import pytest
from redis.exceptions import RedisError

from mews_runtime.errors import LimiterUnavailableError
from tests.runtime.redis.faces import KEY, LONG, SHORTLY, Face, Fleet, fleet
from tests.runtime.redis.servers import RedisServer, listening
from tests.support.clocks import FakeClock

pytestmark = pytest.mark.anyio

NOWHERE = "unix:///nowhere/redis.sock"
LOGGER = "mews_connector.limits"
SECONDS_BEFORE_IT_IS_TRIED_AGAIN = 2.1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def own(face: Face, own_redis: RedisServer, clock: FakeClock) -> AsyncIterator[Fleet]:
    """Limiters on a Redis that the test may stop, and a clock that it sets."""
    async with fleet(face, own_redis.url, clock=clock) as made:
        yield made


async def test_a_redis_that_is_lost_is_an_error(limiters: Fleet) -> None:
    with pytest.raises(LimiterUnavailableError) as raised:
        await limiters.ask(limiters.limiter(url=NOWHERE))
    assert str(raised.value) == (
        "Redis at /nowhere/redis.sock/0, which counts the requests of the fleet, does not respond. "
        "Nothing was sent: bring it back, or let each process have a share of the limit with "
        "when_lost='share'"
    )
    assert raised.value.operation is None
    assert isinstance(raised.value.__cause__, RedisError)


async def test_without_redis_a_process_has_its_share_and_pauses_on_its_own(
    limiters: Fleet,
) -> None:
    with pytest.raises(LimiterUnavailableError):
        await limiters.pause(limiters.limiter(url=NOWHERE), 1)
    sharing = limiters.limiter(url=NOWHERE, when_lost="share", share=2)
    await limiters.use_up(sharing, 2)
    # Who waits for a share looks for Redis every few seconds.
    assert 0 < await limiters.ask(sharing) < SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    pausing = limiters.limiter(url=NOWHERE, when_lost="share", share=2)
    await limiters.pause(pausing, 500)
    assert await limiters.ask(pausing) > 0


async def test_redis_is_counted_on_again_when_it_is_back(
    own: Fleet, own_redis: RedisServer, clock: FakeClock
) -> None:
    limiter = own.limiter()
    await own.use_up(limiter)
    own_redis.stop()
    clock.passed += 2000
    with pytest.raises(LimiterUnavailableError):
        await own.ask(limiter)
    own_redis.start()
    clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    await own.use_up(limiter)
    assert await own.ask(limiter) > 0


async def test_who_waits_for_a_share_is_served_by_redis_when_it_is_back(
    own: Fleet, own_redis: RedisServer, clock: FakeClock
) -> None:
    own_redis.stop()
    limiter = own.limiter(when_lost="share", share=1)
    await own.use_up(limiter, 1)
    waiting = limiter.turn(KEY)
    assert await own.face.wait(waiting) > 0
    own_redis.start()
    clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    assert await own.face.wait(waiting) == 0
    assert own_redis.names()


async def test_what_was_sent_without_redis_counts_when_it_is_back(
    own: Fleet, own_redis: RedisServer, clock: FakeClock
) -> None:
    own_redis.stop()
    first, second = own.limiter(when_lost="share", share=2), own.limiter()
    await own.use_up(first, 2)
    own_redis.start()
    clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    assert await own.ask(first) == 0
    assert await own.ask(second) > 0


async def test_a_share_is_what_is_left_of_it_behind_what_was_sent_before(
    own: Fleet, own_redis: RedisServer
) -> None:
    limiter = own.limiter(when_lost="share", share=2)
    await own.use_up(limiter, 1)
    own_redis.stop()
    await own.use_up(limiter, 1)
    assert await own.ask(limiter) > 0


async def test_a_process_keeps_to_what_it_knew_when_redis_has_forgotten_it(
    limiters: Fleet, redis: RedisServer
) -> None:
    own, other = limiters.limiter(), limiters.limiter()
    await limiters.use_up(other)
    assert await limiters.ask(own) > LONG - SHORTLY
    redis.run("FLUSHALL")
    assert await limiters.ask(own) > LONG - SHORTLY
    assert await limiters.ask(other) > LONG - SHORTLY


async def test_one_record_says_that_redis_is_lost_and_one_that_it_is_back(
    own: Fleet, own_redis: RedisServer, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    own_redis.stop()
    limiter = own.limiter(when_lost="share", share=2, requests=5)
    for _ in range(3):
        await own.ask(limiter)
        clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    own_redis.start()
    await own.use_up(limiter)
    at = f"Redis at {own_redis.path}/0"
    share = "this process sends 2 requests per token in 1000 s at most"
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", f"{at} is lost (ConnectionError): until it responds, {share}"),
        ("INFO", f"{at} responds again"),
    ]


async def test_one_record_says_that_nothing_is_sent(
    limiters: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    limiter = limiters.limiter(url=NOWHERE)
    for _ in range(3):
        with pytest.raises(LimiterUnavailableError):
            await limiters.ask(limiter)
    (message,) = caplog.messages
    assert message.endswith(
        "is lost (ConnectionError): until it responds, this process sends nothing"
    )


async def test_a_lost_redis_is_not_asked_by_each_request(limiters: Fleet, clock: FakeClock) -> None:
    with listening(b"-ERR no\r\n") as listener:
        limiter = limiters.limiter(url=f"redis://{listener.address}", clock=clock)
        for _ in range(10):
            with pytest.raises(LimiterUnavailableError):
                await limiters.ask(limiter)
        assert listener.connections() == 1
        clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
        with pytest.raises(LimiterUnavailableError):
            await limiters.ask(limiter)
        assert listener.connections() == 2


async def test_only_one_of_many_looks_for_a_lost_redis(limiters: Fleet, clock: FakeClock) -> None:
    with listening(None) as listener:
        url = f"redis://{listener.address}"
        limiter = limiters.limiter(url=url, clock=clock, timeout=0.05, when_lost="share", share=3)
        await limiters.ask(limiter)
        clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
        await asyncio.gather(*(limiters.ask(limiter) for _ in range(3)))
        assert listener.connections() == 2


async def test_a_redis_that_does_not_answer_is_lost_after_the_timeout(limiters: Fleet) -> None:
    with listening(None) as listener:
        limiter = limiters.limiter(url=f"redis://{listener.address}", timeout=0.05)
        began = time.monotonic()
        with pytest.raises(LimiterUnavailableError):
            await limiters.ask(limiter)
        assert time.monotonic() - began < 80 * 0.05


async def test_a_redis_that_comes_to_a_halt_is_lost_until_it_goes_on(
    own: Fleet, own_redis: RedisServer, clock: FakeClock
) -> None:
    limiter = own.limiter(timeout=1)
    assert await own.ask(limiter) == 0
    with own_redis.frozen(), pytest.raises(LimiterUnavailableError):
        await own.ask(limiter)
    clock.passed += SECONDS_BEFORE_IT_IS_TRIED_AGAIN
    assert await own.ask(limiter) == 0


async def test_a_redis_that_may_only_be_read_is_lost(own: Fleet, own_redis: RedisServer) -> None:
    own_redis.run("REPLICAOF", "127.0.0.1", 1)
    with pytest.raises(LimiterUnavailableError) as raised:
        await own.ask(own.limiter())
    assert "READONLY" in str(raised.value.__cause__).upper().replace(" ", "")
