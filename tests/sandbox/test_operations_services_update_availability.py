"""`services/updateAvailability`: adjustments by time unit."""

import copy
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from mews_contract.instants import instant, wire
from mews_contract.json_values import is_object
from mews_sandbox import Clock, Sandbox
from mews_sandbox.lenience import Lenience
from tests.sandbox.calls import Reply, post
from tests.sandbox.hotels import BOTH, HOTEL, NOON, NOWHERE, SOUTH, id_of, opened

TODAY = "2024-06-11T23:00:00Z"
"""The start of 12 June in London, which is what the clock shows."""

TOMORROW = "2024-06-12T23:00:00Z"
INSIDE: frozenset[Lenience] = frozenset({"first-time-unit"})
FOR_THE_FAIR: dict[str, Any] = {"AvailabilityBlockId": id_of("Fair")}


def update(
    value: object = 6,
    first: str = TODAY,
    last: str | None = None,
    category: str = "Double",
    **more: Any,
) -> dict[str, Any]:
    """Return an adjustment of today, or of an interval."""
    adjustment: object = value if is_object(value) else {"Value": value}
    return {
        "FirstTimeUnitStartUtc": first,
        "LastTimeUnitStartUtc": last or first,
        "ResourceCategoryId": id_of(category),
        "UnitCountAdjustment": adjustment,
        **more,
    }


def adjust(
    sandbox: Sandbox, *updates: dict[str, Any], service: str = "Nights", **body: Any
) -> Reply:
    """Adjust the availability of a service."""
    operation = "services/updateAvailability"
    return post(sandbox, operation, ServiceId=id_of(service), AvailabilityUpdates=updates, **body)


def adjusted(sandbox: Sandbox) -> dict[str, int]:
    """Return the adjustments by the starts of their units."""
    return {wire(found.time_unit_start_utc): found.unit_count for found in sandbox.adjustments}


def at(text: str, **options: Any) -> Sandbox:
    """Return a sandbox whose clock stands at a time."""
    return opened(instant(text), **options)


def fair(start: object, end: object, service: int = 0) -> Sandbox:
    """Return a sandbox whose first property has dates for the availability block of a service."""
    hotel = copy.deepcopy(HOTEL)
    (block,) = hotel["properties"][0]["services"][service]["availability_blocks"]
    block |= {"start": start, "end": end}
    return Sandbox(hotel, clock=Clock(NOON))


# Setting, replacing and removing


def test_an_adjustment_can_be_read_back(sandbox: Sandbox) -> None:
    assert adjust(sandbox, update(6, **pax((2, 6)))).body == {}
    (found,) = sandbox.adjustments
    assert found.service_id == UUID(id_of("Nights"))
    assert found.resource_category_id == UUID(id_of("Double"))
    assert found.availability_block_id == UUID(id_of("Fair"))
    assert found.time_unit_start_utc == instant(TODAY)
    assert (found.unit_count, found.pax_counts) == (6, {2: 6})


def test_a_second_value_replaces_the_first(sandbox: Sandbox) -> None:
    adjust(sandbox, update(-5, last=TOMORROW))
    adjust(sandbox, update(-7))
    assert adjusted(sandbox) == {TODAY: -7, TOMORROW: -5}


def test_the_same_values_sent_again_change_nothing(sandbox: Sandbox) -> None:
    updates = [update(-5, last=TOMORROW), update(3, category="Single"), update(2, **pax((1, 2)))]
    adjust(sandbox, *updates)
    before = sandbox.adjustments
    assert len(before) == 4
    adjust(sandbox, *updates)
    assert sandbox.adjustments == before


def test_an_adjustment_by_nothing_is_none(sandbox: Sandbox) -> None:
    adjust(sandbox, update(6))
    adjust(sandbox, update(0))
    assert sandbox.adjustments == []


@pytest.mark.parametrize("removal", [{}, {"Value": None}], ids=repr)
def test_an_adjustment_without_a_value_removes_those_in_its_interval(
    sandbox: Sandbox, removal: dict[str, None]
) -> None:
    adjust(sandbox, update(6, last="2024-06-14T23:00:00Z"))
    adjust(sandbox, update(removal, first=TOMORROW, last="2024-06-13T23:00:00Z"))
    assert adjusted(sandbox) == {TODAY: 6, "2024-06-14T23:00:00Z": 6}


