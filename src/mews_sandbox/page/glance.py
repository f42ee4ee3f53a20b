"""A hotel at a glance: what a page shows of all that a sandbox holds, as its JSON has it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from mews_runtime.masking import MASK
from mews_sandbox.exchange import Logged, RefusedBy
from mews_sandbox.faults import Fault, Reset
from mews_sandbox.hotel.data import Hotel, Property
from mews_sandbox.hotel.present import Present
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.resources import get_occupancy_state
from mews_sandbox.page import availability, timeline
from mews_sandbox.page.window import PAGE_SIZE, Window

SHOWN_REQUESTS: Final = 30
"""How many of the last requests a page shows."""

_LONGEST_PATH: Final = 80
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class PropertyName:
    """A property that can be chosen."""

    id: UUID
    name: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class Room:
    """A resource.

    Attributes:
        id: Its id.
        name: Its name.
        category: The name of its category.
        state: Its resource state today.
        occupancy: Its occupancy state today.
        bars: Its blocks and reservations on the days shown.
        hidden: How many more there are.
    """

    id: UUID
    name: str
    category: str
    state: str
    occupancy: str
    bars: list[timeline.Bar]
    hidden: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A request and what came of it, without anything that it said.

    Attributes:
        id: The `Request-Id` of the answer.
        at: When it arrived.
        name: Short name of the operation, or the path if there is none.
        status: The status of the answer, or None if the connection was reset.
        refused_by: Why it was not granted, or None if it was.
        faults: Kinds of the faults that struck it.
        unknown: Places of the properties that the contract does not know.
        milliseconds: How long the answer took.
    """

    id: str
    at: datetime
    name: str
    status: int | None
    refused_by: RefusedBy | None
    faults: list[str]
    unknown: list[str]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class InForce:
    """A fault in force, and how many calls it has seen."""

    fault: Fault
    calls: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What a page shows.

    Attributes:
        is_real: Whether its clock runs.
        properties: All properties.
        property: The one shown.
        today: Its calendar day.
        days: The days shown.
        states: How many of its resources are in each resource state today.
        occupancies: How many are in each occupancy state.
        found: How many resources were found.
        offset: How many of them are left out before those shown.
        page_size: How many are shown at most.
        rooms: The resources shown.
        adjustments: How availability is adjusted on the days shown.
        requests: The last requests, the newest first.
        faults: The faults in force.
    """

    is_real: bool
    properties: list[PropertyName]
    property: PropertyName
    today: date
    days: list[date]
    states: Mapping[str, int]
    occupancies: Mapping[str, int]
    found: int
    offset: int
    page_size: int
    rooms: list[Room]
    adjustments: list[availability.Row]
    requests: list[Outcome]
    faults: list[InForce]


def glance(present: Present, window: Window) -> Glance:
    """Return what a page shows of a hotel.

    Raises:
        LookupError: There is no such property.
    """
    property_ = window.property_in(present.hotel)
    first = window.first_day(present.now, property_)
    days = timeline.Days(first, window.days, property_.zone)
    rooms = [*_today(present, property_)]
    found = [room for room in rooms if _is_wanted(room, window)]
    offset = min(window.offset, max(0, len(found) - 1) // PAGE_SIZE * PAGE_SIZE)
    shown = found[offset : offset + PAGE_SIZE]
    adjustments = present.state.adjustments.values()
    return Glance(
        is_real=present.is_real,
        properties=[*map(_name, present.hotel.properties)],
        property=_name(property_),
        today=present.now.astimezone(property_.zone).date(),
        days=days.dates,
        states=Counter(room.state for room in rooms),
        occupancies=Counter(room.occupancy for room in rooms),
        found=len(found),
        offset=offset,
        page_size=PAGE_SIZE,
        rooms=[*_with_bars(shown, present, days, deleted=window.deleted)],
        adjustments=availability.rows(property_, adjustments, present.directory, days),
        requests=outcomes(present.requests, present.hotel),
        faults=[InForce(fault, calls) for fault, calls in present.faults.items()],
    )


def outcomes(requests: Iterable[Logged], hotel: Hotel) -> list[Outcome]:
    """Return what came of requests. Where an address holds a token, it is masked."""
    secrets = [hotel.client_token, *hotel.scopes()]
    return [_outcome(request, secrets) for request in requests]


def _today(present: Present, property_: Property) -> Iterator[Room]:
    """Yield every resource of a property as the operation about occupancy tells it."""
    categories = {str(category.id): category for category in property_.resource_categories}
    call = Call(
        {"ResourceCategoryIds": [*categories]},
        present.state,
        present.directory,
        frozenset({str(property_.id)}),
        present.now,
        new_id=lambda: "",
    )
    for group in get_occupancy_state.answer(call)["ResourceCategoryOccupancyStates"]:
        category = categories[group["ResourceCategoryId"]]
        states = group["ResourceOccupancyStates"]
        for resource, state in zip(category.resources, states, strict=True):
            yield Room(
                resource.id,
                resource.name,
                category.name,
                state["ResourceState"],
                state["OccupancyState"],
                [],
                0,
            )


def _is_wanted(room: Room, window: Window) -> bool:
    if window.state not in {None, room.state, room.occupancy}:
        return False
    return window.find.casefold() in f"{room.name}\n{room.category}".casefold()


def _with_bars(
    rooms: list[Room], present: Present, days: timeline.Days, *, deleted: bool
) -> Iterator[Room]:
    ids = [str(room.id) for room in rooms]
    found = timeline.lines(ids, present.state.entities, days, deleted=deleted)
    for room, id_ in zip(rooms, ids, strict=True):
        yield replace(room, bars=found[id_].bars, hidden=found[id_].hidden)


def _name(property_: Property) -> PropertyName:
    return PropertyName(property_.id, property_.name, property_.time_zone)


def _outcome(request: Logged, secrets: list[str]) -> Outcome:
    is_reset = any(isinstance(fault, Reset) for fault in request.faults)
    return Outcome(
        id=request.request_id,
        at=request.at,
        name=request.operation or _masked(request.path, secrets)[:_LONGEST_PATH],
        status=None if is_reset else request.status,
        refused_by=request.refused_by,
        faults=[str(type(fault).__struct_config__.tag) for fault in request.faults],
        unknown=[
            _masked(place, secrets)[:_LONGEST_PATH] for place in request.unknown[:_MOST_NAMED]
        ],
        milliseconds=round(request.seconds * 1000, 1),
    )


def _masked(text: str, secrets: list[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, MASK)
    return text
