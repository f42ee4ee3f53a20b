"""Setting and clearing restrictions: on days, for what has exactly the same conditions."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.clock import EARLIEST, LATEST
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.hotel.timeline import Layers, Span
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.references import identified
from mews_sandbox.operations.restrictions.refusals import RESTRICTIONS, WEEKDAYS

_MOST: Final = 150_000
_DAY: Final = timedelta(days=1)
_REFERRED: Final = (
    ("ExactRateId", "rates"),
    ("BaseRateId", "rates"),
    ("RateGroupId", "rateGroups"),
    ("ResourceCategoryId", "resourceCategories"),
)
_LENGTHS: Final = ("MinAdvance", "MaxAdvance", "MinLength", "MaxLength")
_PRICES: Final = ("MinPrice", "MaxPrice")

Line = Layers[date, JsonObject]
"""On which days a restriction holds, with its exceptions: none of them is an empty object."""


class Conditions(Struct, frozen=True):
    """What restrictions have to have in common to replace each other.

    Attributes:
        named: Ids of rate, base rate, rate group and resource category, or None for any.
    """

    type: str
    named: tuple[str | None, ...]
    category_type: str | None
    days: frozenset[str]

    @classmethod
    def of(cls, kept: JsonObject) -> "Conditions":
        """Return the conditions of a restriction that is there."""
        named = tuple(kept.get(name) for name, _ in _REFERRED)
        days = kept.get("Days")
        every = frozenset(WEEKDAYS if days is None else days)
        return cls(kept["Type"], named, kept.get("ResourceCategoryType"), every)


def changed(call: Call, change: Callable[[Line, date, date, JsonObject], None]) -> JsonObject:
    """Change on which days restrictions hold: all that a request says, one after the other.

    Args:
        call: The call.
        change: What is to be done to the restrictions with some conditions, from a day up to
            another, which is outside, with exceptions.

    Raises:
        RefusedError: An id is unknown or of another service, there is no day to be restricted, a
            duration or a currency is none, or there would be too many restrictions.
    """
    service = identified(call, "services", call.body["ServiceId"], "ServiceId")
    owner = call.directory.owners[service["EnterpriseId"]]
    lines = _lines(call, service, owner)
    for said in call.body["Data"]:
        conditions = _conditions(call, service, said)
        start, end = days_said(owner, said)
        change(lines[conditions], start, end, exceptions_said(owner, said))
    _keep(call, service, owner, lines)
    return {}


def _lines(call: Call, service: JsonObject, owner: Property) -> defaultdict[Conditions, Line]:
    """Return the restrictions of a service that integrations have set, by their conditions."""
    spans: dict[Conditions, list[Span[date, JsonObject]]] = {}
    wanted = [OneOf.just("ServiceId", service["Id"]), OneOf("Origin", _OURS)]
    for each in call.state.entities[RESTRICTIONS].newest_first(wanted):
        kept: JsonObject = each["Conditions"]
        if kept.get("Hours") is not None:
            continue
        first, last = (kept.get(name) for name in ("StartUtc", "EndUtc"))
        start = instant(first).astimezone(owner.zone).date() if first else date.min
        end = instant(last).astimezone(owner.zone).date() + _DAY if last else date.max
        kept_exceptions = exceptions_said(owner, each.get("Exceptions") or {})
        span = Span(start, end, kept_exceptions, each["Id"])
        spans.setdefault(Conditions.of(kept), []).append(span)
    return defaultdict(lambda: Layers([]), {key: Layers(found) for key, found in spans.items()})


_OURS: Final = frozenset({"Integration"})


def referred(call: Call, service: JsonObject, said: JsonObject) -> dict[str, str | None]:
    """Return the ids of what conditions name, by the names that they have there.

    Raises:
        RefusedError: One is unknown or of another service.
    """
    named: dict[str, str | None] = {}
    for name, kind in _REFERRED:
        text: str | None = said.get(name)
        entity = None if text is None else identified(call, kind, text, name)
        if entity is not None and entity["ServiceId"] != service["Id"]:
            refuse(name)
        named[name] = None if entity is None else entity["Id"]
    return named


def _conditions(call: Call, service: JsonObject, said: JsonObject) -> Conditions:
    named = referred(call, service, said)
    days = frozenset(day for day in WEEKDAYS if said["Days"][day])
    if not days:
        refuse("Days", "has no day")
    named_ids = tuple(named.values())
    return Conditions(said["Type"], named_ids, said.get("ResourceCategoryType"), days)


def days_said(owner: Property, said: JsonObject) -> tuple[date, date]:
    """Return the first day, and the one behind the last.

    Raises:
        RefusedError: One is outside the calendar, or there is none between them.
    """
    first, last = (_day(owner, said.get(name), name) for name in ("StartUtc", "EndUtc"))
    start, end = first or date.min, last + _DAY if last else date.max
    if end <= start:
        refuse("EndUtc")
    return start, end


def _day(owner: Property, text: str | None, parameter: str) -> date | None:
    if text is None:
        return None
    at = moment(text, parameter)
    if not EARLIEST <= at < LATEST:
        refuse(parameter)
    return at.astimezone(owner.zone).date()


def exceptions_said(owner: Property, said: JsonObject) -> JsonObject:
    """Return exceptions in one spelling, without those that are not there.

    Raises:
        RefusedError: A duration or a currency is none.
    """
    lengths = {name: said[name] for name in _LENGTHS if said.get(name) is not None}
    prices = {name: said[name] for name in _PRICES if said.get(name) is not None}
    return {name: _length(text, name) for name, text in lengths.items()} | {
        name: _price(owner, price, name) for name, price in prices.items()
    }


def _length(text: str, parameter: str) -> str:
    try:
        return Duration.read(text).wire()
    except ValueError:
        refuse(parameter)


def _price(owner: Property, price: Any, parameter: str) -> JsonObject:
    if price.get("Currency") != owner.currency or price.get("Value") is None:
        refuse(parameter, f"has to be a value in {owner.currency}")
    return {"Currency": owner.currency, "Value": Decimal(str(price["Value"]))}


def _keep(
    call: Call, service: JsonObject, owner: Property, lines: defaultdict[Conditions, Line]
) -> None:
    """Remove what does not hold any more, and add what holds now.

    Raises:
        RefusedError: There would be too many restrictions.
    """
    gone = [id_ for line in lines.values() for id_ in line.gone]
    made = [
        _entity(call, service, owner, conditions, span)
        for conditions, line in lines.items()
        for span in line.made
    ]
    check_room(call, service, len(made), len(gone))
    call.state.entities[RESTRICTIONS].remove(gone)
    call.state.entities[RESTRICTIONS].add(made)


def check_room(call: Call, service: JsonObject, made: int, gone: int = 0) -> None:
    """Refuse more restrictions of a service than there may be.

    Raises:
        RefusedError: There would be too many.
    """
    wanted = [OneOf.just("ServiceId", service["Id"])]
    there_are = (
        sum(1 for _ in call.state.entities[RESTRICTIONS].newest_first(wanted)) if made else 0
    )
    if there_are - gone + made > _MOST:
        forbid(f"A service can have {_MOST} restrictions at most. Please clear some first.")


def _entity(
    call: Call,
    service: JsonObject,
    owner: Property,
    conditions: Conditions,
    span: Span[date, JsonObject],
) -> JsonObject:
    named = dict(zip((name for name, _ in _REFERRED), conditions.named, strict=True))
    said: JsonObject = {
        "Type": conditions.type,
        **named,
        "ResourceCategoryType": conditions.category_type,
        **days_shown(owner, span.start, span.end),
        "Days": [day for day in WEEKDAYS if day in conditions.days],
    }
    return restriction(call, service, said, span.value)


def days_shown(owner: Property, start: date, end: date) -> JsonObject:
    """Return the first and the last day as conditions have them: the end is outside."""
    return {
        "StartUtc": None if start == date.min else wire(owner.start_of(start, start)),
        "EndUtc": None if end == date.max else wire(owner.start_of(end - _DAY, end)),
    }


def restriction(
    call: Call, service: JsonObject, conditions: JsonObject, exceptions: JsonObject
) -> JsonObject:
    """Return a restriction of a service, as an integration makes it now."""
    names = (*_LENGTHS, *_PRICES)
    return {
        "Id": call.new_id(),
        "EnterpriseId": service["EnterpriseId"],
        "ServiceId": service["Id"],
        "ExternalIdentifier": None,
        "Origin": "Integration",
        "CreatedUtc": wire(call.now),
        "UpdatedUtc": wire(call.now),
        "Conditions": conditions,
        "Exceptions": {name: exceptions.get(name) for name in names} if exceptions else None,
    }
