"""Listing the blocks of a hotel, on either side."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias, TypeVar
from uuid import UUID

from mews_connector import Retry, models
from mews_connector.types import AsyncPager, Pager, Position, Unset
from tests.runtime.lists.hotel import Hotel
from tests.support.clocks import FakeClock
from tests.support.sides import Side, item_by_item, items, page_by_page

T = TypeVar("T")

AnyPager: TypeAlias = (
    Pager[models.ResourceBlockResult, models.ResourceBlock]
    | AsyncPager[models.ResourceBlockResult, models.ResourceBlock]
)
AnyCursor: TypeAlias = UUID | Position | str | Unset | None

BOTH_STATES: Final = [models.ActivityState.ACTIVE, models.ActivityState.DELETED]
NEW_YEAR: Final = datetime(2024, 1, 1, tzinfo=UTC)


def between(start: datetime, end: datetime) -> models.TimeInterval:
    return models.TimeInterval(start_utc=start, end_utc=end)


YEAR: Final = between(NEW_YEAR, NEW_YEAR.replace(year=2025))
"""Four windows."""


def ids(*numbers: int) -> list[UUID]:
    return [UUID(int=number) for number in numbers]


def blocks_of(side: Side, hotel: Hotel, **arguments: Any) -> AnyPager:
    """List the blocks of a hotel. Reads are repeated for as long as it takes, without waiting."""
    patient = Retry(attempts=100, deadline=None, budget=1000)
    client = side.client(hotel, retry=patient, clock=FakeClock())
    return client.resource_blocks.get_all(**arguments)


async def numbers_of(pager: AnyPager) -> list[int]:
    """Return the numbers of all blocks of a listing, as they come."""
    return [block.id.int for block in await items(pager)]


def numbers_in(*pages: models.ResourceBlockResult) -> list[int]:
    """Return the numbers of the blocks of pages."""
    return [block.id.int for page in pages for block in page.resource_blocks]


def kept(cursor: AnyCursor) -> AnyCursor:
    """Return a cursor as one that was kept as a text in between."""
    return str(cursor) if isinstance(cursor, UUID | Position) else cursor


async def first_pages(pager: AnyPager, count: int) -> list[models.ResourceBlockResult]:
    """Read so many pages, or fewer if there are no more, and leave the listing."""
    step = page_by_page(pager)
    return await _taken(step, count)


async def first_items(pager: AnyPager, count: int) -> list[models.ResourceBlock]:
    """Read so many items, or fewer if there are no more, and leave the listing."""
    step = item_by_item(pager)
    return await _taken(step, count)


async def _taken(step: Callable[[], Awaitable[T | None]], count: int) -> list[T]:
    found: list[T] = []
    while len(found) < count and (one := await step()) is not None:
        found.append(one)
    return found
