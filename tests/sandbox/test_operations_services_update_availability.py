"""`services/updateAvailability`: adjustments by time unit.

That values replace each other, that time units follow the clocks of the property, and that all of
a request is applied or none, is held by `stateful`. Here are words, edges, and what is documented.
"""

import copy
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from mews_contract.instants import instant, wire
from mews_sandbox import Clock, Sandbox
from mews_sandbox.lenience import Lenience
from tests.sandbox.calls import adjust, adjustment
from tests.sandbox.hotels import BOTH, HOTEL, NOON, NOWHERE, SOUTH, id_of

TODAY: Final = "2024-06-11T23:00:00Z"
"""The start of 12 June in London, which is what the clock shows."""

KOLKATA, LORD_HOWE = "Asia/Kolkata", "Australia/Lord_Howe"
TOMORROW: Final = "2024-06-12T23:00:00Z"
INSIDE: Final[frozenset[Lenience]] = frozenset({"first-time-unit"})
FOR_THE_FAIR: Final[dict[str, Any]] = {"AvailabilityBlockId": id_of("Fair")}
SOLD: Final = {"Nights": "Double", "Hours": "Hall", "Months": "Flat", "Stays": "Lodge"}
"""A resource category of each service."""


def update(
    first: str, last: str | None = None, service: str = "Months", **more: Any
) -> dict[str, Any]:
    """Return an adjustment of the category of a service."""
    return adjustment(1, first, last, ResourceCategoryId=id_of(SOLD[service]), **more)


def adjusted(sandbox: Sandbox) -> dict[str, int]:
    """Return the adjustments by the starts of their units."""
    return {wire(found.time_unit_start_utc): found.unit_count for found in sandbox.adjustments}


def fair(start: object, end: object, service: int = 0) -> Sandbox:
    """Return a sandbox whose first property has dates for the availability block of a service."""
    hotel = copy.deepcopy(HOTEL)
    (block,) = hotel["properties"][0]["services"][service]["availability_blocks"]
    block |= {"start": start, "end": end}
    return Sandbox(hotel, clock=Clock(NOON))


# Values


def test_an_adjustment_can_be_read_back_also_after_another_has_taken_a_part_of_it(
    sandbox: Sandbox,
) -> None:
    assert adjust(sandbox, adjustment(6, TODAY, TOMORROW, **pax((2, 6)))).body == {}
    found, _ = sandbox.adjustments
    assert found.service_id == UUID(id_of("Nights"))
    assert found.resource_category_id == UUID(id_of("Double"))
    assert found.availability_block_id == UUID(id_of("Fair"))
    assert found.time_unit_start_utc == instant(TODAY)
    assert (found.unit_count, found.pax_counts) == (6, {2: 6})
    (before,) = sandbox.entities("availabilityAdjustments")
    # Without a release, a block holds what it has as long as that can be edited: two days.
    whole = {
        "Id": before["Id"],
        "EnterpriseId": id_of("North"),
        "AvailabilityBlockId": id_of("Fair"),
        "ResourceCategoryId": id_of("Double"),
        "FirstTimeUnitStartUtc": TODAY,
        "LastTimeUnitStartUtc": TOMORROW,
        "UnitCount": 6,
        "PaxCounts": [{"PersonCount": 2, "UnitCount": 6}],
        "ReleaseOverrideUtc": None,
        "FirstTimeUnitReleaseUtc": "2024-06-13T23:00:00Z",
        "CreatedUtc": wire(NOON),
        "UpdatedUtc": wire(NOON),
        "IsActive": True,
        "ActivityState": "Active",
    }
    assert before == whole
    sandbox.clock.advance(timedelta(hours=1))
    later = wire(sandbox.clock.now())
    adjust(sandbox, adjustment({}, TOMORROW, **FOR_THE_FAIR), adjustment(-3, TOMORROW))
    old, rest, public = sandbox.entities("availabilityAdjustments")
    stamps = {"CreatedUtc": later, "UpdatedUtc": later}
    assert old == {**whole, "IsActive": False, "ActivityState": "Deleted", "UpdatedUtc": later}
    assert rest == {**whole, **stamps, "Id": rest["Id"], "LastTimeUnitStartUtc": TODAY}
    assert public == {
        **whole,
        **stamps,
        "Id": public["Id"],
        "FirstTimeUnitStartUtc": TOMORROW,
        **dict.fromkeys(("AvailabilityBlockId", "PaxCounts", "FirstTimeUnitReleaseUtc")),
        "UnitCount": -3,
    }


