"""`services/getAvailability`: every number is what counting one by one gives."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from mews_sandbox.hotel.prices import stay_units
from mews_sandbox.hotel.times import TimeUnit, start_of_unit
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.availability import free
from mews_sandbox.sandbox import Present
from tests.sandbox.calls import adjust, adjustment, looking, post
from tests.sandbox.hotels import HOTEL, NORTH, NOWHERE, category, id_of, opened, service, thing

LONDON: Final = ZoneInfo("Europe/London")
DAYS: Final = [date(2027, 3, 25) + timedelta(days=number) for number in range(8)]
"""The clocks change on the fourth one."""

NOW: Final = datetime(2027, 3, 26, 12, tzinfo=UTC)
FAIR: Final = range(2, 6)
"""The days of the availability block."""

ROOMS: Final = {"Single": ["s1", "s2"], "Double": ["d1", "d2", "d3", "hall"]}
"""The hall can be booked as a double room, and for parties."""

HOLDING: Final = {"Optional", "Confirmed", "Started", "Processed"}
METRICS: Final = (
    *("OutOfOrderBlocks", "PublicAvailabilityAdjustment", "OtherServiceReservationCount"),
    *("Occupied", "ConfirmedReservations", "OptionalReservations", "BlockAvailability"),
    *("AllocatedBlockAvailability", "UsableResources", "ActiveResources", "HouseUse"),
)


Days = tuple[int, int]
"""The numbers of two days, the second of which is outside."""


@dataclass
class Scene:
    """What is in an inn: stays, maybe in the fair's block, closed rooms, and adjustments."""

    stays: list[tuple[str, Days, str, bool]]
    closures: list[tuple[str, Days, str]]
    updates: list[tuple[str, bool, Days, int]]
    state: str
    release: JsonObject

    def sandbox(self) -> Sandbox:
        """Return the sandbox of the inn."""
        inn = thing("Inn", access_token=NORTH, time_zone="Europe/London", editable_history_days=9)
        single = category("Single", 1, s1="Clean", s2="Clean")
        double = category("Double", 2, d1="Clean", d2="Clean", d3="Clean")
        nights = service("Nights", "Day", "Fair", single, double)
        nights["availability_blocks"][0] |= {"start": DAYS[FAIR[0]], "end": DAYS[FAIR[-1] + 1]}
        parties = service("Parties", "Day", "Ball", category("Ballroom", 9, hall="Clean"))
        picked_up = [
            {"Number": f"R-{at}", "AvailabilityBlockId": "Fair"}
            for at, stay in enumerate(self.stays)
            if stay[3]
        ]
        inn |= {
            "services": [nights, parties],
            "reservations": [
                thing(
                    f"R-{at}", resource=room, arrival=DAYS[first], departure=DAYS[end], state=state
                )
                for at, (room, (first, end), state, _) in enumerate(self.stays)
            ],
            "blocks": [
                thing(f"B-{at}", resource=room, start=DAYS[first], end=DAYS[end], type=kind)
                for at, (room, (first, end), kind) in enumerate(self.closures)
            ],
            "entities": {
                "reservations": picked_up,
                "availabilityBlocks": [{"Name": "Fair", "State": self.state, **self.release}],
                "resourceCategoryAssignments": [{"ResourceId": "hall", "CategoryId": "Double"}],
            },
        }
        return Sandbox({"client_token": "c", "properties": [inn]}, clock=Clock(NOW))

    def counted(self, name: str, day: int) -> dict[str, int]:
        """Return the metrics of a category on a day, and what is left of it."""
        rooms = ROOMS[name]
        stays = [each for each in self.stays if _is_on(each[1], day) and each[2] in HOLDING]
        inside = [each for each in stays if each[0] != "hall"]
        ours = [each for each in inside if each[0] in rooms]
        closed = [each for each in self.closures if each[0] in rooms and _is_on(each[1], day)]
        broken = {each[0] for each in closed if each[2] == "OutOfOrder"}
        optional = sum(each[2] == "Optional" for each in ours)
        waited = max(0, self._allotted(name, day) - sum(each[3] for each in ours))
        set_aside = waited if self.state in {"Confirmed", "Optional"} else 0
        found = {
            "ActiveResources": len(rooms),
            "OutOfOrderBlocks": len(broken),
            "UsableResources": len(rooms) - len(broken),
            "HouseUse": len({each[0] for each in closed} - broken),
            "OtherServiceReservationCount": len(stays) - len(inside) if "hall" in rooms else 0,
            "ConfirmedReservations": len(ours) - optional,
            "OptionalReservations": optional,
            "BlockAvailability": waited,
            "AllocatedBlockAvailability": set_aside,
            "Occupied": len(ours) + set_aside,
            "PublicAvailabilityAdjustment": self._adjusted(name, day, is_fair=False),
        }
        gone = ("HouseUse", "OtherServiceReservationCount", "Occupied")
        left = found["UsableResources"] - sum(found[each] for each in gone)
        return {**found, "left": left + found["PublicAvailabilityAdjustment"], "of fair": waited}

    def _adjusted(self, name: str, day: int, *, is_fair: bool) -> int:
        values = [
            value
            for category_, for_fair, days, value in self.updates
            if (category_, for_fair) == (name, is_fair) and _is_on(days, day)
        ]
        return values[-1] if values else 0

    def _allotted(self, name: str, day: int) -> int:
        strategy, at = self.release["ReleaseStrategy"], midnight(day)
        is_released = self.state == "Canceled"
        if strategy == "FixedRelease":
            is_released |= self.release["ReleasedUtc"] <= wire(NOW)
        if strategy == "RollingRelease":
            ahead = timedelta(days=int(self.release["RollingReleaseOffset"][3]))
            is_released |= at - ahead <= NOW
        return 0 if is_released else max(0, -self._adjusted(name, day, is_fair=True))


