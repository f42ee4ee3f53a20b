"""A call that is cancelled, or interrupted, ends there and leaves the client as it was."""

import asyncio
import gc

import anyio
import pytest
from anyio import to_thread
from msgspec import UNSET

from mews_connector.types import RequestLimiter
from tests.runtime.faults.interruptions import (
    INTERRUPTIONS,
    InterruptedCallError,
    Interruption,
    Spot,
)
from tests.runtime.faults.play import add_block, client_at, list_blocks
from tests.runtime.faults.stages import awaited, staged
from tests.runtime.faults.table import EFFECTS, Effect, Where
from tests.support.clocks import FakeClock
from tests.support.sides import ASYNC, SYNC, AnyClient, Side

pytestmark = pytest.mark.anyio


def _place(interruption: Interruption) -> object:
    # httpcore leaves the socket of a cancelled handshake to the garbage collector, which warns.
    known = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
    marks = [known] if interruption.where is Where.HANDSHAKE else []
    return pytest.param(interruption, marks=marks, id=interruption.where.value)


async def call(client: AnyClient, effect: Effect, interruption: Interruption) -> int:
    """List or add a block. Return how many blocks the result has."""
    is_large = interruption.stage.is_narrow
    return await (list_blocks if effect == "read" else add_block)(client, is_large=is_large)


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


@pytest.mark.parametrize("effect", EFFECTS)
@pytest.mark.parametrize("interruption", [*map(_place, INTERRUPTIONS)])
@pytest.mark.parametrize("side", [ASYNC, SYNC], ids=["cancelled", "interrupted"])
async def test_a_call_that_is_broken_off_ends_there_and_the_next_one_goes_through(
    side: Side, interruption: Interruption, effect: Effect
) -> None:
    if side.is_sync and interruption.where is Where.POOL:
        # No thread can be interrupted that waits for one.
        return
    async with staged(interruption.stage, side, lasts=False) as scene:
        clock = FakeClock()
        is_turn = interruption.where is Where.TURN
        limiter = RequestLimiter(1, clock=clock) if is_turn else UNSET
        client = client_at(scene, clock=clock, limiter=limiter)
        before = await call(client, effect, interruption) if is_turn else 0
        spot = Spot(interruption, scene)
        clock.at_wait = spot.wait
        await (interrupt if side.is_sync else cancel)(client, effect, interruption, spot)
        await awaited(scene.recover())
        assert await call(client, effect, interruption) == 1
        if interruption.where is Where.HANDSHAKE:
            gc.collect()
        assert await to_thread.run_sync(scene.left_open, interruption.connections) == 0
    assert scene.ledger.applied == (before + interruption.applied + 1 if effect == "write" else 0)
