"""A list of ids that is too long for one request is asked for in pieces, in its order."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import RequestInvalidError, ServerError
from mews_connector.types import Position
from tests.runtime import samples
from tests.runtime.lists.draws import costly
from tests.runtime.lists.hotel import Block, Hotel, id_of
from tests.runtime.lists.listings import blocks_of, numbers_of
from tests.runtime.servers import states_of
from tests.runtime.sides import Recorder, Side, answering, settle

pytestmark = pytest.mark.anyio

FILTERS = {
    "resource_block_ids": "ResourceBlockIds",
    "assigned_resource_ids": "AssignedResourceIds",
    "enterprise_ids": "EnterpriseIds",
}

each_filter = pytest.mark.parametrize("name", [*FILTERS])


def ids(*numbers: int) -> list[UUID]:
    return [UUID(int=number) for number in numbers]


def pieces(numbers: Sequence[int], size: int) -> list[list[int]]:
    return [[*numbers[at : at + size]] for at in range(0, len(numbers), size)]


# Listings


@each_filter
@pytest.mark.parametrize(("count", "requests"), [(1001, 2), (2000, 2), (2001, 3)])
async def test_more_than_a_thousand_ids_are_asked_for_in_pieces(
    side: Side, name: str, count: int, requests: int
) -> None:
    hotel, numbers = Hotel([]), range(count, 0, -1)
    await numbers_of(blocks_of(side, hotel, **{name: ids(*numbers)}))
    assert hotel.ids(FILTERS[name]) == pieces(numbers, 1000)
    assert len(hotel.asked) == requests


@each_filter
async def test_a_thousand_ids_are_one_request(side: Side, name: str) -> None:
    hotel = Hotel([])
    pager = blocks_of(side, hotel, **{name: ids(*range(1000))})
    await numbers_of(pager)
    assert len(hotel.asked) == 1
    assert not isinstance(pager.cursor, Position)


@each_filter
async def test_an_id_that_is_repeated_is_asked_for_once(side: Side, name: str) -> None:
    hotel, numbers = Hotel([]), [*range(800), *range(400), *range(800, 1200)]
    await numbers_of(blocks_of(side, hotel, **{name: ids(*numbers)}))
    assert hotel.ids(FILTERS[name]) == pieces(range(1200), 1000)


@pytest.mark.parametrize("kind", [list, tuple])
async def test_the_items_come_in_the_order_of_the_pieces_and_the_newest_first_in_each(
    side: Side, kind: Callable[[Sequence[UUID]], Sequence[UUID]]
) -> None:
    blocks = [Block(number=number) for number in (3, 1500, 2, 1501, 1)]
    numbers = [*range(1100, 2100), *range(1, 500)]
    pager = blocks_of(side, Hotel(blocks), resource_block_ids=kind(ids(*numbers)), page_size=2)
    assert await numbers_of(pager) == [1501, 1500, 1, 2, 3]


@costly
@given(
    numbers=st.lists(st.integers(1, 12), max_size=30),
    resources=st.lists(st.integers(1, 3), max_size=12),
)
async def test_each_item_comes_once_however_often_its_id_is_given(
    side: Side, numbers: list[int], resources: list[int]
) -> None:
    blocks = [
        Block(number=number, resource=resource) for number, resource in enumerate(resources, 1)
    ]
    padding = range(100, 1200)
    pager = blocks_of(side, Hotel(blocks), resource_block_ids=ids(*numbers, *padding, *numbers))
    assert sorted(await numbers_of(pager)) == sorted({*numbers} & {*range(1, len(blocks) + 1)})


@pytest.mark.parametrize("wrong", ["7", {}], ids=["no id", "nothing to compare"])
def test_what_is_no_id_is_refused_whichever_piece_it_is_in(side: Side, wrong: object) -> None:
    given: list[Any] = [*ids(*range(1200)), wrong]
    hotel = Hotel([])
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, hotel, resource_block_ids=given)
    assert caught.value.path == "$.ResourceBlockIds[1200]"
    assert hotel.asked == []


def test_what_makes_its_items_on_the_fly_is_checked_as_well(side: Side) -> None:
    numbers: Any = range(1000, 3000)
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, Hotel([]), resource_block_ids=numbers)
    assert caught.value.path == "$.ResourceBlockIds[0]"


# Other reads


@pytest.mark.parametrize("count", [1, 5, 6, 10, 12])
async def test_more_than_five_categories_are_asked_for_in_pieces_and_come_as_one_result(
    side: Side, count: int
) -> None:
    server, numbers = states_of(5), range(count, 0, -1)
    client = side.client(server)
    result = await settle(client.resources.get_occupancy_state(resource_category_ids=ids(*numbers)))
    found = [state.resource_category_id.int for state in result.resource_category_occupancy_states]
    assert found == [*numbers]
    asked = [body["ResourceCategoryIds"] for body in server.bodies]
    assert asked == [[id_of(number) for number in piece] for piece in pieces(numbers, 5)]


async def test_a_category_that_is_repeated_is_asked_for_once(side: Side) -> None:
    server = states_of(5)
    given = ids(1, 2, 3, 4, 1, 2, 3, 4)
    await settle(side.client(server).resources.get_occupancy_state(resource_category_ids=given))
    assert server.body["ResourceCategoryIds"] == [id_of(number) for number in (1, 2, 3, 4)]


async def test_the_first_piece_that_fails_fails_the_whole(side: Side) -> None:
    states = states_of(5)
    server = Recorder(
        lambda request: httpx.Response(503) if len(server.requests) == 2 else states(request)
    )
    client = side.client(server)
    with pytest.raises(ServerError):
        await settle(client.resources.get_occupancy_state(resource_category_ids=ids(*range(15))))
    assert len(server.requests) == 2


# Writes


WRITES: list[tuple[Callable[[Any], Any], str]] = [
    (
        lambda client: client.resource_blocks.add(resource_blocks=[samples.block()] * 1001),
        "$.ResourceBlocks",
    ),
    (
        lambda client: client.resource_blocks.delete(resource_block_ids=ids(*range(1001))),
        "$.ResourceBlockIds",
    ),
]


@pytest.mark.parametrize(("call", "path"), WRITES, ids=["add", "delete"])
async def test_a_write_of_more_than_a_thousand_is_refused_with_their_count(
    side: Side, call: Callable[[Any], Any], path: str
) -> None:
    server = answering()
    with pytest.raises(RequestInvalidError) as caught:
        await settle(call(side.client(server)))
    assert caught.value.path == path
    assert caught.value.got == "an array of 1001 items"
    assert server.requests == []