def test_updates_of_a_request_apply_one_after_the_other(sandbox: Sandbox) -> None:
    later = [adjustment(3, TOMORROW), adjustment(0, TOMORROW)]
    adjust(sandbox, adjustment(6), adjustment({}), adjustment(2), *later)
    assert adjusted(sandbox) == {TODAY: 2}
    adjust(sandbox, adjustment(None))
    assert sandbox.adjustments == []


@pytest.mark.parametrize("value", [2**31 - 1, -(2**31), 5.0])
def test_an_adjustment_is_an_int32(sandbox: Sandbox, value: float) -> None:
    assert adjust(sandbox, adjustment(value)).status == 200
    assert adjusted(sandbox) == {TODAY: value}


def test_the_deprecated_interval_says_nothing(sandbox: Sandbox) -> None:
    old = {"StartUtc": "2024-06-20T00:00:00Z", "EndUtc": "2024-06-21T00:00:00Z"}
    none = {"StartUtc": None, "EndUtc": None}
    adjust(sandbox, adjustment(1, **old), adjustment(2, TOMORROW, **none))
    assert adjusted(sandbox) == {TODAY: 1, TOMORROW: 2}


# Time units


@pytest.mark.parametrize(
    ("zone", "service", "first", "last", "starts"),
    [
        # The two examples of the documentation: 6 October and 6 December in London.
        ("Europe/London", "Nights", "2020-10-05T23:00:00Z", None, ["23:00"]),
        ("Europe/London", "Nights", "2020-12-06T00:00:00Z", None, ["00:00"]),
        # India is five hours and a half ahead of UTC.
        (KOLKATA, "Hours", "2024-06-12T10:00:00Z", "2024-06-12T10:30:00Z", ["09:30", "10:30"]),
        # Lord Howe goes back by half an hour at 15:00 UTC: an hour there takes one and a half.
        (LORD_HOWE, "Hours", "2026-04-04T14:00:00Z", "2026-04-04T16:00:00Z", ["14:00", "15:30"]),
    ],
)
def test_a_time_unit_starts_as_the_clocks_of_the_property_show_it(
    zone: str, service: str, first: str, last: str | None, starts: list[str]
) -> None:
    hotel = copy.deepcopy(HOTEL)
    hotel["properties"][0]["time_zone"] = zone
    sandbox = Sandbox(hotel, clock=Clock(instant(first)), lenient=INSIDE)
    adjust(sandbox, update(first, last, service), service=service)
    assert [start[11:16] for start in adjusted(sandbox)] == starts


@pytest.mark.parametrize(
    ("service", "start"),
    [("Hours", "2024-06-12T12:00:00Z"), ("Nights", TODAY), ("Months", "2024-05-31T23:00:00Z")],
)
@pytest.mark.parametrize("beside", [timedelta(microseconds=1), timedelta(minutes=59)])
def test_a_first_instant_inside_a_time_unit_is_refused_unless_told_otherwise(
    sandbox: Sandbox, service: str, start: str, beside: timedelta
) -> None:
    one = update(wire(instant(start) + beside), "2024-06-13T12:34:56Z", service)
    wrong = "FirstTimeUnitStartUtc is not start of TimeUnit"
    assert adjust(sandbox, one, service=service).refusal == (400, wrong)
    sandbox.lenient = INSIDE
    assert adjust(sandbox, one, service=service).status == 200
    assert next(iter(adjusted(sandbox))) == start


