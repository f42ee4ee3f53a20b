"""A list of ids that is too long for one request is asked for in pieces, in its order."""

from collections.abc import Sequence
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import RequestInvalidError, ServerError
from mews_connector.types import Position
from tests.runtime.lists.draws import costly
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import blocks_of, ids, numbers_of
from tests.support.samples import id_of
from tests.support.servers import states_of
from tests.support.sides import Recorder, Side, settle

pytestmark = pytest.mark.anyio

FILTERS = {
    "resource_block_ids": "ResourceBlockIds",
    "assigned_resource_ids": "AssignedResourceIds",
    "enterprise_ids": "EnterpriseIds",
}


def pieces(numbers: Sequence[int], size: int) -> list[list[int]]:
    return [[*numbers[at : at + size]] for at in range(0, len(numbers), size)]


async def test_more_than_a_thousand_ids_are_asked_for_in_pieces_each_once(side: Side) -> None:
    repeated = [*range(800), *range(400), *range(800, 1200)]
    for name, wire in FILTERS.items():
        for count in (1000, 1001, 2000, 2001):
            hotel, numbers = Hotel([]), range(count, 0, -1)
            pager = blocks_of(side, hotel, **{name: ids(*numbers)})
            await numbers_of(pager)
            assert hotel.ids(wire) == pieces(numbers, 1000)
            assert isinstance(pager.cursor, Position) == (count > 1000)
        hotel = Hotel([])
        await numbers_of(blocks_of(side, hotel, **{name: ids(*repeated)}))
        assert hotel.ids(wire) == pieces(range(1200), 1000)


async def test_the_items_come_in_the_order_of_the_pieces_and_the_newest_first_in_each(
    side: Side,
) -> None:
    blocks = [Block(number=number) for number in (3, 1500, 2, 1501, 1)]
    numbers = ids(*range(1100, 2100), *range(1, 500))
    for kind in (list, tuple):
        pager = blocks_of(side, Hotel(blocks), resource_block_ids=kind(numbers), page_size=2)
        assert await numbers_of(pager) == [1501, 1500, 1, 2, 3]


@costly
@given(
    numbers=st.lists(st.integers(1, 12), max_size=30),
    resources=st.lists(st.integers(1, 3), max_size=12),
)
async def test_each_item_comes_once_however_often_its_id_is_given(
    side: Side, numbers: list[int], resources: list[int]
) -> None:
    blocks = [Block(number=number, resource=each) for number, each in enumerate(resources, 1)]
    given = ids(*numbers, *range(100, 1200), *numbers)
    pager = blocks_of(side, Hotel(blocks), resource_block_ids=given)
    assert sorted(await numbers_of(pager)) == sorted({*numbers} & {*range(1, len(blocks) + 1)})


WRONG: list[tuple[Any, int]] = [
    ([*ids(*range(1200)), "7"], 1200),
    ([*ids(*range(1200)), {}], 1200),
    (range(1000, 3000), 0),
]


@pytest.mark.parametrize(
    ("given", "at"), WRONG, ids=["no id", "nothing to compare", "made on the fly"]
)
def test_what_is_no_id_is_refused_whichever_piece_it_is_in(side: Side, given: Any, at: int) -> None:
    hotel = Hotel([])
    with pytest.raises(RequestInvalidError) as caught:
        blocks_of(side, hotel, resource_block_ids=given)
    assert (caught.value.path, hotel.asked) == (f"$.ResourceBlockIds[{at}]", [])


async def test_more_than_five_categories_are_asked_for_in_pieces_and_come_as_one_result(
    side: Side,
) -> None:
    for count in (1, 5, 6, 10, 12):
        server, numbers = states_of(5), range(count, 0, -1)
        states = side.client(server).resources.get_occupancy_state
        given_ids = ids(*numbers) * (2 if count >= 5 else 1)
        result = await settle(states(resource_category_ids=given_ids))
        found = result.resource_category_occupancy_states
        assert [each.resource_category_id.int for each in found] == [*numbers]
        asked = [body["ResourceCategoryIds"] for body in server.bodies]
        assert asked == [[id_of(number) for number in piece] for piece in pieces(numbers, 5)]


async def test_the_first_piece_that_fails_fails_the_whole(side: Side) -> None:
    states = states_of(5)
    server = Recorder(
        lambda request: httpx.Response(503) if len(server.requests) == 2 else states(request)
    )
    client = side.client(server)
    with pytest.raises(ServerError):
        await settle(client.resources.get_occupancy_state(resource_category_ids=ids(*range(15))))
    assert len(server.requests) == 2