def test_updates_of_a_request_apply_one_after_the_other(sandbox: Sandbox) -> None:
    adjust(sandbox, update(6), update({}), update(2))
    assert adjusted(sandbox) == {TODAY: 2}


def test_categories_and_availability_blocks_are_adjusted_apart(sandbox: Sandbox) -> None:
    adjust(sandbox, update(1), update(2, **FOR_THE_FAIR), update(3, category="Single"))
    adjust(sandbox, update({}))
    assert sorted(found.unit_count for found in sandbox.adjustments) == [2, 3]
    adjust(sandbox, update({}, **FOR_THE_FAIR))
    assert [found.unit_count for found in sandbox.adjustments] == [3]


@pytest.mark.parametrize("value", [2**31 - 1, -(2**31), 5.0])
def test_an_adjustment_is_an_int32(sandbox: Sandbox, value: float) -> None:
    assert adjust(sandbox, update(value)).status == 200
    assert adjusted(sandbox) == {TODAY: value}


@pytest.mark.parametrize("value", [2**31, -(2**31) - 1, 1.5, "6", True])
def test_any_other_adjustment_is_refused(sandbox: Sandbox, value: object) -> None:
    status, message = adjust(sandbox, update(value)).refusal
    assert status == 400
    assert "$.AvailabilityUpdates[0].UnitCountAdjustment.Value: " in message


def test_a_portfolio_token_adjusts_any_of_its_properties(sandbox: Sandbox) -> None:
    answer = adjust(
        sandbox,
        update(category="Lodge", first="2024-06-13T12:00:00Z"),
        service="Stays",
        AccessToken=BOTH,
    )
    assert (answer.status, adjusted(sandbox)) == (200, {"2024-06-13T12:00:00Z": 6})


def test_the_deprecated_interval_says_nothing(sandbox: Sandbox) -> None:
    old = {"StartUtc": "2024-06-20T00:00:00Z", "EndUtc": "2024-06-21T00:00:00Z"}
    adjust(sandbox, update(1, **old), update(2, TOMORROW, StartUtc=None, EndUtc=None))
    assert adjusted(sandbox) == {TODAY: 1, TOMORROW: 2}


# Time units


@pytest.mark.parametrize(
    "start",
    [
        # The two examples of the documentation: 6 October and 6 December in London.
        "2020-10-05T23:00:00Z",
        "2020-12-06T00:00:00Z",
    ],
)
def test_a_day_starts_at_midnight_in_the_zone_of_the_property(start: str) -> None:
    sandbox = at(start)
    adjust(sandbox, update(first=start))
    assert adjusted(sandbox) == {start: 6}


@pytest.mark.parametrize(
    ("first", "last", "starts"),
    [
        # An instant inside a unit is a part of it.
        ("2020-10-06T14:30:00Z", "2020-10-06T14:30:00Z", ["2020-10-05T23:00:00Z"]),
        (
            "2020-10-06T22:59:59Z",
            "2020-10-06T23:00:00Z",
            ["2020-10-05T23:00:00Z", "2020-10-06T23:00:00Z"],
        ),
        # London goes back on 25 October.
        (
            "2020-10-24T12:00:00Z",
            "2020-10-26T00:00:00Z",
            ["2020-10-23T23:00:00Z", "2020-10-24T23:00:00Z", "2020-10-26T00:00:00Z"],
        ),
        ("2020-10-25T23:59:59Z", "2020-10-25T23:59:59Z", ["2020-10-24T23:00:00Z"]),
        # It goes forward on 28 March.
        (
            "2021-03-27T00:00:00Z",
            "2021-03-28T23:00:00Z",
            ["2021-03-27T00:00:00Z", "2021-03-28T00:00:00Z", "2021-03-28T23:00:00Z"],
        ),
        ("2021-03-28T22:59:59Z", "2021-03-28T22:59:59Z", ["2021-03-28T00:00:00Z"]),
    ],
)
def test_every_day_that_an_interval_intersects_is_adjusted(
    first: str, last: str, starts: list[str]
) -> None:
    sandbox = at("2020-10-05T23:00:00Z", lenient=INSIDE)
    assert adjust(sandbox, update(first=first, last=last)).status == 200
    assert list(adjusted(sandbox)) == starts


