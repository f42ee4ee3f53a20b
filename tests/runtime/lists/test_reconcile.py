"""What has become of a lost write is found out by reading, and nothing is written for it."""

import pickle
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from mews_connector import models
from mews_connector.errors import (
    ConfigurationError,
    ForbiddenError,
    OutcomeUnknownError,
    ServerError,
)
from mews_runtime.sending.retry import Retry
from mews_sandbox import Sandbox, faults
from tests.runtime import samples
from tests.runtime.lists.lost import (
    AN_HOUR,
    NOW,
    added,
    client_of,
    findings,
    lost,
    painting,
    parts,
    reconciled,
)
from tests.runtime.sides import AnyClient, Side, answering, settle

pytestmark = pytest.mark.anyio

read_pickle: Callable[[bytes], Any] = pickle.loads


# Found and absent


async def test_what_was_applied_is_found(side: Side, hotel: Sandbox) -> None:
    client, block = client_of(side, hotel), painting(hotel)
    error = await lost(client, hotel, block)
    (found,) = await reconciled(client, error)
    assert found.finding == "found"
    assert found.sent == block
    assert found.candidates == [hotel.resource_blocks[-1]]


async def test_what_was_not_applied_is_absent(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), change="never")
    assert findings(await reconciled(client, error)) == [("absent", 0)]


async def test_what_is_applied_later_is_absent_and_then_found(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), change="later")
    assert findings(await reconciled(client, error)) == [("absent", 0)]
    hotel.clock.advance(AN_HOUR)
    assert findings(await reconciled(client, error)) == [("found", 1)]


@pytest.mark.parametrize("status", [408, 500, 503])
async def test_it_holds_for_an_answer_that_does_not_tell_too(
    side: Side, hotel: Sandbox, status: int
) -> None:
    client = client_of(side, hotel)
    hotel.add_fault(faults.Status(operation="resourceBlocks/add", status=status))
    with pytest.raises(OutcomeUnknownError) as caught:
        await settle(client.resource_blocks.add(resource_blocks=[painting(hotel)]))
    assert findings(await reconciled(client, caught.value)) == [("absent", 0)]


async def test_what_was_deleted_since_is_found(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel))
    made = hotel.resource_blocks[-1].id
    await settle(client.resource_blocks.delete(resource_block_ids=[made]))
    (found,) = await reconciled(client, error)
    assert findings([found]) == [("found", 1)]
    assert cast("Any", found.candidates[0]).is_active is False


async def test_each_item_is_told_of_in_the_order_in_which_they_were_sent(
    side: Side, hotel: Sandbox
) -> None:
    client = client_of(side, hotel)
    blocks = parts(hotel, 4)
    error = await lost(client, hotel, *blocks, change="never")
    await added(client, blocks[2], blocks[0])
    found = await reconciled(client, error)
    assert [each.sent for each in found] == blocks
    assert [each.finding for each in found] == ["found", "absent", "found", "absent"]


async def test_a_thousand_are_told_of(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, *parts(hotel, 1000))
    assert findings(await reconciled(client, error)) == [("found", 1)] * 1000


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Plumbing"},
        {"type_": models.ResourceBlockType.INTERNAL_USE},
        {"start_utc": NOW + timedelta(microseconds=1)},
        {"end_utc": NOW + 2 * AN_HOUR},
    ],
    ids=str,
)
async def test_what_is_only_similar_is_not_taken_for_it(
    side: Side, hotel: Sandbox, changes: dict[str, Any]
) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), change="never")
    await added(client, painting(hotel, **changes))
    room = hotel.hotel.find_resource("108").id
    await added(client, painting(hotel, resource_id=room))
    assert findings(await reconciled(client, error)) == [("absent", 0)]


