"""Bodies that a hotel grants: real tokens, ids that exist and belong together, near days, money.

What is put in follows from the value that was there: the same case is the same request each time.
Some instants stay as they were, so that odd ones are tried too.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final
from zlib import crc32

from mews_contract.instants import wire
from mews_contract.json_values import is_array, is_object
from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_runtime.messages.intervals import longest_end
from mews_sandbox.sandbox import Sandbox
from tests.sandbox.schemathesis.choosing import Choosing, Said

_ENDS: Final = (("Start", "End"), ("First", "Last"))
_PRICES: Final = ("GrossValue", "NetValue")
_SELDOM: Final = frozenset({"AvailabilityBlockId", "VoucherCode", "Id"})
"""What only few days or rates go together with, and is mostly left out: so is the id of what may be
a new one."""
_ASSIGNMENT: Final = "aa2a9e5c-44dc-4341-83a2-b9ac0c502bab"
_SPELLED: Final = {
    "$.CreditCard.Type": "Visa",
    "$.CreditCard.Expiration": "11/2099",
    "$.CreditCardData.Expiration": "2099-11",
    "$.StartMonth": "2099-11",
    "$.PaymentRequest.PaymentMethods[0]": "PaymentCard",
    "$.AccountNotes[0].Classifications[0]": "General",
    "$.BillingAutomations[0].BillAggregationType": "AggregateByCustomer",
    "$.AssignmentsToUpdate[0].BillingAutomationAssignmentId": _ASSIGNMENT,
    "$.AssignmentIdsToRemove[0]": _ASSIGNMENT,
}
"""Texts of a form, or of a choice, that the contract does not tell."""
_COUNTRIES: Final = ("BirthCountryCode", "CountryCode", "IssuingCountryCode", "NationalityCode")
_LARGEST: Final = 2**31 - 1
_MOST_SPLITS: Final = 5
_AS_IT_WAS: Final = 16
"""One of so many instants is left as it was."""


class Realistic:
    """Puts values of a sandbox into bodies that are inside the contract.

    Args:
        sandbox: The sandbox. Bodies that are not linked name what it holds when the first of an
            operation is made.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._choosing: dict[str, Choosing] = {}

    def body(self, operation: Operation, body: Any, *, is_linked: bool = False) -> Any:
        """Return a body of an operation with values that the sandbox knows.

        Args:
            operation: The operation.
            body: The body. It is inside the contract.
            is_linked: Whether ids that exist are left as they are.
        """
        choosing = None if is_linked else self._choosing.get(operation.name)
        if choosing is None:
            choosing = Choosing(self._sandbox, operation, is_linked=is_linked)
        if not is_linked:
            self._choosing[operation.name] = choosing
        salt = crc32(repr(body).encode())
        return _Request(self._sandbox, choosing, salt).at("$", body, {})


