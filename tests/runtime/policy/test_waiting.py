"""Waiting asynchronously is waiting: on the clock of the machine, and for a turn."""

import pytest

from mews_runtime.clock import SYSTEM
from mews_runtime.limits.local import RequestLimiter
from tests.runtime.clocks import FakeClock

pytestmark = pytest.mark.anyio


async def test_the_clock_of_the_machine_waits_without_blocking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("asyncio.sleep", sleep)
    await SYSTEM.sleep_async(7)
    assert waits == [7]


async def test_a_limit_pauses_and_tells_the_wait_asynchronously_alike() -> None:
    limiter = RequestLimiter(slack=0, clock=FakeClock())
    turn = limiter.turn("0123")
    await limiter.pause_async("0123", 12)
    assert turn.wait() == pytest.approx(12)
    assert await turn.wait_async() == pytest.approx(12)