@pytest.mark.parametrize(
    ("first", "last", "starts"),
    [
        ("2020-10-06T14:00:00Z", "2020-10-06T14:59:59Z", ["2020-10-06T14:00:00Z"]),
        # From 01:00 to 02:00 in London there are two hours.
        (
            "2020-10-25T00:30:00Z",
            "2020-10-25T02:00:00Z",
            ["2020-10-25T00:00:00Z", "2020-10-25T01:00:00Z", "2020-10-25T02:00:00Z"],
        ),
        # From 00:00 to 02:00 there is one.
        (
            "2021-03-28T00:00:00Z",
            "2021-03-28T01:00:00Z",
            ["2021-03-28T00:00:00Z", "2021-03-28T01:00:00Z"],
        ),
    ],
)
def test_every_hour_that_an_interval_intersects_is_adjusted(
    first: str, last: str, starts: list[str]
) -> None:
    sandbox = at("2020-10-05T23:00:00Z", lenient=INSIDE)
    adjust(sandbox, update(first=first, last=last, category="Hall"), service="Hours")
    assert list(adjusted(sandbox)) == starts


@pytest.mark.parametrize(
    ("first", "last", "starts"),
    [
        ("2020-10-15T12:00:00Z", "2020-10-15T12:00:00Z", ["2020-09-30T23:00:00Z"]),
        (
            "2020-10-31T23:59:59Z",
            "2020-12-01T00:00:00Z",
            ["2020-09-30T23:00:00Z", "2020-11-01T00:00:00Z", "2020-12-01T00:00:00Z"],
        ),
        (
            "2021-03-31T22:59:59Z",
            "2021-03-31T23:00:00Z",
            ["2021-03-01T00:00:00Z", "2021-03-31T23:00:00Z"],
        ),
    ],
)
def test_every_month_that_an_interval_intersects_is_adjusted(
    first: str, last: str, starts: list[str]
) -> None:
    sandbox = at("2020-10-05T23:00:00Z", lenient=INSIDE)
    adjust(sandbox, update(first=first, last=last, category="Flat"), service="Months")
    assert list(adjusted(sandbox)) == starts


@pytest.mark.parametrize(
    ("zone", "first", "last", "starts"),
    [
        # India is five hours and a half ahead of UTC.
        ("Asia/Kolkata", "2024-06-12T10:00:00Z", "2024-06-12T10:30:00Z", ["09:30", "10:30"]),
        # Lord Howe goes back by half an hour at 15:00 UTC: an hour there takes one and a half.
        ("Australia/Lord_Howe", "2026-04-04T14:00:00Z", "2026-04-04T16:00:00Z", ["14:00", "15:30"]),
    ],
)
def test_an_hour_starts_on_the_hour_in_the_zone_of_the_property(
    zone: str, first: str, last: str, starts: list[str]
) -> None:
    hotel = copy.deepcopy(HOTEL)
    hotel["properties"][0]["time_zone"] = zone
    sandbox = Sandbox(hotel, clock=Clock(instant(first)), lenient=INSIDE)
    adjust(sandbox, update(1, first, last, "Hall"), service="Hours")
    assert [start[11:16] for start in adjusted(sandbox)] == starts


@pytest.mark.parametrize(
    ("service", "category", "start"),
    [
        ("Hours", "Hall", "2024-06-12T12:00:00Z"),
        ("Nights", "Double", TODAY),
        ("Months", "Flat", "2024-05-31T23:00:00Z"),
    ],
)
@pytest.mark.parametrize("beside", [timedelta(microseconds=1), timedelta(minutes=59)])
def test_a_first_instant_inside_a_time_unit_is_refused_unless_told_otherwise(
    sandbox: Sandbox, service: str, category: str, start: str, beside: timedelta
) -> None:
    inside = wire(instant(start) + beside)
    one = update(first=inside, last="2024-06-13T12:34:56Z", category=category)
    wrong = "FirstTimeUnitStartUtc is not start of TimeUnit"
    assert adjust(sandbox, one, service=service).refusal == (400, wrong)
    assert sandbox.adjustments == []
    sandbox.lenient = INSIDE
    assert adjust(sandbox, one, service=service).status == 200
    assert next(iter(adjusted(sandbox))) == start


