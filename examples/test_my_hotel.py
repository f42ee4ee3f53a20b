"""Testing against a Mews of your own. Copy this file and run pytest beside it.

It needs the extra `[sandbox]` and pytest. The fixtures `mews_sandbox`, `mews_client`
and `mews_async_client` are there by themselves: a new hotel for each test, in memory, no network.
"""

from datetime import UTC, datetime, timedelta

import pytest

from mews_connector import AsyncClient, Client, errors, models
from mews_sandbox import Sandbox, faults

# Mews calls the occupancy state beta, and it is used here all the same.
pytestmark = pytest.mark.filterwarnings("ignore::mews_connector.types.BetaWarning")

MORNING = datetime(2030, 5, 1, 9, tzinfo=UTC)


def repair(sandbox: Sandbox, room: str) -> models.ResourceBlockParameters:
    """Take a room out of order for two hours, from now."""
    now = sandbox.clock.now()
    return models.ResourceBlockParameters(
        resource_id=sandbox.hotel.find_resource(room).id,
        name="Broken window",
        type_=models.ResourceBlockType.OUT_OF_ORDER,
        start_utc=now,
        end_utc=now + timedelta(hours=2),
    )


def occupancy(client: Client, sandbox: Sandbox, room: str) -> str:
    """Say who or what has a double room today."""
    doubles = sandbox.hotel.find_resource_category("Harbour double")
    occupied = client.resources.get_occupancy_state(resource_category_ids=[doubles.id])
    (category,) = occupied.resource_category_occupancy_states
    states = {state.resource_id: state for state in category.resource_occupancy_states}
    return states[sandbox.hotel.find_resource(room).id].occupancy_state


def test_a_broken_room_is_out_of_order_until_tomorrow(
    mews_sandbox: Sandbox, mews_client: Client
) -> None:
    mews_sandbox.clock.set(MORNING)
    assert occupancy(mews_client, mews_sandbox, "203") == "Vacant"

    mews_client.resource_blocks.add(resource_blocks=[repair(mews_sandbox, "203")])
    assert occupancy(mews_client, mews_sandbox, "203") == "OutOfOrder"

    mews_sandbox.clock.advance(timedelta(days=1))
    assert occupancy(mews_client, mews_sandbox, "203") == "Vacant"


def test_a_write_whose_response_is_lost_is_not_retried_but_found(
    mews_sandbox: Sandbox, mews_client: Client
) -> None:
    mews_sandbox.add_fault(faults.Reset(operation="resourceBlocks/add", change="before"))

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        mews_client.resource_blocks.add(resource_blocks=[repair(mews_sandbox, "203")])

    (found,) = mews_client.reconcile(caught.value)
    assert found.finding == "found"


@pytest.fixture
def anyio_backend() -> str:
    """Name what `AsyncClient` runs on: anyio takes trio as well, where it is there."""
    return "asyncio"


@pytest.mark.anyio
async def test_too_many_requests_are_retried_after_a_while(
    mews_sandbox: Sandbox, mews_async_client: AsyncClient
) -> None:
    mews_sandbox.clock.set(MORNING)
    mews_sandbox.add_fault(faults.Status(status=429, retry_after=12, nth=1))

    # The client waits on the clock of the sandbox, which stands: so nobody waits.
    await mews_async_client.resource_blocks.add(resource_blocks=[repair(mews_sandbox, "203")])

    assert mews_sandbox.clock.now() == MORNING + timedelta(seconds=12)
    names = [block.name async for block in mews_async_client.resource_blocks.get_all()]
    assert names.count("Broken window") == 1