def _is_on(days: Days, day: int) -> bool:
    first, end = days
    return first <= day < end


def midnight(day: int) -> datetime:
    """Return when a day begins."""
    return datetime.combine(DAYS[day], time(), LONDON).astimezone(UTC)


def _until(span: tuple[int, int]) -> tuple[int, int]:
    """Return a day and the one that is so many later, which is in the inn's week."""
    first, length = span
    return first, min(first + length, len(DAYS) - 1)


def _inside(span: tuple[int, int]) -> tuple[int, int]:
    """Return two days in order, up to the one behind the second."""
    return min(span), max(span) + 1


def _at(hours: int) -> JsonObject:
    return {"ReleaseStrategy": "FixedRelease", "ReleasedUtc": wire(NOW + timedelta(hours=hours))}


def _ahead(days: int) -> JsonObject:
    offset = f"P0M{days}DT0H0M0S"
    return {"ReleaseStrategy": "RollingRelease", "RollingReleaseOffset": offset}


SPANS: Final = st.tuples(st.integers(0, len(DAYS) - 2), st.integers(1, 4)).map(_until)
IN_FAIR: Final = st.tuples(st.sampled_from(FAIR), st.sampled_from(FAIR)).map(_inside)
NAMES: Final = st.sampled_from(sorted(ROOMS))
STATES: Final = st.sampled_from([*sorted(HOLDING), "Inquired", "Requested", "Canceled"])
SCENES: Final = st.builds(
    Scene,
    st.lists(
        st.tuples(st.sampled_from(["s1", "s2", "d1", "d2", "d3"]), SPANS, STATES, st.booleans())
        | st.tuples(st.just("hall"), SPANS, STATES, st.just(value=False)),
        max_size=8,
    ),
    st.lists(
        st.tuples(
            st.sampled_from(["s1", "d1", "hall"]),
            SPANS,
            st.sampled_from(["OutOfOrder", "InternalUse"]),
        ),
        max_size=4,
    ),
    st.lists(
        st.tuples(NAMES, st.just(value=False), SPANS, st.integers(-3, 3))
        | st.tuples(NAMES, st.just(value=True), IN_FAIR, st.integers(-3, 1)),
        max_size=6,
    ),
    st.sampled_from(["Confirmed", "Optional", "Inquired", "Canceled"]),
    st.just({"ReleaseStrategy": "None"})
    | st.sampled_from([-1, 0, 1]).map(_at)
    | st.integers(0, 5).map(_ahead),
)


@settings(max_examples=60)
@given(SCENES)
def test_each_number_is_what_counting_gives(scene: Scene) -> None:
    sandbox = scene.sandbox()
    for name, is_fair, (first, end), value in scene.updates:
        ends = wire(midnight(first)), wire(midnight(end - 1))
        block = {"AvailabilityBlockId": id_of("Fair")} if is_fair else {}
        update = adjustment(value, *ends, ResourceCategoryId=id_of(name), **block)
        assert adjust(sandbox, update).status == 200
    window = range(1, len(DAYS) - 1)
    expected = {name: [scene.counted(name, day) for day in window] for name in ROOMS}
    assert told(sandbox, window) == {
        name: {each: [day[each] for day in days] for each in (*METRICS, "left")}
        for name, days in expected.items()
    }
    for name, days in expected.items():
        of_fair = [
            (counted["of fair"] if scene.state == "Confirmed" else 0)
            if day in FAIR
            else counted["left"]
            for day, counted in zip(window, days, strict=True)
        ]
        assert left_of_fair(sandbox, name, window) == of_fair


