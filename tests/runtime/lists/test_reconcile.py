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
from tests.runtime.lists.lost import (
    AN_HOUR,
    NOW,
    added,
    client_of,
    findings,
    lost,
    painting,
    parts,
    reasons,
    reconciled,
)
from tests.support import samples
from tests.support.sides import AnyClient, Side, all_of, answering, settle

pytestmark = pytest.mark.anyio

read_pickle: Callable[[bytes], Any] = pickle.loads


@pytest.fixture
def client(side: Side, hotel: Sandbox) -> AnyClient:
    return client_of(side, hotel)


# Found and absent


async def test_what_was_applied_is_found_also_where_it_was_deleted_since(
    client: AnyClient, hotel: Sandbox
) -> None:
    block = painting(hotel)
    error = await lost(client, hotel, block)
    (found,) = await reconciled(client, error)
    made = hotel.entities(models.ResourceBlock)[-1]
    assert (found.finding, found.sent, found.candidates) == ("found", block, [made])
    await settle(client.resource_blocks.delete(resource_block_ids=[made.id]))
    (found,) = await reconciled(client, error)
    assert (found.finding, cast("Any", found.candidates[0]).is_active) == ("found", False)


async def test_what_is_applied_later_is_absent_and_then_found(
    client: AnyClient, hotel: Sandbox
) -> None:
    error = await lost(client, hotel, painting(hotel), change="later")
    assert await findings(client, error) == [("absent", 0)]
    hotel.clock.advance(AN_HOUR)
    assert await findings(client, error) == [("found", 1)]


async def test_it_holds_for_an_answer_that_does_not_tell_too(
    client: AnyClient, hotel: Sandbox
) -> None:
    for status in (408, 500, 503):
        hotel.add_fault(faults.Status(operation="resourceBlocks/add", status=status))
        with pytest.raises(OutcomeUnknownError) as caught:
            await added(client, painting(hotel))
        assert await findings(client, caught.value) == [("absent", 0)]
        hotel.clear_faults()


async def test_each_item_is_told_of_in_the_order_in_which_they_were_sent(
    client: AnyClient, hotel: Sandbox
) -> None:
    blocks = parts(hotel, 4)
    error = await lost(client, hotel, *blocks, change="never")
    await added(client, blocks[2], blocks[0])
    found = await reconciled(client, error)
    assert [each.sent for each in found] == blocks
    assert [each.finding for each in found] == ["found", "absent", "found", "absent"]


async def test_an_offset_and_the_notes_make_no_difference(
    client: AnyClient, hotel: Sandbox
) -> None:
    elsewhere = datetime.fromisoformat("2026-03-02T14:00:00+02:00")
    assert elsewhere == NOW
    error = await lost(client, hotel, painting(hotel, start_utc=elsewhere, notes="Mind the cat"))
    assert await findings(client, error) == [("found", 1)]


# What could be another's is ambiguous


@pytest.mark.parametrize(("change", "candidates"), [("never", 1), ("before", 2)])
async def test_an_older_one_that_looks_the_same_makes_it_ambiguous_and_leaves_the_others(
    client: AnyClient, hotel: Sandbox, change: str, candidates: int
) -> None:
    await added(client, painting(hotel))
    hotel.clock.advance(AN_HOUR)
    blocks = (painting(hotel), painting(hotel, name="Plumbing"))
    error = await lost(client, hotel, *blocks, change=change)
    other = ("absent", 0) if change == "never" else ("found", 1)
    assert await findings(client, error) == [("ambiguous", candidates), other]
    older = "one that matches is older than the request, or its age is unknown"
    assert await reasons(client, error) == [older, None]


async def test_two_that_were_made_since_make_it_ambiguous(
    client: AnyClient, hotel: Sandbox
) -> None:
    error = await lost(client, hotel, painting(hotel))
    await added(client, painting(hotel))
    assert await findings(client, error) == [("ambiguous", 2)]
    assert await reasons(client, error) == ["2 in the listing match, and the request had 1"]


async def test_two_of_a_kind_in_one_request_are_both_found_or_one_is_ambiguous(
    client: AnyClient, hotel: Sandbox
) -> None:
    two = (painting(hotel), painting(hotel))
    assert await findings(client, await lost(client, hotel, *two)) == [("found", 2)] * 2
    hotel.clock.advance(AN_HOUR)
    two = (painting(hotel, name="B"), painting(hotel, name="B"))
    error = await lost(client, hotel, *two, change="never")
    await added(client, two[0])
    assert await findings(client, error) == [("ambiguous", 1)] * 2
    fewer = "1 in the listing match, and the request had 2"
    assert await reasons(client, error) == [fewer] * 2


