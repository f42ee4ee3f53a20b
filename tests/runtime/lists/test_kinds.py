"""Listings of other kinds than the six: intervals of days, hours and dates, and several lists."""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

from mews_connector import models
from mews_connector.errors import RequestInvalidError
from mews_connector.types import AsyncPager, Pager
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import PaginatedOperation
from tests.effort import examples
from tests.runtime.lists.hotel import three_months_after
from tests.support.clocks import FakeClock
from tests.support.sides import Side, answering, items, pages

pytestmark = pytest.mark.anyio


class Days(Model, kw_only=True, rename="pascal"):
    """An interval of dates, both of which are inside."""

    start: date
    end: date


class Asked(Model, kw_only=True, rename="pascal"):
    """A request with filters by time and by date, and a limitation that it may leave out."""

    client_token: str
    access_token: str
    client: str
    changed_utc: models.TimeInterval | UnsetType | None = UNSET
    posted: Days | UnsetType | None = UNSET
    guest_ids: list[UUID] | UnsetType | None = UNSET
    limitation: models.Limitation | UnsetType | None = UNSET


class Entry(Model, kw_only=True, rename="pascal"):
    id: UUID


class Page(Model, kw_only=True, rename="pascal"):
    """A page whose items are optional, with what belongs to them beside."""

    guests: list[Entry]
    entries: list[Entry] | UnsetType | None = UNSET
    cursor: UUID | None = None


Listed = PaginatedOperation[Page, Entry]
AnyPager = Pager[Page, Entry] | AsyncPager[Page, Entry]


def listing(**more: Any) -> Listed:
    """Return the operation, which differs from test to test."""
    return PaginatedOperation(
        path="/api/connector/v1/entries/getAll/2026-01-31",
        request=Asked,
        response=Page,
        effect="read",
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="entries",
        item=Entry,
        cursor="cursor",
        **more,
    )


