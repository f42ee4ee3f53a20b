"""A request is checked before it leaves: what the contract refuses is never sent."""

import datetime as dt
import math
from collections import UserList, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from mews_connector import UNSET, models
from mews_connector.errors import RequestInvalidError
from tests.runtime import samples
from tests.runtime.prices import PRICES
from tests.runtime.sides import AnyClient, Side, answering, items, settle

pytestmark = pytest.mark.anyio

IDS = [UUID(int=number) for number in range(1001)]
NO_BLOCKS: dict[str, object] = {"ResourceBlocks": []}
NO_STATES: dict[str, object] = {"ResourceCategoryOccupancyStates": []}
NOWHERE_IN_UTC = dt.datetime(9999, 12, 31, 23, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


async def add_block(client: AnyClient, **changes: Any) -> models.ResourceBlockAddResult:
    """Add a valid block but for some attributes."""
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block(**changes)]))


async def states(client: AnyClient, ids: Any) -> models.ResourcesOccupancyStateResult:
    """Ask for the occupancy states of categories."""
    return await settle(client.resources.get_occupancy_state(resource_category_ids=ids))


async def blocks(client: AnyClient, **filters: Any) -> list[models.ResourceBlock]:
    """List blocks."""
    return await items(client.resource_blocks.get_all(**filters))


async def adjust(client: AnyClient, *updates: models.AvailabilityUpdate) -> models.EmptyResult:
    """Adjust availability."""
    return await settle(
        client.services.update_availability(service_id=samples.ID, availability_updates=updates)
    )


def split(*units: int) -> models.AvailabilityUpdate:
    """An adjustment that splits into so many units each."""
    counts = [models.PaxCount(person_count=n, unit_count=unit) for n, unit in enumerate(units)]
    return samples.update(pax_counts=counts)


def interval(end: dt.datetime) -> models.TimeInterval:
    """An interval from noon of the first of June 2024."""
    return models.TimeInterval(start_utc=samples.NOON, end_utc=end)


SPRING_AS_TEXTS = models.TimeInterval(
    start_utc=samples.untyped("2024-03-01T00:00:00Z"),
    end_utc=samples.untyped("2024-06-02T00:00:00Z"),
)
"""An interval that is checked, but cannot be read in windows."""


@dataclass(frozen=True)
class Flaw:
    """A request with one thing wrong, and what the error has to say."""

    name: str
    call: Callable[[AnyClient], Awaitable[object]]
    path: str
    expected: str = ""
    got: str = ""


