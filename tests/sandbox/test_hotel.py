"""The hotel that a sandbox is: the default one, a user's own, and what is wrong with others."""

import copy
import json
import os
import pickle
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import pytest
import yaml

from mews_connector import models
from mews_contract.instants import instant
from mews_sandbox import Clock, Hotel, HotelError, Sandbox
from mews_sandbox.hotel.data import (
    Block,
    Property,
    Reservation,
    Resource,
    ResourceCategory,
    Service,
)
from mews_sandbox.hotel.loading import default, load
from mews_sandbox.hotel.money import CURRENCIES
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.ids import known_ids
from tests.sandbox.calls import listed
from tests.sandbox.hotels import HOTEL, NOON, id_of

INN: dict[str, Any] = {
    "client_token": "inn-client",
    "properties": [
        {
            "name": "Inn",
            "time_zone": "Europe/London",
            "access_token": "inn-access",
            "services": [
                {
                    "name": "Nights",
                    "resource_categories": [
                        {"name": "Room", "capacity": 2, "resources": [{"name": "1"}, {"name": "2"}]}
                    ],
                }
            ],
            "reservations": [{"name": "R-1", "resource": "1", "arrival": 0, "departure": 1}],
            "blocks": [
                {"name": "Damp", "resource": "2", "type": "OutOfOrder", "start": 0, "end": 2}
            ],
        }
    ],
}
"""As little as a hotel can be, with a reservation and a block."""


def inn() -> dict[str, Any]:
    """Return the data of the inn, to change."""
    return copy.deepcopy(INN)


# The default hotel


def test_the_default_hotel_has_40_rooms_in_two_properties_with_two_time_zones() -> None:
    properties = default().properties
    assert sum(len(property_.resources) for property_ in properties) == 40
    assert len({property_.time_zone for property_ in properties}) == len(properties) == 2


def test_the_default_hotel_has_something_in_every_state_that_there_is() -> None:
    sandbox = Sandbox()
    properties, (both,) = sandbox.hotel.properties, sandbox.hotel.portfolio_access_tokens
    ids = [each.id for property_ in properties for each in property_.resource_categories]
    with sandbox.client(both) as client:
        found = client.resources.get_occupancy_state(resource_category_ids=ids)
    rooms = [
        room
        for category in found.resource_category_occupancy_states
        for room in category.resource_occupancy_states
    ]
    assert len(rooms) == 40
    assert {room.occupancy_state for room in rooms} == {*models.OccupancyState}
    assert {room.resource_state for room in rooms} == {*models.ResourceState}
    states = {room.state for property_ in properties for room in property_.resources}
    assert states == {*models.ResourceState}
    blocks = sandbox.entities(models.ResourceBlock)
    assert {block.type_ for block in blocks} == {*models.ResourceBlockType}
    assert {block.is_active for block in blocks} == {True, False}
    services = [service for property_ in properties for service in property_.services]
    assert {service.time_unit for service in services} == {*TimeUnit}
    for property_ in properties:
        assert all(reservation.companionships for reservation in property_.reservations)
        assert any(service.availability_blocks for service in property_.services)


def test_the_ids_of_the_default_hotel_are_the_same_every_time() -> None:
    first, second = Sandbox(seed=1).hotel, Sandbox(seed=2).hotel
    assert first.find_resource("101").id == second.find_resource("101").id
    # They follow from the names, and so hold for users who have written them down.
    assert first.properties[1].id == uuid5(NAMESPACE_URL, "/Property/Lakeside Lodge")


# Hotels of a user's own


def as_made() -> Hotel:
    """Return the inn, made of its parts, with no ids."""
    rooms = [Resource(name="1"), Resource(name="2")]
    category = ResourceCategory(name="Room", capacity=2, resources=rooms)
    property_ = Property(
        name="Inn",
        time_zone="Europe/London",
        access_token=INN["properties"][0]["access_token"],
        services=[Service(name="Nights", resource_categories=[category])],
        reservations=[Reservation(name="R-1", resource="1", arrival=0, departure=1)],
        blocks=[Block(name="Damp", resource="2", type="OutOfOrder", start=0, end=2)],
    )
    return Hotel(client_token=INN["client_token"], properties=[property_])