# Availability blocks


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        (TODAY, TODAY, 200),
        (TODAY, TOMORROW, 200),
        ("2024-06-10T23:00:00Z", TODAY, 403),
        (TOMORROW, "2024-06-13T23:00:00Z", 403),
        ("2024-06-13T23:00:00Z", "2024-06-13T23:00:00Z", 403),
    ],
)
def test_an_availability_block_is_adjusted_inside_its_dates(
    first: str, last: str, status: int
) -> None:
    sandbox = fair("2024-06-12", "2024-06-14")
    answer = adjust(sandbox, update(-1, first, last, **FOR_THE_FAIR))
    assert answer.status == status
    assert len(sandbox.adjustments) == (0 if status == 403 else len({first, last}))
    # Without it the same days can be adjusted.
    assert adjust(sandbox, update(-1, first, last)).status == 200


def test_the_dates_of_an_availability_block_may_be_counted_from_today() -> None:
    sandbox = fair(1, 2)
    today, tomorrow = (update(-1, day, **FOR_THE_FAIR) for day in (TODAY, TOMORROW))
    assert adjust(sandbox, tomorrow).status == 200
    assert adjust(sandbox, today).refusal == (
        403,
        "Fair begins on 2024-06-13 and is over on 2024-06-14. Please choose days inside it.",
    )


def test_a_month_that_begins_before_its_availability_block_is_inside() -> None:
    sandbox = fair("2024-06-20", "2024-07-02", service=2)
    term = {"AvailabilityBlockId": id_of("Term")}
    june, july, august = "2024-05-31T23:00:00Z", "2024-06-30T23:00:00Z", "2024-07-31T23:00:00Z"
    good, bad = update(-1, june, july, "Flat", **term), update(-1, august, None, "Flat", **term)
    assert adjust(sandbox, good, service="Months").status == 200
    assert adjust(sandbox, bad, service="Months").status == 403


# How long, how early, how late


@pytest.mark.parametrize(
    ("service", "category", "ends", "longest"),
    [
        # 15 days and 7 hours.
        ("Hours", "Hall", ("2024-06-12T12", "2024-06-27T18", "2024-06-27T19"), 367),
        # A year and two days.
        ("Nights", "Double", ("2024-06-11T23", "2025-06-12T23", "2025-06-13T23"), 367),
        # Five years.
        ("Months", "Flat", ("2024-05-31T23", "2029-04-30T23", "2029-05-31T23"), 60),
    ],
)
def test_an_interval_has_a_longest_span_by_its_unit(
    sandbox: Sandbox, service: str, category: str, ends: tuple[str, str, str], longest: int
) -> None:
    first, last, beyond = (f"{end}:00:00Z" for end in ends)
    too_long = adjust(sandbox, update(1, first, beyond, category), service=service)
    assert too_long.refusal == (400, "Invalid LastTimeUnitStartUtc")
    assert sandbox.adjustments == []
    assert adjust(sandbox, update(1, first, last, category), service=service).status == 200
    assert len(sandbox.adjustments) == longest


@pytest.mark.parametrize("last", ["2024-06-11T22:59:59Z", "2024-06-10T23:00:00Z"])
def test_a_last_unit_before_the_first_is_refused(sandbox: Sandbox, last: str) -> None:
    answer = adjust(sandbox, update(first=TODAY, last=last))
    assert answer.refusal == (400, "Invalid LastTimeUnitStartUtc")


@pytest.mark.parametrize(
    ("service", "category", "last_editable"),
    [
        # It is noon, and two days can be edited.
        ("Nights", "Double", "2024-06-09T23:00:00Z"),
        ("Hours", "Hall", "2024-06-10T12:00:00Z"),
        ("Months", "Flat", "2024-05-31T23:00:00Z"),
    ],
)
def test_the_past_changes_inside_the_editable_history(
    sandbox: Sandbox, service: str, category: str, last_editable: str
) -> None:
    sandbox.lenient = INSIDE
    before = wire(instant(last_editable) - timedelta(seconds=1))
    answer = adjust(sandbox, update(first=before, last=TODAY, category=category), service=service)
    assert answer.status == 403
    assert "North" in answer.body["Message"]
    assert sandbox.adjustments == []
    editable = update(first=last_editable, category=category)
    assert adjust(sandbox, editable, service=service).status == 200


