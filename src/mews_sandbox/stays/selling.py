"""What a stay is sold as, as a request says it: in what, at which rate, when and to how many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import islice
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property, Rate, ResourceCategory, Service
from mews_sandbox.hotel.prices import Prices, stay_units
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.references import is_active

_MOST_UNITS: Final = 2000


def belonging(
    call: Call, kinds: Iterable[str], id_: str | None, parameter: str, owner: str
) -> JsonObject:
    """Return an entity that a request names, of a property or of its chain.

    Raises:
        RefusedError: There is none, it is no longer active, or it is of another property.
    """
    entity = call.find(kinds, id_ or "", parameter)
    if call.directory.owner(entity) not in {None, owner} or not is_active(entity):
        refuse(parameter)
    return entity


@dataclass(frozen=True)
class Selling:
    """A service that sells stays."""

    call: Call
    service: JsonObject
    prices: Prices

    @classmethod
    def of(cls, call: Call, id_: str) -> "Selling":
        """Return a service by its id.

        Raises:
            RefusedError: There is none, or it sells nothing by time unit.
        """
        service = call.find(["services"], id_, "ServiceId")
        return cls(call, service, call.prices(service))

    @property
    def owner(self) -> Property:
        """The property that it belongs to."""
        return self.prices.owner

    @property
    def owner_id(self) -> str:
        """The id of that property."""
        return str(self.owner.id)

    @property
    def sold(self) -> Service:
        """How it is sold now."""
        return self.prices.service

    def part(self, kind: str, id_: str | None, parameter: str) -> JsonObject:
        """Return something of this service that a request names.

        Raises:
            RefusedError: There is none, it is no longer active, or it is of another service.
        """
        found = belonging(self.call, [kind], id_, parameter, self.owner_id)
        if found["ServiceId"] != self.service["Id"]:
            refuse(parameter)
        return found

    def other(self, kinds: Sequence[str], id_: str | None, parameter: str) -> str | None:
        """Return the id of something of the property that a request may name, or None.

        Raises:
            RefusedError: There is none, it is no longer active, or it is of another property.
        """
        if id_ is None:
            return None
        found: str = belonging(self.call, kinds, id_, parameter, self.owner_id)["Id"]
        return found


@dataclass(frozen=True)
class Stay:
    """A stay as it is sold."""

    selling: Selling
    category: JsonObject
    rate: JsonObject
    start: datetime
    end: datetime
    counts: Sequence[JsonObject]

    @classmethod
    def said(cls, selling: Selling, said: JsonObject) -> "Stay":
        """Return the stay that the parameters of a reservation stand for.

        Raises:
            RefusedError: Something that they name is unknown, of another service or not sold, the
                stay ends before it begins, or nobody stays.
        """
        persons = Counter[str]()
        for each in said["PersonCounts"]:
            if each["Count"] < 1:
                refuse("PersonCounts", "have to be of one person or more")
            age = selling.part("ageCategories", each["AgeCategoryId"], "AgeCategoryId")
            persons[age["Id"]] += int(each["Count"])
        counts = [{"AgeCategoryId": id_, "Count": count} for id_, count in persons.items()]
        stay = cls(
            selling,
            selling.part("resourceCategories", said["RequestedCategoryId"], "RequestedCategoryId"),
            selling.part("rates", said["RateId"], "RateId"),
            moment(said["StartUtc"], "StartUtc"),
            moment(said["EndUtc"], "EndUtc"),
            counts,
        )
        return stay.checked()

    @property
    def terms(self) -> JsonObject:
        """The same as a reservation has it."""
        start, end = wire(self.start), wire(self.end)
        return {
            "RequestedResourceCategoryId": self.category["Id"],
            "RateId": self.rate["Id"],
            "PersonCounts": [*self.counts],
            "ScheduledStartUtc": start,
            "ScheduledEndUtc": end,
            "StartUtc": start,
            "EndUtc": end,
        }

    @classmethod
    def of(cls, selling: Selling, reservation: JsonObject) -> "Stay":
        """Return the stay that a reservation is about."""
        find = selling.call.state.entities
        return cls(
            selling,
            find["resourceCategories"].get(reservation["RequestedResourceCategoryId"]) or {},
            find["rates"].get(reservation["RateId"]) or {},
            moment(reservation["StartUtc"], "StartUtc"),
            moment(reservation["EndUtc"], "EndUtc"),
            reservation["PersonCounts"],
        )

    def checked(self) -> "Stay":
        """Return the same stay.

        Raises:
            RefusedError: It is none that can be sold.
        """
        if self.end <= self.start:
            forbid("A stay has to end after it starts. Please choose a later departure.")
        if len(self.units) > _MOST_UNITS:
            refuse("EndUtc", f"is more than {_MOST_UNITS} time units after the start")
        try:
            _ = self.priced_as
        except KeyError:
            refuse("RateId", "is a rate whose price the sandbox does not know")
        return self

    @cached_property
    def units(self) -> list[datetime]:
        """When each time unit begins that the stay pays for, in UTC."""
        unit, zone = self.selling.sold.time_unit, self.selling.owner.zone
        try:
            found = stay_units(self.start, self.end, unit, zone)
            return [*islice(found, _MOST_UNITS + 1)]
        except (OverflowError, ValueError):
            refuse("EndUtc")

    @property
    def persons(self) -> int:
        """How many persons stay."""
        return sum(each["Count"] for each in self.counts)

    @property
    def most_persons(self) -> int:
        """How many persons there is room for."""
        return int(self.category["Capacity"]) + int(self.category.get("ExtraCapacity") or 0)

    @property
    def resources(self) -> list[str]:
        """The ids of the resources of its category."""
        wanted = OneOf.just("CategoryId", self.category["Id"])
        found = self.selling.call.state.entities["resourceCategoryAssignments"]
        return [each["ResourceId"] for each in found.newest_first([wanted]) if is_active(each)]

    @cached_property
    def priced_as(self) -> tuple[Rate, ResourceCategory]:
        """How its rate and its category are priced.

        Raises:
            KeyError: Nobody knows.
        """
        prices = self.selling.prices
        return prices.rate(self.rate["Id"]), prices.category(self.category["Id"])

    def price(self, unit: datetime) -> JsonObject:
        """Return the `Amount` that a time unit costs. Beyond the capacity no more is charged."""
        rate, category = self.priced_as
        persons = min(self.persons, self.most_persons)
        return self.selling.prices.amount(rate, category, unit, persons)

    def check_persons(self) -> None:
        """Refuse more persons than there is room for.

        Raises:
            RefusedError: There are more.
        """
        if self.persons > self.most_persons:
            name = next(iter(self.category["Names"].values()), "The category")
            forbid(f"{name} takes up to {self.most_persons} persons, and not {self.persons}.")

    def check_history(self) -> None:
        """Refuse a stay that ended before the editable history of the property.

        Raises:
            RefusedError: It did.
        """
        owner = self.selling.owner
        if self.end <= self.selling.call.now - timedelta(days=owner.editable_history_days):
            forbid(f"{owner.name} takes no reservations that far back.")