def written(folder: Path, text: str, name: str = "my.yaml") -> Path:
    """Return a file with a text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_hotel_comes_from_a_file_a_mapping_or_a_hotel_with_ids_that_follow_from_names(
    tmp_path: Path,
) -> None:
    forms: list[Any] = [
        written(tmp_path, yaml.safe_dump(INN)),
        str(written(tmp_path, json.dumps(INN), "my.json")),
        *(inn(), load(inn()), as_made()),
    ]
    boxes = [Sandbox(hotel=form) for form in forms]
    assert [box.hotel for box in boxes] == [load(inn())] * len(forms)
    assert [len(listed(box)) for box in boxes] == [1] * len(forms)
    hotel = load(inn())
    named = [hotel.find_resource("1"), hotel.find_resource("2"), hotel.find_service("Nights")]
    ids = {thing.id for thing in (*named, hotel.find_property("Inn"))}
    assert (len(ids), UUID(int=0) in ids) == (4, False)


def test_an_id_follows_from_the_name_and_from_where_it_stands() -> None:
    other = inn()
    other["properties"][0]["services"][0]["resource_categories"][0]["resources"] = [
        {"name": "2", "state": "Dirty"},
        {"name": "1"},
    ]
    assert load(other).find_resource("1").id == load(inn()).find_resource("1").id
    other["properties"][0]["name"] = "Another inn"
    assert load(other).find_resource("1").id != load(inn()).find_resource("1").id


def test_an_id_may_be_given() -> None:
    assert str(load(HOTEL).find_resource("free").id) == id_of("free")


def test_what_is_not_said_has_a_default() -> None:
    hotel = load(inn())
    property_, service = hotel.properties[0], hotel.find_service("Nights")
    assert (property_.editable_history_days, service.time_unit) == (0, TimeUnit.DAY)
    assert (hotel.find_resource("1").state, service.availability_blocks) == ("Inspected", [])
    assert not hotel.find_reservation("R-1").locked
    assert hotel.portfolio_access_tokens == {}


@pytest.mark.parametrize(
    ("kind", "name", "called", "there"),
    [
        ("property", "South", "property", "North, South"),
        ("service", "Hours", "service", "Hours, "),
        ("resource_category", "Flat", "resource category", "Double, "),
        ("resource", "lodge", "resource", "broken, clean, "),
        ("reservation", "R-2", "reservation", "R-1, "),
    ],
)
def test_things_are_found_by_name_or_told_from_what_there_is(
    kind: str, name: str, called: str, there: str
) -> None:
    find = getattr(load(HOTEL), f"find_{kind}")
    assert str(find(name).id) == id_of(name)
    with pytest.raises(KeyError) as caught:
        find("West")
    assert str(caught.value.args[0]).startswith(f"there is no {called} 'West'; there are {there}")


def test_the_ids_that_exist_are_known_by_the_names_of_their_properties() -> None:
    ids = known_ids(Sandbox(HOTEL))
    assert ids["EnterpriseId"] == ids["EnterpriseIds"] == [UUID(id_of("North"))]
    assert UUID(id_of("Alan")) in ids["CompanionshipId"]
    assert UUID(id_of("lodge")) not in ids["ResourceId"]
    names = ["Fair", "Course", "Term"]
    assert UUID(id_of("Double")) in ids["ResourceCategoryIds"] == ids["ResourceCategoryId"]
    assert ids["AssignedResourceIds"] == ids["ResourceIds"] != []
    assert ids["AvailabilityBlockIds"] == [UUID(id_of(name)) for name in names]


# Days


@pytest.mark.parametrize(
    ("changes", "at", "start", "end"),
    [
        # From midnight to midnight of the property, whose today it is.
        ({}, "2024-06-12T12:00:00Z", "2024-06-11T23:00:00Z", "2024-06-13T23:00:00Z"),
        ({}, "2024-06-12T23:30:00Z", "2024-06-12T23:00:00Z", "2024-06-14T23:00:00Z"),
        # Dates and numbers together.
        (
            {"start": "2024-06-01", "end": 0},
            *("2024-06-12T12:00:00Z", "2024-05-31T23:00:00Z", "2024-06-11T23:00:00Z"),
        ),
        (
            {"deleted": True},
            *("2024-06-12T12:00:00Z", "2024-06-11T23:00:00Z", "2024-06-13T23:00:00Z"),
        ),
    ],
)
def test_a_block_is_there_from_midnight_to_midnight_of_the_property(
    changes: dict[str, Any], at: str, start: str, end: str
) -> None:
    hotel = inn()
    hotel["properties"][0]["blocks"][0] |= changes
    (block,) = Sandbox(hotel, clock=Clock(instant(at))).entities(models.ResourceBlock)
    assert (block.start_utc, block.end_utc) == (instant(start), instant(end))
    assert block.start_utc.tzinfo is UTC
    assert block.created_utc == instant(at)
    deleted = instant(at) if "deleted" in changes else None
    assert (block.is_active, block.deleted_utc) == (deleted is None, deleted)


def test_days_from_today_are_counted_from_when_the_sandbox_was_made() -> None:
    sandbox = Sandbox(inn(), clock=Clock(NOON))
    category = sandbox.hotel.find_resource_category("Room").id

    def occupancy() -> str:
        with sandbox.client() as client:
            found = client.resources.get_occupancy_state(resource_category_ids=[category])
        (group,) = found.resource_category_occupancy_states
        return group.resource_occupancy_states[0].occupancy_state

    assert occupancy() == "Reserved"
    sandbox.clock.advance(timedelta(days=1))
    assert occupancy() == "Vacant"


# What is wrong with a hotel

ALIASES = "\n".join(
    f"k{level}: &a{level} [{', '.join([f'*a{level - 1}' if level else 'x'] * 100)}]"
    for level in range(6)
)
"""A few kilobytes that stand for a million million values."""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Expected `object`, got `null`"),
        ("- 1", "Expected `object`, got `array`"),
        ("a: [", "did not find expected node content"),
        ("a: b: c", "mapping values are not allowed"),
        ("!!python/name:os.system ", "could not determine a constructor"),
        ("day: 2024-02-31", "day is out of range for month"),
        ("a: &a [*a]", "unknown field `a`"),
        ("properties: &a [*a]", "Expected `object`, got `array`"),
        ("[" * 100_000, "nested too deeply"),
        (ALIASES, "stands for too many values"),
        ("client_token: a", "missing required field `properties`"),
        (json.dumps(INN).replace("Europe/London", "Nowhere"), "'Nowhere' is not an IANA time zone"),
        ("client_token: a\nproperties: []", "Expected `array` of length >= 1 - at `$.properties`"),
    ],
)
def test_a_file_that_is_no_hotel_is_refused_with_its_name(
    tmp_path: Path, text: str, said: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(HotelError) as caught:
        Sandbox(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)


DEVICE = "it is a device or a pipe; give a file"
UNREADABLE = {
    "none.yaml": "No such file",
    "bytes.yaml": "utf-8",
    "endless.yaml": "it is larger than 16777216 bytes",
    ".": "directory",
    **({"pipe": DEVICE, "/dev/zero": DEVICE} if os.name == "posix" else {}),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_file_is_refused_with_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    with (tmp_path / "endless.yaml").open("wb") as file:
        file.truncate(2**40)
    if name == "pipe":
        os.mkfifo(tmp_path / name)
    with pytest.raises(HotelError) as caught:
        Sandbox(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: cannot be read: ")
    assert UNREADABLE[name] in str(caught.value)


OUT = {**INN["properties"][0], "name": "Out"}
OTHER = {**INN["properties"][0], "access_token": "other"}


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the data of the inn with another value somewhere."""
    hotel = inn()
    place: Any = hotel
    *steps, last = (int(step) if step.isdecimal() else step for step in path.split("."))
    for step in steps:
        place = place[step]
    place[last] = value
    return hotel