def test_without_an_editable_history_nothing_changes_before_the_current_unit(
    sandbox: Sandbox,
) -> None:
    sandbox.lenient = INSIDE

    # 13 June has just begun in Auckland.
    def status(first: str) -> int:
        one = update(first=first, category="Lodge")
        return adjust(sandbox, one, service="Stays", AccessToken=SOUTH).status

    assert (status("2024-06-12T11:59:59Z"), status("2024-06-12T12:00:00Z")) == (403, 200)


@pytest.mark.parametrize(
    ("service", "category", "latest"),
    [
        # Five years from noon of 12 June.
        ("Nights", "Double", "2029-06-11T23:00:00Z"),
        ("Hours", "Hall", "2029-06-12T12:00:00Z"),
        ("Months", "Flat", "2029-05-31T23:00:00Z"),
    ],
)
def test_the_future_changes_up_to_five_years_ahead(
    sandbox: Sandbox, service: str, category: str, latest: str
) -> None:
    assert adjust(sandbox, update(first=latest, category=category), service=service).status == 200
    sandbox.lenient = INSIDE
    later = wire(instant(latest) + timedelta(days=31))
    too_late = update(first=later, category=category)
    assert adjust(sandbox, too_late, service=service).refusal == (
        403,
        "Availability can be changed up to 5 years ahead.",
    )
    assert list(adjusted(sandbox)) == [latest]


def test_the_day_after_those_five_years_is_too_late(sandbox: Sandbox) -> None:
    assert adjust(sandbox, update(first="2029-06-12T23:00:00Z")).status == 403


@pytest.mark.parametrize("year", ["0000", "0001", "9999"])
@pytest.mark.parametrize("unit", ["First", "Last"])
def test_the_ends_of_the_calendar_are_refused(sandbox: Sandbox, year: str, unit: str) -> None:
    ends = {f"{unit}TimeUnitStartUtc": f"{year}-12-31T23:59:59Z"}
    if year == "0001":
        ends = {f"{unit}TimeUnitStartUtc": "0001-01-01T00:00:00Z"}
    assert adjust(sandbox, update(**ends)).status in {400, 403}
    assert sandbox.adjustments == []


# Numbers of guests


ONLY_FOR_BLOCKS = "Numbers of guests can only be given for an availability block."
ONLY_ONCE = "Each number of guests can be given only once."
ADD_UP = "The units for all numbers of guests have to add up to the adjustment."


def pax(*splits: tuple[int, int]) -> dict[str, Any]:
    """Return numbers of guests and of units, for the fair."""
    counts = [{"PersonCount": persons, "UnitCount": units} for persons, units in splits]
    return {**FOR_THE_FAIR, "PaxCounts": counts}


def splits(sandbox: Sandbox) -> list[dict[int, int]]:
    """Return how the adjustments split over numbers of guests."""
    return [found.pax_counts for found in sandbox.adjustments]


@pytest.mark.parametrize(("value", "counts"), [(6, ((1, 2), (2, 4))), (-6, ((2, 6),))])
def test_the_units_add_up_to_the_absolute_adjustment(
    sandbox: Sandbox, value: int, counts: tuple[tuple[int, int], ...]
) -> None:
    assert adjust(sandbox, update(value, **pax(*counts))).status == 200
    assert splits(sandbox) == [dict(counts)]


@pytest.mark.parametrize(
    ("value", "counts", "message"),
    [
        (6, {"PaxCounts": [{"PersonCount": 1, "UnitCount": 6}]}, ONLY_FOR_BLOCKS),
        (6, pax((1, 3), (1, 3)), ONLY_ONCE),
        (6, pax((3, 6)), "Double takes 1 to 2 guests."),
        (6, pax((0, 6)), "Double takes 1 to 2 guests."),
        (6, pax((-1, 6)), "Double takes 1 to 2 guests."),
        (6, pax((1, 2), (2, 3)), ADD_UP),
        (6, pax((1, 7)), ADD_UP),
        (-6, pax((1, 5)), ADD_UP),
        ({}, pax((1, 6)), ADD_UP),
        ({"Value": None}, pax((1, 6)), ADD_UP),
        (0, pax((1, 1)), ADD_UP),
    ],
    ids=[
        "without an availability block",
        "a number of guests twice",
        "more guests than the category takes",
        "no guests",
        "fewer than no guests",
        "too few units",
        "too many units",
        "too few units of a negative adjustment",
        "without an adjustment",
        "with a null adjustment",
        "with an adjustment by nothing",
    ],
)
def test_numbers_of_guests_that_do_not_fit_are_refused_in_words(
    sandbox: Sandbox, value: object, counts: dict[str, Any], message: str
) -> None:
    assert adjust(sandbox, update(value, **counts)).refusal == (403, message)
    assert sandbox.adjustments == []


