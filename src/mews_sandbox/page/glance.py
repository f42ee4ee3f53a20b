"""A hotel at a glance: what a page shows of all that a sandbox holds, as its JSON has it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from mews_contract.json_values import JsonObject
from mews_runtime.masking import MASK
from mews_sandbox.exchange import Received, RefusedBy
from mews_sandbox.faults import Fault, Reset
from mews_sandbox.hotel.data import Property
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.resources import get_occupancy_state
from mews_sandbox.page import availability, fault_words, timeline
from mews_sandbox.page.billing import Bills, found_bills
from mews_sandbox.page.today import Today, today
from mews_sandbox.page.window import PAGE_SIZE, Window
from mews_sandbox.sandbox import Present

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
    """A resource: its states today, and its bars on the days shown with how many more there are."""

    id: UUID
    name: str
    category: str
    state: str
    occupancy: str
    bars: Sequence[timeline.Bar] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """A request and what came of it, without anything that it said.

    Attributes:
        name: Short name of the operation, or the path if there is none.
        status: The status of the response, or None if the connection was reset.
        faults: What the faults that it met are, in words.
        unknown: Places of the properties that the contract does not know.
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
    """A fault in force, in words, and how many calls it has seen."""

    fault: Fault
    words: str
    scope: str
    calls: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What a page shows of one property.

    Attributes:
        states: How many of its resources are in each resource state today.
        occupancies: How many are in each occupancy state.
        found: How many resources were found: `page_size` of them are shown, from `offset` on.
        requests: The last requests, the newest first.
    """

    is_real: bool
    properties: list[PropertyName]
    property: PropertyName
    today: date
    currency: str
    stays: Today
    days: list[date]
    states: Mapping[str, int]
    occupancies: Mapping[str, int]
    found: int
    offset: int
    page_size: int
    rooms: list[Room]
    left: list[availability.Row]
    adjustments: list[availability.Row]
    bills: list[Bills]
    requests: list[Outcome]
    faults: list[InForce]


def glance(present: Present, window: Window) -> Glance:
    """Return what a page shows of a hotel.

    Raises:
        LookupError: There is no such property.
    """
    property_ = window.property_in(present.hotel)
    days = timeline.Days(window.first_day(present.now, property_), window.days, property_.zone)
    rooms = [*_today(present, property_)]
    found = [room for room in rooms if _is_wanted(room, window)]
    offset = min(window.offset, max(0, len(found) - 1) // PAGE_SIZE * PAGE_SIZE)
    shown = found[offset : offset + PAGE_SIZE]
    ids = [str(room.id) for room in shown]
    lines = timeline.lines(ids, present.state.entities, days, deleted=window.deleted)
    secrets = [present.hotel.client_token, *present.hotel.scopes()]
    return Glance(
        is_real=present.is_real,
        properties=[*map(_name, present.hotel.properties)],
        property=_name(property_),
        today=present.now.astimezone(property_.zone).date(),
        currency=property_.currency,
        stays=today(property_, present),
        days=days.dates,
        states=Counter(room.state for room in rooms),
        occupancies=Counter(room.occupancy for room in rooms),
        found=len(found),
        offset=offset,
        page_size=PAGE_SIZE,
        rooms=[
            replace(room, bars=line.bars, hidden=line.hidden)
            for room, line in zip(shown, lines.values(), strict=True)
        ],
        left=availability.left(property_, present, days),
        adjustments=availability.rows(property_, present, days),
        bills=found_bills(property_, present, _call(present, property_, {})),
        requests=[_outcome(request, secrets) for request in present.requests],
        faults=[
            InForce(fault, fault_words.described(fault), fault_words.scope(fault), calls)
            for fault, calls in present.faults.items()
        ],
    )


def _today(present: Present, property_: Property) -> Iterator[Room]:
    """Yield every resource of a property as the operation about occupancy tells it."""
    categories = {str(category.id): category for category in property_.resource_categories}
    call = _call(present, property_, {"ResourceCategoryIds": [*categories]})
    for group in get_occupancy_state.answer(call)["ResourceCategoryOccupancyStates"]:
        category = categories[group["ResourceCategoryId"]]
        for told in group["ResourceOccupancyStates"]:
            resource = present.state.entities["resources"].get(told["ResourceId"]) or {}
            id_, state = UUID(told["ResourceId"]), told["ResourceState"]
            yield Room(id_, resource["Name"], category.name, state, told["OccupancyState"])


def _call(present: Present, property_: Property, body: JsonObject) -> Call:
    """Return a call that only looks."""
    scope = frozenset({str(property_.id)})
    told = present.state, present.directory, scope, present.now
    return Call(body, *told, new_id=str, kinds=present.kinds)


def _is_wanted(room: Room, window: Window) -> bool:
    if window.state not in {None, room.state, room.occupancy}:
        return False
    return window.find.casefold() in f"{room.name}\n{room.category}".casefold()


def _name(property_: Property) -> PropertyName:
    return PropertyName(property_.id, property_.name, property_.time_zone)


def _outcome(request: Received, secrets: list[str]) -> Outcome:
    """Return what came of a request. Where an address holds a token, it is masked."""
    is_reset = any(isinstance(fault, Reset) for fault in request.faults)
    return Outcome(
        id=request.request_id,
        at=request.at,
        name=request.operation or _masked(request.path, secrets),
        status=None if is_reset else request.status,
        refused_by=request.refused_by,
        faults=[*map(fault_words.described, request.faults)],
        unknown=[_masked(place, secrets) for place in request.unknown[:_MOST_NAMED]],
        milliseconds=round(request.seconds * 1000, 1),
    )


def _masked(text: str, secrets: list[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, MASK)
    return text[:_LONGEST_PATH]