FLAWS = [
    Flaw(
        "a naive datetime",
        lambda client: add_block(client, start_utc=samples.NAIVE),
        "$.ResourceBlocks[0].StartUtc",
        "Expected `datetime` with a timezone component",
        '"2024-06-01T12:00:00"',
    ),
    Flaw(
        "an unknown enum member",
        lambda client: add_block(client, type_=models.ResourceBlockType("Flooded")),
        "$.ResourceBlocks[0].Type",
        "Expected one of OutOfOrder, InternalUse",
        '"Flooded"',
    ),
    Flaw(
        "an unknown enum member in a list",
        lambda client: blocks(client, activity_states=[models.ActivityState.ACTIVE, "Frozen"]),
        "$.ActivityStates[1]",
        "Expected one of Active, Deleted",
        '"Frozen"',
    ),
    Flaw(
        "1001 ids to delete",
        lambda client: settle(client.resource_blocks.delete(resource_block_ids=IDS)),
        "$.ResourceBlockIds",
        "Expected `array` of length <= 1000",
        "an array of 1001 items",
    ),
    Flaw(
        "1001 ids in each of two filters",
        lambda client: blocks(client, resource_block_ids=IDS, enterprise_ids=IDS),
        "$.EnterpriseIds",
        "Expected only one filter over its bound",
        "ResourceBlockIds over its bound, too",
    ),
    Flaw(
        "no ids",
        lambda client: settle(client.resource_blocks.delete(resource_block_ids=[])),
        "$.ResourceBlockIds",
        "Expected `array` of length >= 1",
        "an array of 0 items",
    ),
    Flaw(
        "an empty list of updates",
        adjust,
        "$.AvailabilityUpdates",
        "Expected `array` of length >= 1",
        "an array of 0 items",
    ),
    Flaw(
        "a page size of 0",
        lambda client: blocks(client, page_size=0),
        "$.Limitation.Count",
        "Expected `int` >= 1",
        "0",
    ),
    Flaw(
        "a page size of 1001",
        lambda client: blocks(client, page_size=1001),
        "$.Limitation.Count",
        "Expected `int` <= 1000",
        "1001",
    ),
    Flaw(
        "a page size that is a yes",
        lambda client: blocks(client, page_size=True),
        "$.Limitation.Count",
        "Expected `int`, got `bool`",
        "true",
    ),
    Flaw(
        "a page size of 200 bits",
        lambda client: blocks(client, page_size=2**200),
        "$.Limitation.Count",
    ),
    Flaw(
        "a cursor that is no id",
        lambda client: blocks(client, cursor="the last one"),
        "$.Limitation.Cursor",
        "Invalid UUID",
        '"the last one"',
    ),
    Flaw(
        "a null where there is none",
        lambda client: add_block(client, name=None),
        "$.ResourceBlocks[0].Name",
        "Expected `str`, got `null`",
        "null",
    ),
    Flaw(
        "a text for a list",
        lambda client: states(client, "773d5e42"),
        "$.ResourceCategoryIds",
        "Expected `array`, got `str`",
        '"773d5e42"',
    ),
    Flaw(
        "a long text that is no id",
        lambda client: states(client, ["x" * 41]),
        "$.ResourceCategoryIds[0]",
        "Invalid UUID",
        "a string of 41 characters",
    ),
    Flaw(
        "an object for an id",
        lambda client: states(client, [{"Id": 1}]),
        "$.ResourceCategoryIds[0]",
        "Expected `uuid`, got `object`",
        "an object",
    ),
    Flaw(
        "a block that lacks a property",
        lambda client: settle(
            client.resource_blocks.add(resource_blocks=samples.untyped([{"Name": "Painting"}]))
        ),
        "$.ResourceBlocks[0]",
        "Object missing required field `ResourceId`",
        "an object",
    ),
    Flaw(
        "an adjustment of more than 32 bits",
        lambda client: adjust(
            client,
            samples.update(unit_count_adjustment=models.Int32UpdateValue(value=2**31)),
        ),
        "$.AvailabilityUpdates[0].UnitCountAdjustment.Value",
        "Expected `int` <= 2147483647",
    ),
    Flaw(
        "six splits",
        lambda client: adjust(client, split(*range(1, 7))),
        "$.AvailabilityUpdates[0].PaxCounts",
        "Expected `array` of length <= 5",
        "an array of 6 items",
    ),
    Flaw(
        "a split of no units",
        lambda client: adjust(client, split(0)),
        "$.AvailabilityUpdates[0].PaxCounts[0].UnitCount",
        "Expected `int` >= 1",
        "0",
    ),
    Flaw(
        "an interval of more than three months that are texts",
        lambda client: blocks(client, created_utc=SPRING_AS_TEXTS),
        "$.CreatedUtc",
        "Expected an interval of at most P3M",
        "an interval of more than 93 days",
    ),
    Flaw(
        "a datetime that does not exist in UTC",
        lambda client: add_block(client, end_utc=NOWHERE_IN_UTC),
        "$.ResourceBlocks[0].EndUtc",
        "Expected datetimes that exist in UTC",
        "one at the very end of the calendar",
    ),
    Flaw(
        "an interval that does not exist in UTC",
        lambda client: blocks(
            client,
            created_utc=models.TimeInterval(start_utc=NOWHERE_IN_UTC, end_utc=NOWHERE_IN_UTC),
        ),
        "$.CreatedUtc.StartUtc",
        "Expected datetimes that exist in UTC",
        "one at the very end of the calendar",
    ),
    Flaw(
        "an object that is not JSON",
        lambda client: add_block(client, name=object()),
        "$.ResourceBlocks[0].Name",
        "Expected a JSON value, got `object`",
        "something that is not JSON",
    ),
    Flaw(
        "a generator of ids",
        lambda client: states(client, (number for number in IDS[:2])),
        "$.ResourceCategoryIds",
        "Expected a JSON value, got `generator`",
        "something that is not JSON",
    ),
    Flaw(
        "bytes for a text",
        lambda client: add_block(client, name=b"Painting"),
        "$.ResourceBlocks[0].Name",
    ),
    Flaw(
        "a lone surrogate",
        lambda client: add_block(client, name="Room \ud800"),
        "$.ResourceBlocks[0].Name",
        "Expected text without lone surrogates",
        "something that is not JSON",
    ),
    Flaw(
        "not a number",
        lambda client: blocks(client, page_size=math.nan),
        "$.Limitation.Count",
        "Expected a finite number",
        "something that is not JSON",
    ),
]

every_flaw = pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)


@every_flaw
async def test_a_request_outside_the_contract_says_where_and_why(side: Side, flaw: Flaw) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        await flaw.call(side.client(answering(body=NO_BLOCKS | NO_STATES)))
    error = caught.value
    said = (error.path, flaw.expected in error.expected, flaw.got in error.got)
    assert said == (flaw.path, True, True)


@every_flaw
async def test_a_request_outside_the_contract_is_never_sent(side: Side, flaw: Flaw) -> None:
    server = answering(body=NO_BLOCKS | NO_STATES)
    with suppress(RequestInvalidError, OverflowError):
        await flaw.call(side.client(server))
    assert server.requests == []