AT = "properties.0"
SERVICE = f"{AT}.services.0"
CATEGORY = f"{SERVICE}.resource_categories.0"
STAY, BLOCK = f"{AT}.reservations.0", f"{AT}.blocks.0"
EVENTS, PORTFOLIO = f"{SERVICE}.availability_blocks", "portfolio_access_tokens"
RATES = f"{SERVICE}.rates"
LATER, YEARS = "has to be later than the arrival", "has to be from 1800 on, and before 9800"
ENVIRONMENTS, MONEY = "PT-2022, UK-2022, US-MA-2022", ", ".join(sorted(CURRENCIES))
ZONE, TWICE = "is not an IANA time zone", "opens two things; each needs its own"
INN_ID = uuid5(NAMESPACE_URL, "/Property/Inn")
BEST = {"name": "Best"}
CHAINED = [BEST, {"name": "B", "base_rate": "Best"}, {"name": "C", "base_rate": "B"}]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("client_token", 5, "Expected `str`, got `int` - at `@`"),
        ("client_token", "", "Expected `str` of length >= 1 - at `@`"),
        ("colour", "green", "Object contains unknown field `colour`"),
        (f"{AT}.name", 5, "Expected `str`, got `int` - at `@`"),
        (f"{AT}.stars", 5, "Object contains unknown field `stars` - at `$.properties[0]`"),
        (f"{AT}.id", "5", "Invalid UUID - at `@`"),
        (f"{AT}.editable_history_days", -1, "Expected `int` >= 0 - at `@`"),
        (f"{AT}.editable_history_days", 10**400, "Expected `int` <= 36525 - at `@`"),
        *(
            (f"{AT}.time_zone", zone, f"@: {zone!r} {ZONE}")
            for zone in ("Europe/Londn", "../zone", "a" * 5000, ".")
        ),
        (f"{AT}.since", "9999-12-31", f"@: {YEARS}"),
        (f"{AT}.currency", "XXX", f"@: there is no currency 'XXX'; there are {MONEY}"),
        (
            f"{AT}.tax_environment",
            "UK",
            f"@: there is no environment 'UK'; there are {ENVIRONMENTS}",
        ),
        (f"{SERVICE}.time_unit", "Week", "Invalid enum value 'Week' - at `@`"),
        (f"{CATEGORY}.capacity", 0, "Expected `int` >= 1 - at `@`"),
        (f"{CATEGORY}.capacity", 2**31, "Expected `int` <= 2147483647 - at `@`"),
        (f"{CATEGORY}.resources.0.state", "Painted", "Invalid enum value 'Painted' - at `@`"),
        (
            f"{CATEGORY}.resources.1.name",
            "1",
            "$.properties[0]: two of its resources are called '1'; each needs its own name",
        ),
        (RATES, [BEST] * 2, "@: two of them are called 'Best'; each needs its own name"),
        (RATES, CHAINED[1:], "@[0].base_rate: there is no rate 'Best'; there are B, C"),
        (RATES, CHAINED, "@[2].base_rate: 'B' depends on another rate itself"),
        (f"{STAY}.rate", "Best", "@: there is no rate 'Best'; there are Standard rate"),
        (f"{STAY}.resource", "3", "@: there is no resource '3'; there are 1, 2"),
        (f"{STAY}.departure", 0, f"@: {LATER}"),
        (f"{STAY}.departure", -1, f"@: {LATER}"),
        (f"{STAY}.departure", "9800-01-01", f"@: {YEARS}"),
        (f"{STAY}.arrival", "yesterday", "Invalid RFC3339 encoded date - at `@`"),
        (f"{STAY}.arrival", 10**9, "Expected `int` <= 36525 - at `@`"),
        (f"{STAY}.arrival", "1799-12-31", f"@: {YEARS}"),
        (f"{STAY}.arrival", True, "Expected `int | date`, got `bool` - at `@`"),
        (f"{BLOCK}.resource", "3", "@: there is no resource '3'; there are 1, 2"),
        (f"{BLOCK}.end", 0, "@: has to be later than the start"),
        (f"{BLOCK}.end", "9999-12-31", f"@: {YEARS}"),
        (f"{BLOCK}.type", "Holiday", "Invalid enum value 'Holiday' - at `@`"),
        (EVENTS, [{**BEST, "start": 0}], "@[0]: has either a start and an end, or neither"),
        (EVENTS, [{**BEST, "start": 1, "end": 1}], "@[0].end: has to be later than the start"),
        (PORTFOLIO, {"all": ["Out"]}, "@.all: there is no property 'Out'; there are Inn"),
        (PORTFOLIO, {"inn-access": ["Inn"]}, f"$: the access token 'inn-access' {TWICE}"),
        ("properties", [OUT, INN["properties"][0]], f"$: the access token 'inn-access' {TWICE}"),
        (
            "properties",
            [OTHER, INN["properties"][0]],
            f"$: the id {INN_ID} is used twice; give one of the two another name, or an id",
        ),
    ],
    ids=lambda value: None if isinstance(value, list | dict) else str(value)[:60],
)
def test_what_is_wrong_is_said_with_its_place(path: str, value: object, said: str) -> None:
    with pytest.raises(HotelError) as caught:
        Sandbox(changed(path, value))
    place = re.sub(r"\.(\d+)", r"[\1]", f"$.{path}")
    assert str(caught.value) == f"the hotel: {said.replace('@', place)}"


