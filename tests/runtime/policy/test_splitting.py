"""What is more than one request may ask for, or the server can answer, is asked for in parts."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, Final, overload
from uuid import UUID

import msgspec
import pytest

from mews_connector import Client, models
from mews_runtime.errors import RequestInvalidError
from mews_runtime.messages.request import check
from mews_runtime.messages.splitting import halve, merge, relocated, split
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.operation import Operation
from tests.support import samples
from tests.support.samples import ID, NOON

ADD, LISTING = "resourceBlocks/add", "resourceBlocks/getAll"


def known(name: str) -> Operation[Any]:
    operation = Client.contract.operation(name)
    assert operation is not None
    return operation


STATES: Final = known("resources/getOccupancyState")
((NAME, BOUND),) = STATES.max_items.items()


class Anew(Sequence[dict[str, int]]):
    """A sequence that makes its items anew each time."""

    @overload
    def __getitem__(self, index: int) -> dict[str, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, int]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, int] | list[dict[str, int]]:
        numbers = range(5)[index]
        if isinstance(numbers, int):
            return {"number": numbers}
        return [{"number": number} for number in numbers]

    def __len__(self) -> int:
        return 5

    def __iter__(self) -> Iterator[dict[str, int]]:
        return iter([self[number] for number in range(5)])


ITEMS: Final = [object() for _ in range(5)]


@pytest.mark.parametrize(
    ("part", "whole", "path", "moved"),
    [
        (ITEMS[3:], ITEMS, "$.ResourceBlocks[1].Name", "$.ResourceBlocks[4].Name"),
        (Anew()[3:], Anew(), "$.ResourceBlocks[0]", "$.ResourceBlocks[3]"),
        ([object()], ITEMS, "$.ResourceBlocks[0]", "$.ResourceBlocks[0]"),
        *((ITEMS, ITEMS, path, path) for path in ("$.Other[0]", "$", "$.ResourceBlocks[0]")),
        (ITEMS[3:], ITEMS, "$.ResourceBlocks", "$.ResourceBlocks"),
    ],
)
def test_an_error_in_a_part_is_told_with_the_place_in_the_whole(
    part: Sequence[object], whole: Sequence[object], path: str, moved: str
) -> None:
    error = RequestInvalidError(operation=ADD, path=path, expected="Expected more", got="less")
    name = "resource_blocks"
    found = relocated(error, known(ADD), {name: part}, {name: whole})
    told = (found.operation, found.path, found.expected, found.got)
    assert told == (ADD, moved, "Expected more", "less")


def test_two_filters_over_their_bounds_are_told_with_the_operation() -> None:
    over = models.TimeInterval(start_utc=NOON, end_utc=NOON + timedelta(days=100))
    with pytest.raises(RequestInvalidError) as caught:
        split(known(LISTING), {"colliding_utc": over, "created_utc": over})
    error = caught.value
    assert (error.operation, error.path, error.expected, error.got) == (
        LISTING,
        "$.CollidingUtc",
        "Expected only one filter that needs several requests, because of its size",
        "`CreatedUtc`, too",
    )


def test_a_list_at_its_bound_is_whole_and_one_more_makes_a_part() -> None:
    assert split(STATES, {NAME: [*range(BOUND)]}) == [{NAME: [*range(BOUND)]}]
    assert split(STATES, {NAME: [*range(BOUND + 1)], "other": 7}) == [
        {NAME: [*range(BOUND)], "other": 7},
        {NAME: [BOUND], "other": 7},
    ]
    # What is there twice is asked for once, however it is written.
    assert split(STATES, {NAME: [1] * (BOUND + 1)}) == [{NAME: [1]}]
    ids = [UUID(int=number, version=4) for number in range(BOUND)]
    again = [str(ids[0]).upper(), ids[1].hex]
    assert split(STATES, {NAME: [*ids, *again]}) == [{NAME: ids}]


def test_half_of_an_odd_list_is_the_larger_half_first() -> None:
    ids = [UUID(int=number) for number in range(3)]
    # What is there twice is asked for once, also where that was no reason to split it before.
    body = check(Client.contract, STATES, {NAME: [*ids, ids[0]]})
    halves: Any = halve(STATES, body)
    assert [half.resource_category_ids for half in halves] == [ids[:2], ids[2:]]
    assert halve(STATES, halves[1]) is None
    assert halve(known(ADD), body) is None
    assert halve(STATES, {NAME: [1, 2]}) is None


def test_results_are_joined_list_by_list_and_the_rest_is_that_of_the_first() -> None:
    page = known(LISTING).response
    first, second = (
        decode(page, msgspec.json.encode(samples.page(*numbers, cursor=cursor)), Direction.RESPONSE)
        for numbers, cursor in (((1, 2), str(ID)), ((3,), None))
    )
    whole: Any = merge([first, second])
    assert [item.name for item in whole.resource_blocks] == ["Block 1", "Block 2", "Block 3"]
    assert whole.cursor == ID
    assert merge([{"a": [1]}, {"a": [2]}]) == {"a": [1]}