def told(sandbox: Sandbox, days: range) -> dict[str, dict[str, list[int]]]:
    """Return all metrics by category, with what is left, as both versions tell them."""
    first, last = (wire(midnight(day)) for day in (days[0], days[-1]))
    body = {
        "ServiceId": id_of("Nights"),
        "FirstTimeUnitStartUtc": first,
        "LastTimeUnitStartUtc": last,
    }
    old = post(sandbox, "services/getAvailability", **body).body
    new = post(sandbox, "services/getAvailability/2024-01-22", Metrics=METRICS, **body).body
    starts = [wire(midnight(day)) for day in days]
    assert old["TimeUnitStartsUtc"] == old["DatesUtc"] == new["TimeUnitStartsUtc"] == starts
    left = {each["CategoryId"]: each["Availabilities"] for each in old["CategoryAvailabilities"]}
    metrics = {
        each["ResourceCategoryId"]: each["Metrics"]
        for each in new["ResourceCategoryAvailabilities"]
    }
    adjusted = [each["Adjustments"] for each in old["CategoryAvailabilities"]]
    assert adjusted == [each["PublicAvailabilityAdjustment"] for each in metrics.values()]
    return {name: {**metrics[id_of(name)], "left": left[id_of(name)]} for name in ROOMS}


def left_of_fair(sandbox: Sandbox, name: str, days: range) -> list[int]:
    """Return how many of a category can be booked from the availability block."""

    def asked(present: Present) -> list[int]:
        starts = [midnight(day) for day in days]
        return free(looking(present), id_of("Nights"), id_of(name), starts, id_of("Fair"))

    return sandbox.look(asked)


MOMENTS: Final = st.integers(0, 34 * 24 * 4).map(
    lambda quarters: datetime(2027, 2, 27, tzinfo=UTC) + quarters * timedelta(minutes=15)
)


@given(st.sampled_from(TimeUnit), st.lists(MOMENTS, min_size=4, max_size=4))
def test_a_reservation_takes_the_time_units_that_it_pays_for(
    unit: TimeUnit, moments: list[datetime]
) -> None:
    start, end = sorted(moments[:2])
    first, last = (start_of_unit(at, unit, LONDON) for at in sorted(moments[2:]))
    units = Units.between(first, last, unit, LONDON)
    assume(start < end and start < units.end and first < end)
    paid = {*stay_units(start, end, unit, LONDON)}
    taken = units.starts[slice(*units.stayed(wire(start), wire(end)))]
    assert taken == [each for each in units.starts if each in paid]


def refused() -> Iterator[tuple[dict[str, str], str]]:
    """Yield what may not be asked, and what is answered."""
    yield {"ServiceId": NOWHERE}, "Invalid ServiceId"
    yield {"ServiceId": id_of("Stays")}, "Invalid ServiceId"
    yield {"LastTimeUnitStartUtc": "2024-06-10T23:00:00Z"}, "Invalid LastTimeUnitStartUtc"
    yield {"LastTimeUnitStartUtc": "2025-06-13T23:00:00Z"}, "Invalid LastTimeUnitStartUtc"
    for name in ("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc"):
        yield {name: "2024-06-12T22:00:00Z"}, f"{name} is not start of TimeUnit"


@pytest.mark.parametrize("version", ["", "/2024-01-22"])
def test_an_interval_that_is_none_is_refused(version: str) -> None:
    sandbox = opened()
    good = {
        "ServiceId": id_of("Nights"),
        "FirstTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "LastTimeUnitStartUtc": "2024-06-12T23:00:00Z",
        **({"Metrics": ["Occupied"]} if version else {}),
    }
    operation = f"services/getAvailability{version}"
    assert post(sandbox, operation, **good).status == 200
    said = [(post(sandbox, operation, **{**good, **bad}).refusal, told) for bad, told in refused()]
    assert [refusal for refusal, _ in said] == [(400, told) for _, told in said]


def test_a_service_without_resources_has_no_availability() -> None:
    hotel = copy.deepcopy(HOTEL)
    hotel["properties"][0]["services"].append(thing("Empty", resource_categories=[]))
    day = "2024-06-11T23:00:00Z"
    ends = {"FirstTimeUnitStartUtc": day, "LastTimeUnitStartUtc": day}
    sandbox = Sandbox(hotel, clock=Clock(datetime(2024, 6, 12, tzinfo=UTC)))
    answer = post(sandbox, "services/getAvailability", ServiceId=id_of("Empty"), **ends)
    assert answer.body["CategoryAvailabilities"] == []