def test_what_two_places_say_is_checked_together() -> None:
    hotel = changed(f"{STAY}.arrival", "2024-06-12")
    hotel["properties"][0]["reservations"][0]["departure"] = "2024-06-12"
    with pytest.raises(HotelError, match="has to be later than the arrival"):
        load(hotel)
    hotel = changed(f"{CATEGORY}.resources.0.id", id_of("x"))
    hotel["properties"][0]["id"] = id_of("x")
    with pytest.raises(HotelError, match=f"the id {id_of('x')} is used twice"):
        load(hotel)


def test_a_hotel_that_was_made_in_code_is_checked_like_any_other() -> None:
    hotel = as_made()
    hotel.properties[0].time_zone = "Europe/Londn"
    with pytest.raises(HotelError, match="not an IANA time zone"):
        Sandbox(hotel)
    hotel.properties[0].editable_history_days = -1
    with pytest.raises(HotelError, match="editable_history_days"):
        Sandbox(hotel)


@pytest.mark.parametrize("source", [3, [1], b"hotel.yaml"], ids=repr)
def test_what_is_no_hotel_at_all_is_refused(source: Any) -> None:
    with pytest.raises(HotelError, match="a hotel is a file, a mapping or a Hotel; got a "):
        Sandbox(source)


@pytest.mark.parametrize("limit", [0, -1])
def test_a_request_limit_of_no_requests_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="rate_limit must be at least 1, or None for no limit"):
        Sandbox(rate_limit=limit)


def test_a_datetime_is_no_clock() -> None:
    clock: Any = datetime(2026, 3, 2, tzinfo=UTC)
    with pytest.raises(TypeError, match=r"clock must be a Clock, such as Clock\(at\), or None"):
        Sandbox(clock=clock)


def test_the_repr_of_a_hotel_fits_into_a_line_and_shows_no_token() -> None:
    hotel = default()
    said = "Property(name='Harbour Hotel', id="
    assert repr(hotel.properties[0]).startswith(said)
    assert said in repr(hotel)
    assert len(repr(hotel)) < 400
    assert "token" not in repr(hotel)


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_sandbox_stays_in_its_process(duplicate: Callable[[object], object]) -> None:
    sandbox = Sandbox()
    for each in (sandbox, sandbox.snapshot()):
        with pytest.raises(TypeError, match="cannot be pickled or copied: make a Sandbox in each"):
            duplicate(each)
