"""A call that is cancelled, or interrupted, ends there and leaves the client as it was."""

import asyncio
import gc

import anyio
import pytest
from anyio import to_thread
from msgspec import UNSET

from mews_connector.types import RequestLimiter
from tests.runtime.faults.clock import FakeClock
from tests.runtime.faults.interruptions import (
    INTERRUPTIONS,
    InterruptedCallError,
    Interruption,
    Spot,
)
from tests.runtime.faults.play import add_block, client_at, list_blocks
from tests.runtime.faults.stages import Scene, awaited, staged
from tests.runtime.faults.table import Effect, Where
from tests.runtime.sides import ASYNC, SYNC, AnyClient, Side

pytestmark = pytest.mark.anyio


def by_place(interruptions: list[Interruption]) -> pytest.MarkDecorator:
    """Let a test go through some places."""
    return pytest.mark.parametrize("interruption", [_place(each) for each in interruptions])


def _place(interruption: Interruption) -> object:
    # httpcore leaves the socket of a cancelled handshake to the garbage collector, which warns.
    known = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
    marks = [known] if interruption.where is Where.HANDSHAKE else []
    return pytest.param(interruption, marks=marks, id=interruption.where.value)


by_effect = pytest.mark.parametrize("effect", ["read", "write"])


async def call(client: AnyClient, effect: Effect, interruption: Interruption) -> int:
    """List or add a block. Return how many blocks the result has."""
    is_large = interruption.stage.is_narrow
    if effect == "read":
        return await list_blocks(client, is_large=is_large)
    return await add_block(client, is_large=is_large)


def client_before(interruption: Interruption, scene: Scene, clock: FakeClock) -> AnyClient:
    is_turn = interruption.where is Where.TURN
    return client_at(
        scene, clock=clock, limiter=RequestLimiter(1, clock=clock) if is_turn else UNSET
    )


async def cancel(client: AnyClient, effect: Effect, interruption: Interruption, spot: Spot) -> None:
    """Call, and cancel the call where it waits."""
    task = asyncio.create_task(call(client, effect, interruption))
    await spot.reached.wait()
    await anyio.wait_all_tasks_blocked()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def interrupt(client: AnyClient, effect: Effect, interruption: Interruption, _: Spot) -> None:
    with pytest.raises(InterruptedCallError):
        await call(client, effect, interruption)


@by_effect
@by_place(INTERRUPTIONS)
async def test_a_cancelled_call_ends_there_and_the_next_one_goes_through(
    interruption: Interruption, effect: Effect
) -> None:
    await check(interruption, effect, ASYNC)


@by_effect
@by_place([each for each in INTERRUPTIONS if each.where is not Where.POOL])
async def test_an_interrupted_call_ends_there_and_the_next_one_goes_through(
    interruption: Interruption, effect: Effect
) -> None:
    await check(interruption, effect, SYNC)


async def check(interruption: Interruption, effect: Effect, side: Side) -> None:
    async with staged(interruption.stage, side, lasts=False) as scene:
        clock = FakeClock()
        client = client_before(interruption, scene, clock)
        before = 0
        if interruption.where is Where.TURN:
            before = await call(client, effect, interruption)
        spot = Spot(interruption, scene)
        clock.at_wait = spot.wait
        await (cancel if (not side.is_sync) else interrupt)(client, effect, interruption, spot)
        await awaited(scene.recover())
        assert await call(client, effect, interruption) == 1
        if interruption.where is Where.HANDSHAKE:
            gc.collect()
        assert await to_thread.run_sync(scene.left_open, interruption.connections) == 0
    assert scene.ledger.applied == (before + interruption.applied + 1 if effect == "write" else 0)