def test_the_dates_of_an_availability_block_may_be_counted_from_today() -> None:
    sandbox = fair(1, 2)
    today, tomorrow = (adjustment(-1, day, **FOR_THE_FAIR) for day in (TODAY, TOMORROW))
    assert adjust(sandbox, tomorrow).status == 200
    said = "Fair begins on 2024-06-13 and ends on 2024-06-14. Please choose days inside it."
    assert adjust(sandbox, today).refusal == (403, said)


def test_a_month_that_begins_before_its_availability_block_is_inside() -> None:
    sandbox = fair("2024-06-20", "2024-07-02", service=2)
    june, july, august = "2024-05-31T23:00:00Z", "2024-06-30T23:00:00Z", "2024-07-31T23:00:00Z"
    term = {"AvailabilityBlockId": id_of("Term")}
    found = [
        adjust(sandbox, update(first, last, **term), service="Months").status
        for first, last in ((june, july), (august, None))
    ]
    assert found == [200, 403]


# How long, how early, how late


@pytest.mark.parametrize(
    ("service", "ends", "longest"),
    [
        # 15 days and 7 hours; a year and two days; five years.
        ("Hours", ("2024-06-12T12", "2024-06-27T18", "2024-06-27T19"), 367),
        ("Nights", ("2024-06-11T23", "2025-06-12T23", "2025-06-13T23"), 367),
        ("Months", ("2024-05-31T23", "2029-04-30T23", "2029-05-31T23"), 60),
    ],
)
def test_an_interval_has_a_longest_span_by_its_unit(
    sandbox: Sandbox, service: str, ends: tuple[str, str, str], longest: int
) -> None:
    first, last, beyond = (f"{end}:00:00Z" for end in ends)
    too_long = adjust(sandbox, update(first, beyond, service), service=service)
    assert too_long.refusal == (400, "Invalid LastTimeUnitStartUtc")
    assert adjust(sandbox, update(first, last, service), service=service).status == 200
    assert len(sandbox.adjustments) == longest


@pytest.mark.parametrize(
    ("service", "last_editable"),
    [
        # It is noon, and two days can be edited; in Auckland, where 13 June has just begun, none.
        ("Nights", "2024-06-09T23:00:00Z"),
        ("Hours", "2024-06-10T12:00:00Z"),
        ("Months", "2024-05-31T23:00:00Z"),
        ("Stays", "2024-06-12T12:00:00Z"),
    ],
)
def test_the_past_changes_inside_the_editable_history(
    sandbox: Sandbox, service: str, last_editable: str
) -> None:
    sandbox.lenient = INSIDE
    name, token = ("South", SOUTH) if service == "Stays" else ("North", sandbox.access_token)
    before = wire(instant(last_editable) - timedelta(seconds=1))
    early, good = (
        adjust(sandbox, update(first, None, service), service=service, AccessToken=token)
        for first in (before, last_editable)
    )
    assert early.refusal == (403, f"{name} does not change availability that far back.")
    assert good.status == 200


@pytest.mark.parametrize(
    ("service", "latest", "later"),
    [
        # Five years from noon of 12 June.
        ("Nights", "2029-06-11T23:00:00Z", "2029-06-12T23:00:00Z"),
        ("Hours", "2029-06-12T12:00:00Z", "2029-06-12T13:00:00Z"),
        ("Months", "2029-05-31T23:00:00Z", "2029-06-30T23:00:00Z"),
    ],
)
def test_the_future_changes_up_to_five_years_ahead(
    sandbox: Sandbox, service: str, latest: str, later: str
) -> None:
    good, bad = (
        adjust(sandbox, update(first, None, service), service=service) for first in (latest, later)
    )
    assert good.status == 200
    assert bad.refusal == (403, "Availability can be changed up to 5 years ahead.")


