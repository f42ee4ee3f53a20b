"""Where a listing stands without a client: what is asked for, what is kept, and when it ends."""

from datetime import datetime, timedelta
from itertools import product
from typing import Any, cast
from uuid import UUID

import msgspec
import pytest
from msgspec import UNSET

from mews_connector import Client, models
from mews_runtime.errors import ContractError, MewsError
from mews_runtime.listing.listing import Listing, Part
from mews_runtime.messages.cursors import Cursor
from mews_runtime.schema.operation import PaginatedOperation
from mews_runtime.sending.api import Options
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.retry import Retry
from tests.runtime.policy.script import READ, core_of
from tests.support.clocks import FakeClock
from tests.support.samples import NOON, listed_block


def listing(cursor: Cursor = UNSET, **arguments: object) -> Listing[Any, Any]:
    """Return a listing of blocks of which nothing was asked for."""
    operation = cast("PaginatedOperation[Any, Any]", Client.contract.operation(READ))
    core = core_of(FakeClock(), Retry())
    limitation = operation.make_limitation(count=100, cursor=cursor)
    calls = core.prepare(operation, {**arguments, "limitation": limitation}, Options())
    return Listing(operation, calls, cursor)


def page(cursor: object, *items: object) -> ApiResponse[Any]:
    """Return a page of blocks."""
    blocks = cast("list[models.ResourceBlock]", [*items])
    result = models.ResourceBlockResult(resource_blocks=blocks, cursor=cast("UUID", cursor))
    return ApiResponse(result, 200, [], 0.1, 1)


def asked(of: Listing[Any, Any]) -> Part:
    """Return the part that is to be asked for next."""
    return next(of.calls())[0]


def test_a_listing_stands_where_it_begins_until_a_page_has_arrived() -> None:
    assert listing().position is UNSET
    after = listing(UUID(int=7))
    assert after.position == UUID(int=7)
    after.take(asked(after), page(UUID(int=8)))
    assert after.position == UUID(int=8)


def pages_until_refused(before: int, cycle: int) -> int:
    """Return after how many pages a listing is refused whose cursors come back."""
    going = listing()
    for number in range(10 * (before + cycle)):
        part = asked(going)
        at = number if number < before else before + (number - before) % cycle
        going.take(part, page(UUID(int=at + 1)))
        if going.error is not None:
            return number + 1
    return 0


def test_cursors_that_come_back_are_refused_within_the_bound_of_brent() -> None:
    # What is looked out for is set anew after 1, 3, 7, ... pages.
    for before, cycle in product((0, 1, 2, 3, 7, 14, 40, 100), (1, 2, 3, 7, 14, 40, 100)):
        most = 2 * max(before, cycle) + cycle + 1
        assert before + cycle < pages_until_refused(before, cycle) <= most


def test_a_cursor_that_comes_back_is_told_with_its_answer() -> None:
    going = listing()
    going.take(asked(going), page(UUID(int=7)))
    answer = page(UUID(int=7))
    going.take(asked(going), answer)
    error = going.error
    assert isinstance(error, ContractError)
    assert (error.operation, error.path, error.status) == (READ, "$.Cursor", 200)
    assert error.expected == "Expected a new cursor, got one that was there before"
    assert (error.request_id, error.raw_body) == (None, msgspec.json.encode(answer.result))
    assert list(going.calls()) == []
    with pytest.raises(ContractError) as raised:
        going.check()
    assert raised.value is error


def test_a_page_without_a_cursor_is_the_last_and_one_that_is_no_id_is_told() -> None:
    for end in (None, UNSET):
        going = listing()
        going.take(asked(going), page(end))
        assert list(going.calls()) == []
        going.check()
    going = listing()
    going.take(asked(going), page(7))
    assert isinstance(going.error, ContractError)
    assert going.error.expected == "Expected a cursor to go on with"


@pytest.mark.parametrize("error", [MewsError("no"), KeyboardInterrupt()])
def test_an_error_is_handed_on(error: BaseException) -> None:
    going = listing()
    with pytest.raises(type(error)) as raised:
        going.take(asked(going), error)
    assert raised.value is error


def test_what_began_in_an_earlier_window_is_left_out_and_what_tells_no_time_is_kept() -> None:
    interval = models.TimeInterval(start_utc=NOON, end_utc=NOON + timedelta(days=100))
    going = listing(colliding_utc=interval)
    parts = list(going.calls())
    first, second = (cast("Any", call.body).colliding_utc for _, call in parts)
    assert first.end_utc == second.start_utc
    begins: datetime = second.start_utc
    early, own = (
        msgspec.convert(
            listed_block() | {"StartUtc": (begins + after).isoformat()}, models.ResourceBlock
        )
        for after in (timedelta(seconds=-1), timedelta(0))
    )
    lenient = {"Id": 7}
    outcome = going.take(parts[1][0], page(None, early, own, lenient))
    assert isinstance(outcome, ApiResponse)
    assert outcome.result.resource_blocks == [own, lenient]
    assert (going.progress.items, going.progress.pages) == (2, 1)
