"""The entities that a hotel begins with, if they are what the contract says."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, partial
from typing import Any, Final
from uuid import UUID, uuid5

import msgspec
from msgspec import Struct

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_runtime.schema.encoding import encode
from mews_sandbox.hotel.data import Hotel, HotelError, missing
from mews_sandbox.hotel.loading import default
from mews_sandbox.hotel.moments import NOW, Calendar, Moment, Now
from mews_sandbox.hotel.prices import stay_units
from mews_sandbox.hotel.shorthand import Draft, Nights, drafts
from mews_sandbox.hotel.state import State
from mews_sandbox.operations.call import RefusedError
from mews_sandbox.operations.completing import Completing
from mews_sandbox.operations.kinds import Kinds
from mews_sandbox.operations.naming import Naming, is_id, names_of

_NIGHTS: Final = "orderItems"
_ORDERS: Final = "orders"
_OF_ORDERS: Final = ("ServiceId", "AccountId", "CreatedUtc", "UpdatedUtc")
_ANY_DAY: Final = datetime(2027, 3, 8, tzinfo=UTC)
_PAIRS: Final = "resourceCategoryAssignments"


class Seed(Struct, frozen=True):
    """An entity that a hotel begins with, except for what is relative to today.

    Attributes:
        later: The properties in which something is.
        nights: What the order items of a reservation are made of, and one of them.
    """

    kind: str
    place: str
    entity: JsonObject
    later: tuple[str, ...]
    nights: tuple[Nights, JsonObject] | None


def initial(hotel: Hotel, now: datetime, kinds: Kinds) -> State:
    """Return the state that a hotel begins in, with all entities that its data names.

    Raises:
        HotelError: There is no such kind, or an entity is not what the contract says.
    """
    is_default = hotel == default()
    seeds = of_default(kinds) if is_default else _seeds(hotel, now, kinds)
    found = _by_kind(seeds, now)
    if not is_default:
        _check(seeds, found, kinds)
    found.setdefault(_NIGHTS, []).extend(_all_nights(seeds, found, now))
    state = State.empty()
    for kind, entities in found.items():
        state.entities[kind].add(entities)
    return state


@cache
def of_default(kinds: Kinds) -> list[Seed]:
    """Return the seeds of the default hotel, whose days are all relative to today: made once.

    Tests check it against the installed client's contract. What another contract does not know is
    left out.
    """
    return _seeds(default(), _ANY_DAY, kinds)


def _seeds(hotel: Hotel, now: datetime, kinds: Kinds) -> list[Seed]:
    found = _identified(hotel, _merged(hotel, now, kinds), kinds)
    naming = Naming()
    for draft in found:
        naming.add(draft)
    by_id: dict[str, Draft] = {}
    for draft in found:
        other = by_id.setdefault(draft.said["Id"], draft)
        if other is not draft and other.kind == draft.kind:
            message = f"{other.place} has the same id; give one of the two another"
            raise HotelError(_at_place(draft, message))
    completing = Completing(hotel, kinds, naming, by_id)
    for draft in found:
        draft.said = _placed(draft, kinds, completing.written)
    found += _orders(found, by_id)
    number = Counter[str]()
    seeds: list[Seed] = []
    for draft in _unpaired(found):
        number[draft.kind] += 1
        entity = _placed(draft, kinds, partial(completing.whole, number=number[draft.kind]))
        later = tuple(name for name, value in entity.items() if _is_later(value))
        nights = None
        if draft.nights is not None:
            item = copy(draft)
            item.kind, item.said = _NIGHTS, {"Id": entity["Id"], **draft.nights.item}
            item.said |= dict.fromkeys(("StartUtc", "ConsumedUtc"), NOW)
            nights = draft.nights, completing.whole(item, 1)
        seeds.append(Seed(draft.kind, draft.place, entity, later, nights))
    return seeds


def _merged(hotel: Hotel, now: datetime, kinds: Kinds) -> list[Draft]:
    """Return all entities. The wire form of an entity adds to its short form.

    Raises:
        HotelError: There is no such kind of entity.
    """
    found = drafts(hotel, now)
    naming = Naming()
    for draft in found:
        naming.add(draft)
    for at, owner in enumerate(hotel.properties):
        for kind, items in owner.entities.items():
            place = f"$.properties[{at}].entities"
            if kind not in kinds.schemas:
                if hotel is default():
                    continue
                message = f"the hotel: {place}: {missing('kind of entity', kind, kinds.schemas)}"
                raise HotelError(message)
            for number, item in enumerate(items):
                said: JsonObject = msgspec.to_builtins(item, builtin_types=[Decimal])
                draft = Draft(kind, owner, f"{place}.{kind}[{number}]", said, is_short=False)
                known = _known(naming, draft, kinds)
                if known is None:
                    found.append(draft)
                else:
                    known.said |= said
                    known.place, known.is_short = draft.place, False
    return found


def _known(naming: Naming, draft: Draft, kinds: Kinds) -> Draft | None:
    """Return the entity told in short that has one of the names of another, or None."""
    service = draft.said.get("ServiceId")
    for name in names_of(draft.said):
        found = [
            each
            for each in naming.found([draft.kind], name)
            if kinds.is_of_chain(draft.kind) or each.owner is draft.owner
        ]
        if isinstance(service, str) and len(found) > 1:
            if not is_id(service):
                service = naming.draft(["services"], service, draft.owner, None).said["Id"]
            found = [each for each in found if each.said["ServiceId"] == service]
        if len(found) == 1:
            return found[0]
    return None


def _identified(hotel: Hotel, found: list[Draft], kinds: Kinds) -> list[Draft]:
    """Give each entity an id that follows from its name, or from what is said of it."""
    times = Counter[str]()
    for draft in found:
        id_ = draft.said.get("Id")
        if id_ is not None:
            if not (isinstance(id_, str) and is_id(id_)):
                raise HotelError(_at_place(draft, f"$.Id: {id_!r} is no id"))
            draft.said["Id"] = str(UUID(id_))
            continue
        name = next(names_of(draft.said), None) or encode(_text(draft.said)).decode()
        above = hotel.chain.id if kinds.is_of_chain(draft.kind) else draft.owner.id
        service = draft.said.get("ServiceId", "")
        key = f"{above}/{draft.kind}/{service}/{name}"
        times[key] += 1
        draft.said = {"Id": str(uuid5(above, f"{key}/{times[key]}")), **draft.said}
    return found


def _placed(draft: Draft, kinds: Kinds, made: Callable[[Draft], JsonObject]) -> JsonObject:
    """Return what is made of an entity.

    Raises:
        HotelError: It cannot be: says where.
    """
    try:
        return made(draft)
    except (ValueError, RefusedError) as error:
        raise HotelError(_at_place(draft, error)) from None
    except (ArithmeticError, AttributeError, TypeError) as error:
        # A value of another type than anybody expects there: the contract says which it expects.
        said = kinds.breaches(draft.kind, draft.said)
        breach = next((each for each in said if each.keyword != "required"), error)
        raise HotelError(_at_place(draft, breach)) from None


def _at_place(draft: Draft, problem: object) -> str:
    return f"the hotel: {draft.place}: {problem}"


def _unpaired(found: Iterable[Draft]) -> list[Draft]:
    """Return all entities: one in both forms only once, in the place of its short form."""
    told = {_pair(draft): draft for draft in found if draft.kind == _PAIRS and not draft.is_short}
    kept: list[Draft] = []
    for draft in found:
        if draft.kind != _PAIRS:
            kept.append(draft)
        elif draft.is_short:
            kept.append(told.pop(_pair(draft), draft))
    return [*kept, *told.values()]


def _pair(draft: Draft) -> tuple[str, str]:
    return str(draft.said.get("ResourceId")), str(draft.said.get("CategoryId"))


def _by_kind(seeds: Iterable[Seed], now: datetime) -> dict[str, list[JsonObject]]:
    """Return all entities at a time, by kind, with the order items of reservations."""
    found: dict[str, list[JsonObject]] = {}
    told = wire(now)
    for seed in seeds:
        entity = seed.entity.copy()
        for name in seed.later:
            entity[name] = _at(entity[name], now, told)
        found.setdefault(seed.kind, []).append(entity)
    return found


def _all_nights(
    seeds: Iterable[Seed], found: Mapping[str, Iterable[JsonObject]], now: datetime
) -> list[JsonObject]:
    """Return the order items of all reservations, except for time units that have one."""
    there = {(item["ServiceOrderId"], item["StartUtc"]) for item in found.get(_NIGHTS, ())}
    return [
        item
        for seed in seeds
        if seed.nights is not None
        for item in _nights(*seed.nights, now)
        if (item["ServiceOrderId"], item["StartUtc"]) not in there
    ]


def _orders(found: Iterable[Draft], by_id: Mapping[str, Draft]) -> list[Draft]:
    """Return the orders that order items belong to, and of which the data says nothing else."""
    orders: dict[str, Draft] = {}
    for item in found:
        id_ = item.said.get("ServiceOrderId")
        if item.kind == _NIGHTS and isinstance(id_, str) and id_ not in by_id:
            said: JsonObject = {name: item.said[name] for name in _OF_ORDERS if name in item.said}
            if {"ServiceId", "AccountId"} <= said.keys():
                orders[id_] = Draft(_ORDERS, item.owner, item.place, {"Id": id_, **said})
    return [*orders.values()]


def _nights(nights: Nights, item: JsonObject, now: datetime) -> Iterator[JsonObject]:
    """Yield one order item for each time unit of a reservation."""
    zone, told = nights.start.zone, wire(now)
    stay = nights.start.instant(now), nights.end.instant(now)
    common = {name: _at(value, now, told) for name, value in item.items()}
    for start in stay_units(*stay, nights.unit, zone):
        begins = wire(start)
        id_ = str(uuid5(UUID(item["Id"]), f"{start.astimezone(zone):%Y-%m-%d %H}"))
        yield {**common, "Id": id_, "StartUtc": begins, "ConsumedUtc": begins}


def _check(seeds: Iterable[Seed], found: Mapping[str, Iterable[JsonObject]], kinds: Kinds) -> None:
    """Refuse a hotel with an entity that is not what the contract says.

    Raises:
        HotelError: There is one.
    """
    places = {(seed.kind, seed.entity["Id"]): seed.place for seed in seeds}
    for kind in kinds.schemas.keys() & found.keys():
        for entity in found[kind]:
            for breach in kinds.breaches(kind, entity):
                message = f"the hotel: {places[kind, entity['Id']]}: {breach}"
                raise HotelError(message)


def _is_later(value: Any) -> bool:
    if is_array(value):
        return any(map(_is_later, value))
    if is_object(value):
        return any(map(_is_later, value.values()))
    return isinstance(value, Moment | Calendar | Now)


def _at(value: Any, now: datetime, told: str) -> Any:
    """Return a value in which what is relative to today is as it is at a time."""
    if isinstance(value, Now):
        return told
    if isinstance(value, Moment | Calendar):
        return value.wire(now)
    if is_array(value):
        return [_at(each, now, told) for each in value]
    if is_object(value):
        return {name: _at(each, now, told) for name, each in value.items()}
    return value


def _text(value: Any) -> Any:
    """Return a value that JSON can hold, in which the same is always written the same."""
    if is_array(value):
        return [_text(each) for each in value]
    if is_object(value):
        return {name: _text(value[name]) for name in sorted(value)}
    return value if isinstance(value, str | int | float | None) else repr(value)