class _Request:
    """One request."""

    def __init__(self, sandbox: Sandbox, choosing: Choosing, salt: int) -> None:
        self._owner, self._now = sandbox.hotel.properties[0], sandbox.clock.now()
        self._choosing, self._places, self._salt = choosing, choosing.places, salt
        rate = self._owner.money.environment.rates[0]
        self._texts = {
            "ClientToken": sandbox.client_token,
            "AccessToken": sandbox.access_token,
            "Currency": self._owner.currency,
            "TaxCodes": rate.code,
            "Days": "Friday",
            **dict.fromkeys(_COUNTRIES, "GB"),
        }

    def at(self, path: str, value: Any, said: Said) -> Any:
        """Return a value at a place."""
        place = self._places.get(path)
        if place is None:
            return value
        if is_object(value):
            return self._object(place, value, said)
        if is_array(value):
            value = value or ["Friday"] if place.name == "Days" else value
            found = [self.at(f"{path}[0]", item, said) for item in value]
            # One price has one tax, and a room for one takes one person.
            return found[:1] if place.name in {"TaxCodes", "PersonCounts"} else found
        return (
            self._text(place, value, said) if isinstance(value, str) else self._number(place, value)
        )

    def _object(self, place: Place, value: Mapping[str, Any], said: Said) -> dict[str, Any]:
        changed, left = dict(value), _left(value)
        for name in sorted(changed, key=lambda name: not name.endswith("Id")):
            below = self._places.get(f"{place.path}.{name}")
            if below is None or name in left:
                continue
            kinds = self._choosing.kinds(below)
            before, changed[name] = changed[name], self.at(below.path, changed[name], said)
            if name in _SELDOM and below.nullable and self._salt % 4:
                changed[name] = None
                continue
            if kinds and isinstance(before, str):
                entity = self._choosing.chosen(below, before, said, self._salt)
                said = {**self._choosing.told(name, kinds, entity), **said} if entity else said
        changed |= self._adjustment(changed) | self._account(changed) | _priced(place, changed)
        if place.name == "Days" and not any(changed.values()):
            changed |= {"Friday": True}
        return {
            name: _shortened(self._places.get(f"{place.path}.{name}"), each)
            for name, each in changed.items()
        }

    def _text(self, place: Place, value: str, said: Said) -> str | None:
        about = place
        if place.name == "Value":
            about = self._places[place.path.removesuffix(".Value")]
        if about.name in self._texts:
            return self._texts[about.name]
        if place.path in _SPELLED:
            return _SPELLED[place.path]
        if self._choosing.kinds(about):
            entity = self._choosing.chosen(about, value, said, self._salt)
            kept = None if place.nullable else value
            return entity["Id"] if entity else kept
        choice = crc32(value.encode())
        if place.node.get("format") == "date-time":
            return self._near(about.name, value)
        if place.name == "Email" and self._choosing.is_write and choice % _AS_IT_WAS:
            return f"guest-{choice}@example.com"
        return value

    def _number(self, place: Place, value: Any) -> Any:
        if isinstance(value, bool) or value is None:
            return value
        above = place.path.rpartition(".")[0]
        if above.endswith("PersonCounts[0]"):
            return 1
        if above.endswith("TimeUnitPrices[0]"):
            return 0
        is_money = place.name in _PRICES or f"{above}.Currency" in self._places
        return round(abs(value) % 500, 2) if is_money else value

    def _near(self, name: str, text: str) -> str:
        """Return an instant around today: what starts, or is first, is before all else."""
        today, choice = self._now.date(), crc32(text.encode())
        is_start = any(first in name for first, _ in _ENDS) and "Last" not in name
        # Apart by more than the offsets of the two can make up for.
        day = today + dt.timedelta(days=choice % 3 - 1 if is_start else 5 + choice % 3)
        if "TimeUnit" in name:
            return wire(self._owner.start_of(day, today))
        return f"{day}{text[10:]}"

    def _account(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """Return what goes together with the account that a part of a request is about."""
        id_ = value.get("TargetAccountId", value.get("Id"))
        found = self._choosing.alike(id_) if isinstance(id_, str) else None
        if found is None:
            return {}
        type_, others = found
        if "SourceAccountIds" in value:
            source = others[self._salt % len(others)]
            return {"AccountType": type_, "SourceAccountIds": [source]}
        if "Discriminator" in value:
            return {"Discriminator": type_, type_: value.get(type_) or {}}
        return {}

    def _adjustment(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """Return an adjustment that its split over numbers of guests adds up to."""
        splits, adjustment = value.get("PaxCounts"), value.get("UnitCountAdjustment")
        if not (is_array(splits) and is_object(adjustment)):
            return {}
        if not 0 < len(splits) <= _MOST_SPLITS:
            return {}
        if value.get("AvailabilityBlockId") is None:
            return {"PaxCounts": None}
        id_ = value.get("ResourceCategoryId")
        categories = self._owner.resource_categories
        capacity = next((each.capacity for each in categories if str(each.id) == id_), 0)
        persons = [{**split, "PersonCount": at} for at, split in enumerate(splits, 1)][:capacity]
        units = sum(int(split["UnitCount"]) for split in persons)
        if units > _LARGEST:
            return {}
        return {"PaxCounts": persons, "UnitCountAdjustment": {**adjustment, "Value": units}}


def _priced(place: Place, value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a price that is either gross or net."""
    if not all(name in place.properties for name in _PRICES):
        return {}
    gross, net = (value.get(name) for name in _PRICES)
    if gross is None and net is None:
        return {"GrossValue": 10}
    return {"NetValue": None} if gross is not None and net is not None else {}


def _pairs(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names of the two ends of every interval that is there."""
    for name, item in value.items():
        for first, last in _ENDS:
            other = name.replace(first, last)
            if other != name and isinstance(item, str) and isinstance(value.get(other), str):
                yield name, other


def _left(value: Mapping[str, Any]) -> set[str]:
    """Return the names of the ends of intervals that stay as they were."""
    return {
        name
        for ends in _pairs(value)
        for name in ends
        if "TimeUnit" not in name
        and crc32("".join(value[end] for end in ends).encode()) % _AS_IT_WAS == 0
        and all(_instant(value[end]) for end in ends)
    }


def _shortened(place: Place | None, value: Any) -> Any:
    """Return an interval that is no longer than the contract allows."""
    duration = place.node.get("x-mews-max-interval") if place else None
    if duration is None or not is_object(value):
        return value
    for first, last in _pairs(value):
        start, end = _instant(value[first]), _instant(value[last])
        # The last of some days is inside.
        if start and end and end >= longest_end(start, duration):
            return {**value, last: value[first]}
    return value


def _instant(text: str) -> dt.datetime | None:
    """Return an instant, that of midnight for a day, or None for what is outside the calendar."""
    try:
        instant = meaning(f"{text}T00:00:00Z" if len(text) == len("2027-03-08") else text)
    except (OverflowError, ValueError):
        return None
    return instant if isinstance(instant, dt.datetime) else None
