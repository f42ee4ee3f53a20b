"""A lost block is told from every other one by what the contract says that it has to equal."""

import pytest

from mews_connector import Client
from mews_connector.errors import OutcomeUnknownError
from mews_sandbox import Sandbox, faults
from mews_sandbox.clock import Clock
from tests.runtime.lists.lost import AN_HOUR, NOW, Parameters, painting
from tests.runtime.sides import ONCE


@pytest.fixture
def hotel() -> Sandbox:
    return Sandbox(clock=Clock(NOW))


def lost(client: Client, hotel: Sandbox, *blocks: Parameters) -> OutcomeUnknownError:
    """Add blocks in vain, without an answer that says so."""
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add", change="never", nth=1))
    with pytest.raises(OutcomeUnknownError) as caught:
        client.resource_blocks.add(resource_blocks=blocks)
    hotel.clear_faults()
    return caught.value


def found(client: Client, error: OutcomeUnknownError) -> list[str]:
    return [each.finding for each in client.reconcile(error)]


def test_a_block_is_not_taken_for_its_twin_on_another_resource(hotel: Sandbox) -> None:
    twin = painting(hotel, resource_id=hotel.hotel.find_resource("108").id)
    with hotel.client(retry=ONCE) as client:
        error = lost(client, hotel, painting(hotel), twin)
        client.resource_blocks.add(resource_blocks=[twin])

        assert found(client, error) == ["absent", "found"]


def test_an_earlier_block_that_was_changed_since_leaves_it_open(hotel: Sandbox) -> None:
    with hotel.client(retry=ONCE) as client:
        earlier = client.resource_blocks.add(resource_blocks=[painting(hotel)])
        hotel.clock.advance(AN_HOUR)
        error = lost(client, hotel, painting(hotel))
        hotel.clock.advance(AN_HOUR)
        client.resource_blocks.delete(resource_block_ids=[earlier.resource_blocks[0].id])

        assert found(client, error) == ["ambiguous"]