@dataclass
class Ledger:
    """Answers the listing. The number of an entry is its id, and its guest is that divided by two.

    Attributes:
        times: When each entry changed, and by its date when it was posted.
        longest: The longest interval that it allows.
        asked: The intervals that were asked for, each once, the end outside.
    """

    times: list[datetime]
    longest: str
    asked: dict[tuple[datetime, datetime], None] = field(
        default_factory=dict[tuple[datetime, datetime], None]
    )

    def __call__(self, request: httpx.Request) -> httpx.Response:
        body: dict[str, Any] = json.loads(request.content)
        start, end = self._ends(body)
        assert end <= latest(start, self.longest)
        self.asked[start, end] = None
        cursor = body["Limitation"].get("Cursor")
        below = UUID(cursor).int if cursor else len(self.times)
        found = [at for at in reversed(range(below)) if start <= self.times[at] < end]
        page = [str(UUID(int=at)) for at in found[: body["Limitation"]["Count"]]]
        answer: dict[str, Any] = {
            "Guests": [{"Id": str(UUID(int=UUID(each).int // 2))} for each in page],
            "Cursor": page[-1] if page else None,
        }
        if page:
            answer["Entries"] = [{"Id": each} for each in page]
        return httpx.Response(200, json=answer)

    @staticmethod
    def _ends(body: dict[str, Any]) -> tuple[datetime, datetime]:
        if "ChangedUtc" in body:
            interval = body["ChangedUtc"]
            start, end = (datetime.fromisoformat(interval[name]) for name in ("StartUtc", "EndUtc"))
            return start, end
        start, end = (
            datetime.fromisoformat(body["Posted"][name]).replace(tzinfo=UTC)
            for name in ("Start", "End")
        )
        return start, end + timedelta(days=1)


def latest(start: datetime, longest: str) -> datetime:
    """Return the end of the longest interval, worked out apart from the client."""
    if longest == "P3M":
        return three_months_after(start)
    number, unit = int(longest.strip("PTDH")), longest[-1]
    return start + (timedelta(days=number) if unit == "D" else timedelta(hours=number))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A ledger, and an interval of it that is over its bound more often than not."""

    times: list[datetime]
    longest: str
    name: str
    interval: Model
    start: datetime
    end: datetime

    def ledger(self) -> Ledger:
        return Ledger(self.times, self.longest)

    def pager(self, side: Side, ledger: Ledger, **arguments: Any) -> AnyPager:
        client = side.client(ledger, clock=FakeClock())
        operation = listing(max_intervals={self.name: self.longest})
        pager: AnyPager = client.paginate(operation, {self.name: self.interval}, **arguments)
        return pager

    @property
    def expected(self) -> list[int]:
        inside = (at for at, when in enumerate(self.times) if self.start <= when < self.end)
        return sorted(inside)


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    is_date = draw(st.booleans())
    lengths = ["P3M", "P1D", "P7D"] if is_date else ["P3M", "P7D", "PT1H", "PT100H"]
    longest: str = draw(st.sampled_from(lengths))
    first = datetime(2024, 1, 31, tzinfo=UTC)
    start = first if is_date else first + draw(st.timedeltas(timedelta(), timedelta(days=60)))
    step = latest(start, longest) - start
    if is_date:
        end = start + timedelta(days=draw(st.integers(1, 4 * step.days)))
    else:
        end = start + draw(st.timedeltas(timedelta(microseconds=1), 4 * step))
    offsets = st.timedeltas(-step, end - start + step)
    times = [start + offset for offset in draw(st.lists(offsets, max_size=12))]
    if is_date:
        last = (end - timedelta(days=1)).date()
        return Drawn(times, longest, "posted", Days(start=start.date(), end=last), start, end)
    interval = models.TimeInterval(start_utc=start, end_utc=end)
    return Drawn(times, longest, "changed_utc", interval, start, end)


READINGS = st.fixed_dictionaries(
    {
        "page_size": st.integers(1, 5),
        "prefetch": st.booleans(),
        "concurrency": st.integers(1, 3),
    }
)


@examples(30)
@given(listed=drawn(), reading=READINGS)
async def test_an_interval_of_any_kind_is_asked_for_in_windows_that_meet_and_lose_nothing(
    side: Side, listed: Drawn, reading: dict[str, Any]
) -> None:
    ledger = listed.ledger()
    found = await items(listed.pager(side, ledger, **reading))
    assert sorted(each.id.int for each in found) == listed.expected
    windows = sorted(ledger.asked)
    assert (windows[0][0], windows[-1][1]) == (listed.start, listed.end)
    assert all(one[1] == following[0] for one, following in pairwise(windows))
    assert all(window[1] == latest(window[0], listed.longest) for window in windows[:-1])


async def test_pages_hold_the_lists_beside_the_items_and_iterating_gives_the_items(
    side: Side,
) -> None:
    client = side.client(Ledger([datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2, 3)], "P3M"))
    interval = Days(start=date(2026, 1, 1), end=date(2026, 1, 31))
    pager: AnyPager = client.paginate(listing(), {"posted": interval}, page_size=2)
    found = [[each.id.int for each in page.guests] for page in await pages(pager)]
    assert found == [[1, 0], [0], []]
    assert [each.id.int for each in await items(pager)] == [2, 1, 0]


@pytest.mark.parametrize("held", [{}, {"Entries": None}, {"Entries": []}], ids=str)
async def test_a_page_without_its_list_of_items_is_one_without_items(
    side: Side, held: dict[str, Any]
) -> None:
    server = answering(200, {"Guests": [{"Id": str(UUID(int=7))}], "Cursor": None, **held})
    pager: AnyPager = side.client(server).paginate(listing(), {}, page_size=5)
    assert await items(pager) == []
    (page,) = await pages(pager)
    assert [each.id.int for each in page.guests] == [7]


async def test_an_optional_limitation_is_always_sent(side: Side) -> None:
    server = answering(200, {"Guests": []})
    pager: AnyPager = side.client(server).paginate(listing(), {}, page_size=5)
    await items(pager)
    assert server.body["Limitation"] == {"Count": 5}


# One of several filters


GROUPS = (("guest_ids",), ("posted", "changed_utc"))
SOME_DAYS = Days(start=date(2026, 1, 1), end=date(2026, 1, 2))
A_MOMENT = models.TimeInterval(
    start_utc=datetime(2026, 1, 1, tzinfo=UTC), end_utc=datetime(2026, 1, 1, tzinfo=UTC)
)


@pytest.mark.parametrize(
    "given_filters",
    [
        {},
        {"guest_ids": None},
        {"posted": SOME_DAYS},
        {"posted": SOME_DAYS, "changed_utc": None, "guest_ids": None},
    ],
    ids=str,
)
async def test_a_request_without_any_whole_group_of_filters_is_refused(
    side: Side, given_filters: dict[str, Any]
) -> None:
    server = answering(200, {"Guests": []})
    with pytest.raises(RequestInvalidError) as caught:
        side.client(server).paginate(listing(alternatives=GROUPS), given_filters, page_size=5)
    assert (
        caught.value.expected == "Expected at least one of `GuestIds`, `Posted` with `ChangedUtc`"
    )
    assert (caught.value.path, caught.value.got) == ("$", "none of them")
    assert server.requests == []


@pytest.mark.parametrize(
    "given_filters",
    [{"guest_ids": []}, {"posted": SOME_DAYS, "changed_utc": A_MOMENT}],
    ids=["one", "two together"],
)
async def test_one_whole_group_of_filters_is_enough(
    side: Side, given_filters: dict[str, Any]
) -> None:
    server = answering(200, {"Guests": []})
    pager: AnyPager = side.client(server).paginate(
        listing(alternatives=GROUPS), given_filters, page_size=5
    )
    await items(pager)
    assert len(server.requests) == 1