@pytest.mark.parametrize(
    ("ahead", "finding"),
    [(timedelta(minutes=5), "found"), (timedelta(minutes=5, microseconds=1), "ambiguous")],
    ids=["five minutes", "more"],
)
async def test_the_clock_of_the_server_may_be_behind_by_five_minutes(
    client: AnyClient, hotel: Sandbox, ahead: timedelta, finding: str
) -> None:
    error = await lost(client, hotel, painting(hotel), change="never")
    hotel.clock.set(error.sent_at - ahead)
    await added(client, painting(hotel))
    assert await findings(client, error) == [(finding, 1)]


# Only reads


async def test_nothing_is_sent_but_reads_of_the_resources_concerned(
    client: AnyClient, hotel: Sandbox
) -> None:
    for change in ("before", "never"):
        blocks = (painting(hotel, name=change), painting(hotel, name="B"))
        error = await lost(client, hotel, *blocks, change=change)
        before = len(hotel.requests)
        await reconciled(client, error)
        sent = hotel.requests[before:]
        assert {request.operation for request in sent} == {"resourceBlocks/getAll"}
        body = cast("dict[str, Any]", sent[0].body)
        assert body["AssignedResourceIds"] == [str(hotel.hotel.find_resource("107").id)]
        assert body["ActivityStates"] == ["Active", "Deleted"]


async def test_a_read_that_fails_is_repeated_as_any_other_and_is_its_own_error(
    side: Side, client: AnyClient, hotel: Sandbox
) -> None:
    error = await lost(client, hotel, painting(hotel))
    hotel.add_fault(faults.Status(status=503, nth=1))
    assert await findings(client_of(side, hotel, retry=Retry()), error) == [("found", 1)]
    hotel.add_fault(faults.Status(status=503))
    with pytest.raises(ServerError) as caught:
        await reconciled(client, error)
    assert caught.value.operation == "resourceBlocks/getAll"


async def test_the_error_of_a_batch_is_reconciled_too(client: AnyClient, hotel: Sandbox) -> None:
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add", nth=2, change="before"))
    cut: Any = client
    batches = cut.batches(cut.resource_blocks.add, resource_blocks=parts(hotel, 1200))
    found: list[Any] = await all_of(batches)
    assert [batch.outcome for batch in found] == ["done", "unknown"]
    assert await findings(client, found[1].error) == [("found", 1)] * 200


# What cannot be reconciled


async def refused(client: AnyClient, error: object) -> str:
    with pytest.raises(ConfigurationError) as caught:
        await reconciled(client, error)
    return str(caught.value)


async def test_an_error_that_no_longer_knows_what_was_sent_is_refused(
    client: AnyClient, hotel: Sandbox
) -> None:
    error = await lost(client, hotel, painting(hotel))
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add"))
    body = {"ResourceBlocks": [painting(hotel).to_dict()]}
    with pytest.raises(OutcomeUnknownError) as untyped:
        await settle(client.call("resourceBlocks/add", body))
    before = len(hotel.requests)
    for each in (read_pickle(pickle.dumps(error)), untyped.value):
        assert await refused(client, each) == (
            "the error no longer knows what was sent: it was pickled, or the call was untyped"
        )
    assert len(hotel.requests) == before


LOOK = "look in Mews before you send it again"
AGAIN = "sending the same values again is safe, since they replace what is there"


OTHERS: list[tuple[Callable[[AnyClient], Any], str, str]] = [
    (
        lambda client: client.resource_blocks.delete(resource_block_ids=[samples.ID]),
        "resourceBlocks/delete",
        LOOK,
    ),
    (
        lambda client: client.services.update_availability(
            service_id=samples.ID, availability_updates=[samples.update()]
        ),
        "services/updateAvailability",
        AGAIN,
    ),
    (lambda client: client.call("rooms/add", {}), "rooms/add", LOOK),
]


@pytest.mark.parametrize(("write", "name", "advice"), OTHERS)
async def test_other_writes_have_no_way_to_be_read_back(
    side: Side, write: Callable[[Any], Any], name: str, advice: str
) -> None:
    server = answering(503)
    client = side.client(server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await settle(write(client))
    said = await refused(client, caught.value)
    assert said == f"the contract has no way to read back {name}: {advice}"
    assert str(caught.value).endswith(f"It was not retried: {advice}")
    assert len(server.requests) == 1


async def test_only_an_unknown_outcome_can_be_reconciled(client: AnyClient) -> None:
    for other in (ForbiddenError, ValueError):
        said = await refused(client, other.__new__(other))
        assert said == f"reconcile() takes an OutcomeUnknownError; got a {other.__name__}"