@pytest.mark.parametrize("units", [0, -1])
def test_a_number_of_units_is_positive(sandbox: Sandbox, units: int) -> None:
    status, message = adjust(sandbox, update(6, **pax((1, units)))).refusal
    assert status == 400
    assert "$.AvailabilityUpdates[0].PaxCounts[0].UnitCount: " in message


def test_there_are_five_numbers_of_guests_at_most(sandbox: Sandbox) -> None:
    def status(*persons: int) -> int:
        counts = pax(*((number, 1) for number in persons))
        split = {**counts, "AvailabilityBlockId": id_of("Course")}
        one = update(len(persons), first="2024-06-12T12:00:00Z", category="Hall", **split)
        return adjust(sandbox, one, service="Hours").status

    assert (status(1, 2, 3, 4, 5), status(1, 2, 3, 4, 5, 6)) == (200, 400)


def test_a_new_split_replaces_the_earlier_one(sandbox: Sandbox) -> None:
    adjust(sandbox, update(6, **pax((1, 2), (2, 4))))
    adjust(sandbox, update(-1, **pax((2, 1))))
    assert (adjusted(sandbox), splits(sandbox)) == ({TODAY: -1}, [{2: 1}])


@pytest.mark.parametrize("nothing", [{}, {"PaxCounts": None}, {"PaxCounts": []}], ids=repr)
def test_an_adjustment_without_a_split_resets_it(sandbox: Sandbox, nothing: dict[str, Any]) -> None:
    adjust(sandbox, update(6, **pax((1, 2), (2, 4))))
    adjust(sandbox, update(1, **FOR_THE_FAIR, **nothing))
    assert (adjusted(sandbox), splits(sandbox)) == ({TODAY: 1}, [{}])


# What belongs to what


@pytest.mark.parametrize(
    ("service", "changes", "parameter"),
    [
        ("nowhere", {}, "ServiceId"),
        ("Stays", {}, "ServiceId"),
        ("Nights", {"ResourceCategoryId": NOWHERE}, "ResourceCategoryId"),
        ("Nights", {"ResourceCategoryId": id_of("Hall")}, "ResourceCategoryId"),
        ("Nights", {"ResourceCategoryId": id_of("Lodge")}, "ResourceCategoryId"),
        ("Nights", {"AvailabilityBlockId": NOWHERE}, "AvailabilityBlockId"),
        ("Nights", {"AvailabilityBlockId": id_of("Course")}, "AvailabilityBlockId"),
        ("Nights", {"FirstTimeUnitStartUtc": "0000-01-01T00:00:00Z"}, "FirstTimeUnitStartUtc"),
    ],
)
def test_what_is_unknown_or_of_another_service_is_refused(
    sandbox: Sandbox, service: str, changes: dict[str, str], parameter: str
) -> None:
    answer = adjust(sandbox, update(**changes), service=service)
    assert answer.refusal == (400, f"Invalid {parameter}")


@pytest.mark.parametrize(
    "wrong",
    [
        update(category="nowhere"),
        update(last="2024-06-10T00:00:00Z"),
        update(first="2024-01-01T00:00:00Z"),
        update(**pax((1, 1))),
        update("6"),
    ],
    ids=["category", "interval", "history", "guests", "contract"],
)
def test_all_updates_of_a_request_are_applied_or_none(
    sandbox: Sandbox, wrong: dict[str, Any]
) -> None:
    adjust(sandbox, update(1))
    before = sandbox.adjustments
    assert adjust(sandbox, update(2), wrong, update({})).status in {400, 403}
    assert sandbox.adjustments == before


def test_a_request_has_1_to_1000_updates(sandbox: Sandbox) -> None:
    assert [adjust(sandbox, *[update(1)] * count).status for count in (0, 1001, 1000)] == [
        400,
        400,
        200,
    ]
    assert adjusted(sandbox) == {TODAY: 1}


def test_the_editable_history_moves_with_the_clock(sandbox: Sandbox) -> None:
    sandbox.clock.advance(timedelta(days=3))
    assert adjust(sandbox, update(first=TODAY)).status == 403
