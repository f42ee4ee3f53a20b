"""How far a service may be overbooked: what is set and cleared, and what it allows."""

from datetime import timedelta
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mews_connector import models
from mews_connector.errors import ForbiddenError
from mews_contract.instants import instant, wire
from tests.sandbox.calls import COUNT, Reply, post
from tests.sandbox.hotels import NOWHERE, id_of
from tests.sandbox.stays.inn import Inn, day

STAY: Final = id_of("Stay")
LAST: Final = 8
CHANGES: Final = st.lists(
    st.tuples(
        st.integers(0, LAST),
        st.integers(0, LAST),
        st.none() | st.integers(min_value=0, max_value=2),
    ),
    min_size=1,
    max_size=8,
)


def interval(first: int, last: int) -> dict[str, str]:
    """Return the days from one to another."""
    ends = {"FirstTimeUnitStartUtc": first, "LastTimeUnitStartUtc": last}
    return {name: wire(day(number)) for name, number in ends.items()}


def change(inn: Inn, first: int, last: int, limit: int | None, **more: Any) -> Reply:
    """Set a limit, or clear it if it is None."""
    action, name = ("clear", "Clear") if limit is None else ("set", "Set")
    said = interval(first, last) | ({} if limit is None else {"Limit": limit}) | more
    body = {"ServiceId": more.pop("ServiceId", STAY), f"{name}ServiceOverbookingLimits": [said]}
    said.pop("ServiceId", None)
    return post(inn.sandbox, f"serviceOverbookingLimits/{action}", **body)


def listed(inn: Inn, **filters: Any) -> list[tuple[int, int, int]]:
    """Return the first and last days of limits that pass filters, and the limits."""
    body = {"ServiceIds": [STAY], "Limitation": {"Count": 100}, **filters}
    answer = post(inn.sandbox, "serviceOverbookingLimits/getAll", **body)
    assert answer.status == 200, answer.content
    names = ("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc")
    found: list[tuple[int, int, int]] = []
    for each in answer.body["ServiceOverbookingLimits"]:
        first, last = ((instant(each[name]) - day(0)).days for name in names)
        found.append((first, last, each["Limit"]))
    return sorted(found)


@settings(max_examples=25)
@given(CHANGES)
def test_each_day_has_the_limit_that_was_set_last(
    changes: list[tuple[int, int, int | None]],
) -> None:
    inn, model = Inn(), dict[int, int]()
    for one, other, limit in changes:
        first, last = sorted((one, other))
        assert change(inn, first, last, limit).body == {}
        for each in range(first, last + 1):
            model.pop(each, None)
            if limit is not None:
                model[each] = limit
    found = listed(inn)
    days = [(each, limit) for first, last, limit in found for each in range(first, last + 1)]
    assert sorted(days) == sorted(model.items())
    for (_, before, one), (after, _, other) in pairwise(found):
        assert after > before + 1 or one != other


def test_limits_are_listed_by_when_they_hold_and_deleted_ones_on_request() -> None:
    inn = Inn()
    change(inn, 1, 6, 2)
    (whole,) = inn.sandbox.entities("serviceOverbookingLimits")
    assert whole == {
        "Id": whole["Id"],
        "EnterpriseId": id_of("Inn"),
        "ServiceId": STAY,
        **interval(1, 6),
        "Limit": 2,
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), "2026-03-02T16:00:00Z"),
        "IsActive": True,
    }
    inn.sandbox.clock.advance(timedelta(hours=1))
    change(inn, 3, 4, None)
    old = {**whole, "IsActive": False, "UpdatedUtc": "2026-03-02T17:00:00Z"}
    assert inn.sandbox.entities("serviceOverbookingLimits")[0] == old
    for end in (wire(day(1)), "0000-01-01T00:00:00Z"):
        said = {"ServiceIds": [STAY], "CollidingUtc": {"StartUtc": wire(day(2)), "EndUtc": end}}
        refused = post(inn.sandbox, "serviceOverbookingLimits/getAll", **COUNT, **said)
        assert refused.refusal == (400, "Invalid CollidingUtc")
    ends = [(1, 2, 2), (5, 6, 2)]
    assert listed(inn) == ends
    assert listed(inn, ActivityStates=["Deleted"]) == [(1, 6, 2)]
    early, late = ends[:1], ends[1:]
    expected = {
        (0, 2): early,
        (2, 5): early,
        (2, 2): early,
        (4, 9): late,
        (6, 6): late,
        **dict.fromkeys([(-1, 1), (3, 5), (3, 3)], ends[:0]),
    }
    told = {
        (first, last): listed(
            inn, CollidingUtc={"StartUtc": wire(day(first)), "EndUtc": wire(day(last))}
        )
        for first, last in expected
    }
    assert told == expected