async def test_the_message_names_operation_path_rule_and_value(side: Side) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(answering()).resource_blocks.delete(resource_block_ids=IDS))
    assert str(caught.value) == (
        "resourceBlocks/delete: $.ResourceBlockIds: Expected `array` of length <= 1000; "
        "got an array of 1001 items. Nothing was sent: correct the argument and call again"
    )


@pytest.mark.parametrize("length", [1, 1000])
async def test_lists_of_any_allowed_length_pass(side: Side, length: int) -> None:
    server = answering(body=NO_BLOCKS)
    await blocks(side.client(server), resource_block_ids=IDS[:length])
    assert len(server.body["ResourceBlockIds"]) == length


@pytest.mark.parametrize(
    "ids",
    [
        pytest.param(IDS[:2], id="list"),
        pytest.param(tuple(IDS[:2]), id="tuple"),
        pytest.param([str(number) for number in IDS[:2]], id="texts"),
        pytest.param([number.hex.upper() for number in IDS[:2]], id="upper case without dashes"),
        pytest.param(UserList(IDS[:2]), id="UserList"),
        pytest.param(deque(IDS[:2]), id="deque"),
    ],
)
async def test_any_sequence_of_ids_leaves_as_an_array(side: Side, ids: Any) -> None:
    server = answering(body=NO_STATES)
    await states(side.client(server), ids)
    assert server.body["ResourceCategoryIds"] == [str(number) for number in IDS[:2]]


async def test_a_set_of_ids_leaves_as_an_array(side: Side) -> None:
    server = answering(body=NO_STATES)
    await states(side.client(server), set(IDS[:5]))
    assert sorted(server.body["ResourceCategoryIds"]) == [str(number) for number in IDS[:5]]


@pytest.mark.parametrize("end", [samples.NOON, samples.NOON + dt.timedelta(92)])
async def test_an_interval_of_up_to_three_months_passes(side: Side, end: dt.datetime) -> None:
    server = answering(body=NO_BLOCKS)
    await blocks(side.client(server), updated_utc=interval(end))
    assert len(server.requests) == 1


async def test_absent_null_and_value_are_three_things_on_the_wire(side: Side) -> None:
    server = answering(body=NO_BLOCKS)
    client = side.client(server)
    await add_block(client)
    await add_block(client, notes=None)
    await add_block(client, notes="Second coat")
    sent = [body["ResourceBlocks"][0].get("Notes", "absent") for body in server.bodies]
    assert sent == ["absent", None, "Second coat"]


class Text(str):
    """A text of a library of the caller's, as markupsafe and numpy have them."""

    __slots__ = ()


async def test_a_subclass_of_str_leaves_like_a_str(side: Side) -> None:
    server = answering(body=NO_BLOCKS)
    await add_block(side.client(server), name=Text("Painting"))
    assert server.body["ResourceBlocks"][0]["Name"] == "Painting"


async def test_models_are_not_touched(side: Side) -> None:
    block = samples.block(start_utc=samples.NOON.astimezone(dt.timezone(dt.timedelta(hours=2))))
    before = repr(block)
    client = side.client(answering(body=NO_BLOCKS))
    await settle(client.resource_blocks.add(resource_blocks=[block]))
    assert repr(block) == before


async def test_headers_say_json_and_who_calls(side: Side) -> None:
    server = answering(body=NO_BLOCKS)
    await add_block(side.client(server))
    headers = server.requests[0].headers
    assert (headers["Accept"], headers["Content-Type"], headers["User-Agent"].split("/")[0]) == (
        "application/json",
        "application/json",
        "mews-connector",
    )


@pytest.mark.parametrize("own", [UNSET, None, "cs-CZ"], ids=["absent", "null", "value"])
@pytest.mark.parametrize("default", [UNSET, None, "de-DE"], ids=["absent", "null", "value"])
async def test_an_argument_that_is_not_absent_wins_over_the_default_of_the_client(
    side: Side, default: Any, own: Any
) -> None:
    server = answering(body=NO_BLOCKS)
    client = side.client(server, language_code=default, culture_code=default)
    await blocks(client, language_code=own, culture_code=own)
    wanted = default if own is UNSET else own
    sent = [server.body.get(name, UNSET) for name in ("LanguageCode", "CultureCode")]
    assert sent == [wanted, wanted]


async def test_a_flaw_in_an_object_of_any_keys_is_refused_like_any_other(side: Side) -> None:
    arguments: dict[str, object] = {"amounts": {"Room 1": "much"}}
    client = side.client(answering())
    with pytest.raises(RequestInvalidError) as caught:
        await settle(client.execute(PRICES, arguments, timeout=None, retry=None))
    assert caught.value.path.startswith("$.Amounts")
