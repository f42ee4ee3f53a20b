"""From events to what they are about: each entity once, in few requests, in the order of events."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

import httpx
import pytest

from mews_connector import AsyncClient, Client, models
from mews_connector.errors import BadRequestError, ConfigurationError
from mews_connector.types import Fetched
from mews_runtime.schema.decoding import Direction, decode
from mews_sandbox import Sandbox
from tests.support import samples
from tests.support.sides import Recorder, Side, all_of, answering, stepping

pytestmark = pytest.mark.anyio

T = TypeVar("T")

BLOCKS: Final = "resourceBlocks/getAll"
KINDS: Final = {
    "ServiceOrderUpdated": "reservations/getAll/2023-06-06",
    "ResourceUpdated": "resources/getAll",
    "ResourceBlockUpdated": BLOCKS,
    "CustomerAdded": "customers/getAll",
    "PaymentUpdated": "payments/getAll",
}


def message(*events: tuple[str, object]) -> models.WebhookMessage:
    """Return a message with events of webhooks, each of a type and about an id."""
    told = [{"Discriminator": type_, "Value": {"Id": str(id_)}} for type_, id_ in events]
    own = {"EnterpriseId": samples.id_of(1), "IntegrationId": samples.id_of(2)}
    made: models.WebhookMessage = received(models.WebhookMessage, {**own, "Events": told})
    return made


def blocks(*numbers: int) -> list[models.WebhookEvent]:
    """Return an event about each of some blocks."""
    return message(*(("ResourceBlockUpdated", samples.id_of(each)) for each in numbers)).events


def received(model: Any, body: object) -> Any:
    return decode(model, json.dumps(body).encode(), Direction.RESPONSE)


def server(unknown: Sequence[int] = (), without: Sequence[int] = ()) -> Recorder:
    """Return a server that lists the blocks asked for, the last one first, with a cursor behind.

    Args:
        unknown: Blocks for which it refuses a request.
        without: Blocks that it leaves out.
    """

    def answer(request: httpx.Request) -> httpx.Response:
        asked = [UUID(each).int for each in Recorder(answer, [request]).body["ResourceBlockIds"]]
        if {*asked} & {*unknown}:
            return httpx.Response(400, json={"Message": "Invalid ResourceBlockIds"})
        listed = [each for each in reversed(asked) if each not in without]
        cursor = samples.id_of(7) if len(listed) == len(asked) else None
        return httpx.Response(200, json=samples.page(*listed, cursor=cursor))

    return Recorder(answer)


async def fetched(side: Side, mews: Recorder, events: Any) -> list[Fetched]:
    return await all_of(side.client(mews).fetch(events))


def found(results: Sequence[Fetched]) -> list[tuple[int, bool]]:
    """Return the number of each entity, and whether Mews has returned it."""
    for each in results:
        assert each.entity is None or getattr(each.entity, "id", None) == each.id
    return [(each.id.int, each.entity is not None) for each in results if each.id]


def sizes(mews: Recorder) -> list[int]:
    return [len(body["ResourceBlockIds"]) for body in mews.bodies]


# What is asked for


async def test_one_more_than_a_request_may_ask_for_is_a_second_request(side: Side) -> None:
    mews = server()
    numbers = range(1, 1002)

    results = await fetched(side, mews, blocks(*numbers))

    assert found(results) == [(number, True) for number in numbers]
    assert sizes(mews) == [1000, 1]


async def test_nothing_is_asked_for_before_it_is_due(side: Side) -> None:
    mews = server()
    following = stepping(side.client(mews).fetch(blocks(*range(1, 1002))))
    assert sizes(mews) == []

    for _ in range(1000):
        await following()

    assert sizes(mews) == [1000]


async def test_an_entity_is_read_once_whatever_is_told_of_it(side: Side) -> None:
    mews = server()
    (first, second), (again,) = blocks(2, 1), blocks(2)

    results = await fetched(side, mews, [first, second, again])

    assert [each.events for each in results] == [[first, again], [second]]
    assert (found(results), sizes(mews)) == ([(2, True), (1, True)], [2])


async def test_what_mews_leaves_out_is_none(side: Side) -> None:
    mews = server(without=[2])

    results = await fetched(side, mews, blocks(1, 2, 3))

    assert found(results) == [(1, True), (2, False), (3, True)]
    assert [each.operation for each in results] == [BLOCKS] * 3


async def test_ids_that_mews_does_not_know_are_none_and_the_others_are_read(side: Side) -> None:
    mews = server(unknown=[3, 6])

    results = await fetched(side, mews, blocks(*range(1, 9)))

    assert found(results) == [(number, number not in {3, 6}) for number in range(1, 9)]
    assert sizes(mews) == [8, 4, 2, 2, 1, 1, 4, 2, 1, 1, 2]


SOME: Final = {
    "all of 200": (200, range(1, 201)),
    "every other one of 1000": (1000, range(1, 1001, 2)),
    "the last six of 1000": (1000, range(995, 1001)),
    "one in each sixth of 1000": (1000, range(166, 1001, 166)),
}


@pytest.mark.parametrize(("count", "unknown"), SOME.values(), ids=SOME)
async def test_more_than_five_unknown_ids_are_an_error_and_nothing_is_said_of_any(
    side: Side, count: int, unknown: range
) -> None:
    mews = server(unknown=unknown)
    following = stepping(side.client(mews).fetch(blocks(*range(1, count + 1))))

    with pytest.raises(BadRequestError, match="Invalid ResourceBlockIds; 6 ids") as raised:
        await following()

    assert "a property of the access token" in str(raised.value)
    assert raised.value.operation == BLOCKS
    assert len(mews.requests) < 100


async def test_any_five_ids_may_be_unknown_of_each_request(side: Side) -> None:
    unknown = [*range(200, 1001, 200), 1001]
    results = await fetched(side, server(unknown=unknown), blocks(*range(1, 1003)))

    assert found(results) == [(number, number not in unknown) for number in range(1, 1003)]


async def test_any_other_refusal_is_raised(side: Side) -> None:
    mews = answering(400, {"Message": "Invalid Limitation"})

    with pytest.raises(BadRequestError, match="Invalid Limitation"):
        await fetched(side, mews, blocks(1, 2))

    assert sizes(mews) == [2]


# What nothing is asked for


async def test_what_cannot_be_read_by_its_id_is_said_so_without_a_request(side: Side) -> None:
    mews = server()
    price = {"Type": "PriceUpdate", "Id": samples.id_of(4)}
    later = {"Type": "BedMade", "Id": samples.id_of(6)}
    told = message(("MessageAdded", samples.id_of(5)), ("BedMade", samples.id_of(6)))
    heard = received(models.WebSocketMessage, {"Events": [price, later, {"Type": "Lost"}]})

    results = await fetched(side, mews, [told, heard, told])

    ids = [each.id.int if each.id else None for each in results]
    assert list(zip(ids, [len(each.events) for each in results], strict=True)) == [
        *((5, 2), (6, 2), (4, 1), (6, 1), (None, 1)),
    ]
    assert {(each.entity, each.operation) for each in results} == {(None, None)}
    assert mews.requests == []


async def test_no_events_are_nothing(side: Side) -> None:
    mews = server()

    assert await fetched(side, mews, []) == []
    assert mews.requests == []


async def test_what_is_no_event_is_refused_at_once(side: Side) -> None:
    client = side.client(server())
    for wrong, got in ((["ResourceUpdated"], "a str"), ([UUID(int=1)], "a UUID"), (7, "an int")):
        with pytest.raises(ConfigurationError, match=f"got {got}"):
            client.fetch(samples.untyped(wrong))


async def test_the_plain_form_of_what_mews_documents_is_refused_and_not_passed_over(
    side: Side,
) -> None:
    mews = server()
    told = message(("ResourceBlockUpdated", samples.id_of(1)))
    times = {"StartUtc": "2027-03-08T15:00:00Z", "EndUtc": "2027-03-11T11:00:00Z"}
    heard = {"Type": "Reservation", "Id": samples.id_of(1), "State": "Started", **times}
    plain = [told.to_dict(), told.events[0].to_dict(), {"Events": [heard]}, heard, {}]

    for each in [*plain, *([told, wrong] for wrong in plain)]:
        with pytest.raises(ConfigurationError, match=r"webhooks\.parse\(\).* got a dict, which is"):
            side.client(mews).fetch(samples.untyped(each))

    assert mews.requests == []


# All kinds


@pytest.fixture
def client(hotel: Sandbox, side: Side) -> Client | AsyncClient:
    return hotel.client() if side.is_sync else hotel.async_client()


async def test_every_kind_is_read_with_the_operation_that_mews_names(
    hotel: Sandbox, client: Client | AsyncClient
) -> None:
    mews = hotel.client()
    rooms = models.ResourceExtent(resources=True)
    guests = models.CustomerExtent(customers=True)
    active = [models.ActivityState.ACTIVE]
    room = first(mews.resources.get_all(extent=rooms))
    reservation = first(mews.reservations.get_all())
    command = first(mews.commands.get_all_active().commands)
    told: dict[str, Any] = {
        "ServiceOrderUpdated": reservation,
        "ResourceUpdated": room,
        "ResourceBlockUpdated": first(mews.resource_blocks.get_all()),
        "CustomerAdded": first(mews.customers.get_all(extent=guests, activity_states=active)),
        "PaymentUpdated": first(mews.payments.get_all(states=[models.PaymentState.CHARGED])),
    }
    times = {"StartUtc": "2027-03-08T15:00:00Z", "EndUtc": "2027-03-11T11:00:00Z"}
    heard = [
        {"Type": "DeviceCommand", "Id": str(command.id), "State": "Pending"},
        {"Type": "Reservation", "Id": str(reservation.id), "State": "Started", **times},
        {"Type": "Resource", "Id": str(room.id), "State": "Dirty"},
    ]
    general = message(*((type_, each.id) for type_, each in told.items()))
    before = len(hotel.requests)

    results = await all_of(
        client.fetch([general, received(models.WebSocketMessage, {"Events": heard})])
    )

    assert [each.entity for each in results] == [*told.values(), command]
    assert [len(each.events) for each in results] == [2, 2, 1, 1, 1, 1]
    assert [each.operation for each in results] == [*KINDS.values(), "commands/getAllByIds"]
    assert len(hotel.requests) - before == len(results)


async def test_what_was_deleted_is_read_as_deleted(
    hotel: Sandbox, client: Client | AsyncClient
) -> None:
    mews = hotel.client()
    block = first(mews.resource_blocks.get_all())
    mews.resource_blocks.delete(resource_block_ids=[block.id])

    (result,) = await all_of(client.fetch(message(("ResourceBlockUpdated", block.id))))

    assert isinstance(result.entity, models.ResourceBlock)
    assert not result.entity.is_active


def first(found: Iterable[T]) -> T:
    return next(iter(found))