async def test_an_offset_and_the_notes_make_no_difference(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    elsewhere = datetime.fromisoformat("2026-03-02T14:00:00+02:00")
    assert elsewhere == NOW
    error = await lost(client, hotel, painting(hotel, start_utc=elsewhere, notes="Mind the cat"))
    assert findings(await reconciled(client, error)) == [("found", 1)]


# Only reads


@pytest.mark.parametrize("change", ["before", "never"])
async def test_nothing_is_sent_but_reads_of_the_resources_concerned(
    side: Side, hotel: Sandbox, change: str
) -> None:
    client, room = client_of(side, hotel), hotel.hotel.find_resource("107").id
    error = await lost(client, hotel, painting(hotel), painting(hotel, name="B"), change=change)
    before = len(hotel.requests)
    await reconciled(client, error)
    sent = hotel.requests[before:]
    assert {request.operation for request in sent} == {"resourceBlocks/getAll"}
    body = cast("dict[str, Any]", sent[0].body)
    assert body["AssignedResourceIds"] == [str(room)]
    assert body["ActivityStates"] == ["Active", "Deleted"]


async def test_a_read_that_fails_is_repeated_as_any_other(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel, retry=Retry())
    error = await lost(client, hotel, painting(hotel))
    hotel.add_fault(faults.Status(status=503, nth=1))
    assert findings(await reconciled(client, error)) == [("found", 1)]


async def test_a_read_that_goes_on_failing_is_its_own_error(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel))
    hotel.add_fault(faults.Status(status=503))
    with pytest.raises(ServerError) as caught:
        await reconciled(client, error)
    assert caught.value.operation == "resourceBlocks/getAll"


async def test_the_error_of_a_batch_is_reconciled_too(side: Side, hotel: Sandbox) -> None:
    client: Any = client_of(side, hotel)
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add", nth=2, change="before"))
    blocks = parts(hotel, 1200)
    batches = client.batches(client.resource_blocks.add, resource_blocks=blocks)
    found = [*batches] if side.is_sync else [batch async for batch in batches]
    assert [batch.outcome for batch in found] == ["done", "unknown"]
    assert findings(await reconciled(client, found[1].error)) == [("found", 1)] * 200


# What cannot be reconciled


async def refused(client: AnyClient, error: object) -> str:
    with pytest.raises(ConfigurationError) as caught:
        await reconciled(client, samples.untyped(error))
    return str(caught.value)


async def test_a_pickled_error_no_longer_knows_what_was_sent(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel))
    before = len(hotel.requests)
    again = read_pickle(pickle.dumps(error))
    assert await refused(client, again) == (
        "the error no longer knows what was sent: it was pickled, or the call was untyped"
    )
    assert len(hotel.requests) == before


async def test_an_untyped_call_cannot_be_reconciled(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add"))
    with pytest.raises(OutcomeUnknownError) as caught:
        await settle(
            client.call("resourceBlocks/add", {"ResourceBlocks": [painting(hotel).to_dict()]})
        )
    assert "it was pickled, or the call was untyped" in await refused(client, caught.value)


OTHERS: list[Callable[[Any], Any]] = [
    lambda client: client.resource_blocks.delete(resource_block_ids=[samples.ID]),
    lambda client: client.services.update_availability(
        service_id=samples.ID, availability_updates=[samples.update()]
    ),
    lambda client: client.resource_access_tokens.add(
        resource_access_token_parameters=[samples.access("2580")]
    ),
    lambda client: client.call("rooms/add", {}),
]


LOOK = "look in Mews whether it was, before you send it again"
AGAIN = "the same values may be sent again, since they replace what is there"


@pytest.mark.parametrize(
    ("write", "name", "advice"),
    [
        (OTHERS[0], "resourceBlocks/delete", LOOK),
        (OTHERS[1], "services/updateAvailability", AGAIN),
        (OTHERS[2], "resourceAccessTokens/add", LOOK),
        (OTHERS[3], "rooms/add", LOOK),
    ],
)
async def test_other_writes_have_no_way_to_be_read_back(
    side: Side, write: Callable[[Any], Any], name: str, advice: str
) -> None:
    server = answering(503)
    client = side.client(server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await settle(write(client))
    said = await refused(client, caught.value)
    assert said == f"the contract has no way to read back {name}: {advice}"
    assert str(caught.value).endswith(f"It was not repeated: {advice}")
    assert len(server.requests) == 1


@pytest.mark.parametrize("other", [ForbiddenError, ValueError])
async def test_only_an_unknown_outcome_can_be_reconciled(
    side: Side, hotel: Sandbox, other: type[Exception]
) -> None:
    error = other.__new__(other)
    said = await refused(client_of(side, hotel), error)
    assert said == f"reconcile() takes an OutcomeUnknownError; got a {other.__name__}"