@pytest.mark.parametrize(
    "end", ["0000-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]
)
@pytest.mark.parametrize("unit", ["First", "Last"])
def test_the_ends_of_the_calendar_are_refused(sandbox: Sandbox, end: str, unit: str) -> None:
    ends = {f"{unit}TimeUnitStartUtc": end}
    assert adjust(sandbox, {**adjustment(), **ends}).status in {400, 403}
    assert sandbox.adjustments == []


# Numbers of guests


ONLY_FOR_BLOCKS: Final = "Numbers of guests can only be given for an availability block."
ONLY_ONCE: Final = "Each number of guests can be given only once."
ADD_UP: Final = "The units for all numbers of guests have to add up to the adjustment."
TAKES: Final = "Double takes 1 to 2 guests."


def pax(*splits: tuple[int, int]) -> dict[str, Any]:
    """Return numbers of guests and of units, for the fair."""
    counts = [{"PersonCount": persons, "UnitCount": units} for persons, units in splits]
    return {**FOR_THE_FAIR, "PaxCounts": counts}


@pytest.mark.parametrize(
    ("value", "counts", "message"),
    [
        (6, pax((1, 2), (2, 4)), None),
        (-6, pax((2, 6)), None),
        (6, {"PaxCounts": [{"PersonCount": 1, "UnitCount": 6}]}, ONLY_FOR_BLOCKS),
        (6, pax((1, 3), (1, 3)), ONLY_ONCE),
        (6, pax((3, 6)), TAKES),
        (6, pax((0, 6)), TAKES),
        (6, pax((1, 2), (2, 3)), ADD_UP),
        (-6, pax((1, 7)), ADD_UP),
        ({}, pax((1, 6)), ADD_UP),
        (None, pax((1, 6)), ADD_UP),
        (0, pax((1, 1)), ADD_UP),
    ],
)
def test_numbers_of_guests_add_up_to_the_absolute_adjustment_or_are_refused_in_words(
    sandbox: Sandbox, value: object, counts: dict[str, Any], message: str | None
) -> None:
    answer = adjust(sandbox, adjustment(value, **counts))
    if message is None:
        split = {each["PersonCount"]: each["UnitCount"] for each in counts["PaxCounts"]}
        assert [found.pax_counts for found in sandbox.adjustments] == [split]
    else:
        assert (answer.refusal, sandbox.adjustments) == ((403, message), [])


@pytest.mark.parametrize("nothing", [{}, {"PaxCounts": None}, {"PaxCounts": []}], ids=repr)
def test_an_adjustment_without_a_split_resets_it(sandbox: Sandbox, nothing: dict[str, Any]) -> None:
    adjust(sandbox, adjustment(6, **pax((1, 2), (2, 4))))
    adjust(sandbox, adjustment(1, **FOR_THE_FAIR, **nothing))
    assert [(found.unit_count, found.pax_counts) for found in sandbox.adjustments] == [(1, {})]


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
        ("Nights", {"LastTimeUnitStartUtc": "2024-06-11T22:59:59Z"}, "LastTimeUnitStartUtc"),
        ("Nights", {"LastTimeUnitStartUtc": "2024-06-10T23:00:00Z"}, "LastTimeUnitStartUtc"),
    ],
)
def test_what_is_unknown_of_another_service_or_backwards_is_refused(
    sandbox: Sandbox, service: str, changes: dict[str, str], parameter: str
) -> None:
    answer = adjust(sandbox, {**adjustment(), **changes}, service=service)
    assert answer.refusal == (400, f"Invalid {parameter}")


def test_a_portfolio_token_adjusts_any_of_its_properties(sandbox: Sandbox) -> None:
    one = update("2024-06-13T12:00:00Z", None, "Stays")
    assert adjust(sandbox, one, service="Stays", AccessToken=BOTH).status == 200
    assert adjusted(sandbox) == {"2024-06-13T12:00:00Z": 1}