def test_a_service_takes_so_many_more_than_there_is_whichever_category_they_are_of() -> None:
    inn = Inn()
    single: dict[str, Any] = {"requested_category_id": UUID(id_of("Single")), "persons": 1}
    inn.book(*[inn.stay(3, 5)] * 2)
    change(inn, 3, 3, 2)
    with pytest.raises(ForbiddenError, match="No Double is left on 2026-03-06"):
        inn.book(inn.stay(3, 5))
    first, _ = inn.book(inn.stay(3, 4), inn.stay(3, 4, **single))
    with pytest.raises(ForbiddenError, match="No Single is left on 2026-03-05"):
        inn.book(inn.stay(3, 4, **single))
    inn.mews.reservations.cancel(reservation_ids=[first], notes="")
    inn.book(inn.stay(3, 4, **single))
    change(inn, 3, 3, 0)
    with pytest.raises(ForbiddenError, match="No Double is left on 2026-03-05"):
        inn.book(inn.stay(3, 4))


def test_a_stay_that_moves_to_another_category_is_not_beyond_what_there_is_itself() -> None:
    """There are two doubles and no single: with a limit of one, the third stay is in either."""
    inn = Inn()
    change(inn, 3, 3, 1)
    inn.book(*[inn.stay(3, 4)] * 2)
    (beyond,) = inn.book(inn.stay(3, 4))
    for name in ("Single", "Double"):
        category = models.GuidUpdateValue(value=UUID(id_of(name)))
        guests = [models.PersonCount(age_category_id=inn.adult, count=1)]
        persons = models.PersonCountsUpdateValue(value=guests)
        update = models.ReservationUpdate(
            reservation_id=beyond, requested_category_id=category, person_counts=persons
        )
        inn.mews.reservations.update(reservation_updates=[update], reason="A smaller room")


def test_an_availability_block_is_not_overbooked() -> None:
    inn = Inn()
    change(inn, 3, 3, 5)
    block = models.AvailabilityBlockParameters(
        service_id=UUID(STAY),
        template_rate_id=UUID(id_of("Flexible")),
        first_time_unit_start_utc=day(3),
        last_time_unit_start_utc=day(3),
        state=models.AvailabilityBlockState.CONFIRMED,
        name="Fair",
    )
    (made,) = inn.mews.availability_blocks.add(availability_blocks=[block]).availability_blocks
    with pytest.raises(ForbiddenError, match="No Double is left in Fair on 2026-03-05"):
        inn.book(inn.stay(3, 4, availability_block_id=made.id, rate_id=made.rate_id))


def test_limits_that_cannot_be_are_refused() -> None:
    inn = Inn()
    rows: list[tuple[Reply, tuple[int, str]]] = []
    for limit in (1, None):
        half = {"LastTimeUnitStartUtc": wire(day(3, 1))}
        rows += [
            (change(inn, 3, 3, limit, ServiceId=NOWHERE), (400, "Invalid ServiceId")),
            (change(inn, 3, 2, limit), (400, "Invalid LastTimeUnitStartUtc")),
            (change(inn, 3, 370, limit), (400, "Invalid LastTimeUnitStartUtc")),
            (
                change(inn, 3, 3, limit, **half),
                (400, "LastTimeUnitStartUtc is not start of TimeUnit"),
            ),
            (
                change(inn, -4, 3, limit),
                (403, "Inn does not change overbooking limits that far back."),
            ),
        ]
    assert [reply.refusal for reply, _ in rows] == [expected for _, expected in rows]
    assert change(inn, 3, 369, 1).status == 200
