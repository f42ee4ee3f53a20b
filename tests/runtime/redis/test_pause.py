"""A 429: everybody in the fleet who shares the token waits."""

import pytest

from mews_runtime.limits.local import digest
from tests.runtime.redis.faces import LONG, SHORTLY, Fleet

pytestmark = pytest.mark.anyio


async def test_a_pause_holds_every_limiter(limiters: Fleet) -> None:
    await limiters.pause(limiters.limiter(), 500)
    assert 500 - SHORTLY < await limiters.ask(limiters.limiter()) < 500.1


async def test_a_shorter_pause_ends_no_longer_one(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    await limiters.pause(limiter, 500)
    await limiters.pause(limiter, 1)
    assert await limiters.ask(limiter) > 500 - SHORTLY


async def test_a_longer_pause_prolongs_a_shorter_one(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    await limiters.pause(limiter, 1)
    await limiters.pause(limiter, 500)
    assert await limiters.ask(limiter) > 500 - SHORTLY


async def test_a_pause_of_one_token_holds_no_other(limiters: Fleet) -> None:
    limiter = limiters.limiter()
    await limiters.pause(limiter, 500)
    assert await limiters.ask(limiter, digest("the-token-of-the-park")) == 0


async def test_requests_leave_one_by_one_after_a_pause(limiters: Fleet) -> None:
    first, second = limiters.limiter(requests=10), limiters.limiter(requests=10)
    await limiters.pause(first, 0)
    assert await limiters.ask(first) == 0
    evenly = (LONG + 0.5) / 10
    assert evenly - SHORTLY < await limiters.ask(second) < evenly + 0.1
