"""From what a hotel's data says in short to entities in wire form, as far as they are known yet.

References by name, times relative to today, and what follows from the contract are completed
by `mews_sandbox.operations.seeding`, as are the entities that the data has in wire form.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

from msgspec import Struct

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import (
    CENTURY,
    Block,
    Day,
    Hotel,
    Named,
    Property,
    Rate,
    Reservation,
    Resource,
    ResourceCategory,
    Service,
    on_date,
)
from mews_sandbox.hotel.moments import NOW, Moment, after
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.times import TimeUnit

ARRIVAL: Final = time(15)
DEPARTURE: Final = time(11)
"""When a stay begins on the day of arrival, and ends on that of departure: not by the hour."""

_UNPAID: Final = frozenset({"Inquired", "Requested"})


class Draft(Struct):
    """An entity that a hotel begins with, before all of it is known.

    Attributes:
        kind: What it is.
        owner: The property in whose data it is.
        place: Where in the data it is.
        said: Its properties. Instead of an id there may be the entity that has it.
        is_short: Whether it comes from the typed part, and not from `entities`.
        nights: What each time unit of a reservation costs, if it is one that costs something.
    """

    kind: str
    owner: Property
    place: str
    said: JsonObject
    is_short: bool = True
    nights: "Nights | None" = None


class Nights(Struct, frozen=True):
    """What makes the order items of a reservation: one for each of its time units."""

    start: Moment
    end: Moment
    unit: TimeUnit
    item: JsonObject


def drafts(hotel: Hotel, now: datetime) -> list[Draft]:
    """Return the entities that the typed part of a hotel's data stands for."""
    guests: dict[str, Draft] = {}
    return [
        draft
        for at, owner in enumerate(hotel.properties)
        for draft in _Shorthand(hotel, owner, f"$.properties[{at}]", now, guests).all()
    ]


class _Sold(Struct, frozen=True):
    """Where a resource is sold: a service, as a part of a category."""

    service: Service
    category: ResourceCategory
    resource: Resource


class _Shorthand(Struct, frozen=True):
    hotel: Hotel
    owner: Property
    place: str
    now: datetime
    guests: dict[str, Draft]

    def all(self) -> Iterator[Draft]:
        yield self._enterprise()
        for at, service in enumerate(self.owner.services):
            place = f"services[{at}]"
            yield self._named("services", service, place, Data=_bookable(service))
            yield from self._selling(service, place)
        for at, stay in enumerate(self.owner.reservations):
            yield from self._stay(stay, f"reservations[{at}]")
        for at, block in enumerate(self.owner.blocks):
            yield self._block(block, f"blocks[{at}]")

    def _enterprise(self) -> Draft:
        owner = self.owner
        country, _, _ = owner.tax_environment.partition("-")
        history = f"P0M{owner.editable_history_days}DT0H0M0S"
        return self._draft(
            "enterprises",
            "",
            Id=str(owner.id),
            ChainName=self.hotel.chain.name,
            Name=owner.name,
            TimeZoneIdentifier=owner.time_zone,
            LegalEnvironmentCode=country,
            AccommodationEnvironmentCode=country,
            AccountingEnvironmentCode=country,
            TaxEnvironmentCode=owner.tax_environment,
            DefaultLanguageCode=owner.language,
            AccountingEditableHistoryInterval=history,
            OperationalEditableHistoryInterval=history,
            EditableHistoryInterval=history,
            Pricing=owner.pricing.value,
            LinkedUtc=NOW,
        )

    def _selling(self, service: Service, place: str) -> Iterator[Draft]:
        owned = {"ServiceId": str(service.id)}
        yield self._draft("ageCategories", place, Names="Adult", Classification="Adult", **owned)
        yield self._draft("ageCategories", place, Names="Child", Classification="Child", **owned)
        for group in dict.fromkeys(rate.group for rate in service.rates):
            yield self._draft("rateGroups", place, Names=group, **owned)
        for rate in service.rates:
            yield self._rate(service, rate, place)
        for ordering, category in enumerate(service.resource_categories):
            said = {"Names": category.name, "Ordering": ordering, **owned}
            counts = {"Capacity": category.capacity, "ExtraCapacity": category.extra_capacity}
            yield self._named("resourceCategories", category, place, **said, **counts, Type="Room")
            for resource in category.resources:
                space = {"Discriminator": "Space", "Value": None}
                yield self._named("resources", resource, place, State=resource.state, Data=space)
                led = {"ResourceId": str(resource.id), "CategoryId": str(category.id)}
                yield self._draft("resourceCategoryAssignments", place, **led)
        for block in service.availability_blocks:
            start = self._unit(service, -CENTURY if block.start is None else block.start)
            end = self._unit(service, after(CENTURY if block.end is None else block.end, -1), 23)
            span = {"FirstTimeUnitStartUtc": start, "LastTimeUnitStartUtc": end}
            yield self._named(
                "availabilityBlocks",
                block,
                place,
                State="Confirmed",
                PickupDistribution="IndividualGroups",
                ReleaseStrategy="None",
                **owned,
                **span,
            )

    def _rate(self, service: Service, rate: Rate, place: str) -> Draft:
        ids = {each.name: str(each.id) for each in service.rates}
        return self._named(
            "rates",
            rate,
            place,
            Names=rate.name,
            GroupId=rate.group,
            ServiceId=str(service.id),
            BaseRateId=ids.get(rate.base_rate or ""),
            IsBaseRate=rate.base_rate is None,
            IsEnabled=True,
            IsPublic=True,
            IsDefault=rate is service.rates[0],
            Type="Public",
        )

    def _stay(self, stay: Reservation, place: str) -> Iterator[Draft]:
        sold = next(
            _Sold(service, category, resource)
            for service in self.owner.services
            for category in service.resource_categories
            for resource in category.resources
            if resource.name == stay.resource
        )
        payer = stay.companionships[0].name if stay.companionships else f"Guest of {stay.name}"
        for name in dict.fromkeys([payer, *(guest.name for guest in stay.companionships)]):
            first, _, last = name.rpartition(" ")
            if name not in self.guests:
                said = {"FirstName": first or None, "LastName": last}
                self.guests[name] = self._draft("customers", place, **said)
                yield self.guests[name]
        yield self._draft("reservationGroups", place, Name=stay.name)
        yield self._reservation(stay, sold, payer, place)
        for at, guest in enumerate(stay.companionships):
            yield self._draft(
                "companionships",
                f"{place}.companionships[{at}]",
                Id=str(guest.id),
                CustomerId=self.guests[guest.name],
                ReservationId=str(stay.id),
                ReservationGroupId=stay.name,
            )

    def _reservation(self, stay: Reservation, sold: _Sold, payer: str, place: str) -> Draft:
        by_hour = sold.service.time_unit is TimeUnit.HOUR
        start = self._at(stay.arrival, time() if by_hour else ARRIVAL)
        end = self._at(stay.departure, time() if by_hour else DEPARTURE)
        state = stay.state or self._state(stay)
        rates = sold.service.rates
        rate = next((each for each in rates if each.name == stay.rate), rates[0])
        adults = stay.adults or max(1, len(stay.companionships))
        counts = {"Adult": adults, "Child": stay.children}
        has_come, has_left = state in {"Started", "Processed"}, state == "Processed"
        draft = self._draft(
            "reservations",
            place,
            Id=str(stay.id),
            ServiceId=str(sold.service.id),
            AccountId=self.guests[payer],
            Number=stay.name,
            State=state,
            Origin="Connector",
            Options=dict.fromkeys(_CHECKED_IN, has_come) | {"ConnectorCheckIn": False},
            RateId=str(rate.id),
            GroupId=stay.name,
            RequestedResourceCategoryId=str(sold.category.id),
            AssignedResourceId=str(sold.resource.id),
            AssignedResourceLocked=stay.locked,
            ScheduledStartUtc=start,
            ScheduledEndUtc=end,
            StartUtc=start,
            EndUtc=end,
            ActualStartUtc=start if has_come else None,
            ActualEndUtc=end if has_left else None,
            CancelledUtc=NOW if state == "Canceled" else None,
            PersonCounts=[
                {"AgeCategoryId": name, "Count": count} for name, count in counts.items() if count
            ],
        )
        if state not in _UNPAID:
            prices = Prices(self.owner, sold.service, {})
            amount = self.owner.money.amount(
                prices.price(rate, sold.category, self.now, adults + stay.children)
            )
            item: JsonObject = {
                "ServiceOrderId": str(stay.id),
                "UnitAmount": amount,
                "Type": "SpaceOrder",
                "RevenueType": "Service",
                "AccountingState": "Canceled" if state == "Canceled" else "Open",
                "CanceledUtc": NOW if state == "Canceled" else None,
                "Options": {"CanceledWithReservation": state == "Canceled"},
            }
            draft.nights = Nights(start, end, sold.service.time_unit, item)
        return draft

    def _state(self, stay: Reservation) -> str:
        today = self.now.astimezone(self.owner.zone).date()
        if _is_before(stay.departure, today):
            return "Processed"
        return "Started" if _is_before(stay.arrival, today) else "Confirmed"

    def _block(self, block: Block, place: str) -> Draft:
        ids = {resource.name: str(resource.id) for resource in self.owner.resources}
        return self._named(
            "resourceBlocks",
            block,
            place,
            AssignedResourceId=ids[block.resource],
            IsActive=not block.deleted,
            Type=block.type,
            StartUtc=self._at(block.start),
            EndUtc=self._at(block.end),
            CreatedUtc=NOW,
            UpdatedUtc=NOW,
            DeletedUtc=NOW if block.deleted else None,
            Notes=block.notes,
        )

    def _named(self, kind: str, named: Named, place: str, **said: Any) -> Draft:
        name = {} if "Names" in said else {"Name": named.name}
        return self._draft(kind, place, Id=str(named.id), **name, **said)

    def _draft(self, kind: str, place: str, **said: Any) -> Draft:
        whole = f"{self.place}.{place}" if place else self.place
        return Draft(kind, self.owner, whole, said)

    def _unit(self, service: Service, day: Day, hour: int = 0) -> Moment:
        """Return the start of the time unit of a service that a day, or an hour of it, is in."""
        if service.time_unit is TimeUnit.MONTH:
            today = self.now.astimezone(self.owner.zone).date()
            day = on_date(day, today).replace(day=1)
        return self._at(day, time(hour if service.time_unit is TimeUnit.HOUR else 0))

    def _at(self, day: Day, at: time = time()) -> Moment:
        return Moment(day, at, self.owner.zone)


_CHECKED_IN: Final = ("OwnerCheckedIn", "AllCompanionsCheckedIn", "AnyCompanionCheckedIn")


def _is_before(day: Day, today: date) -> bool:
    return on_date(day, today) < today


def _bookable(service: Service) -> JsonObject:
    unit = service.time_unit.value
    hours = ("0", "0") if unit == TimeUnit.HOUR else (ARRIVAL.hour, DEPARTURE.hour)
    start, end = (f"P0M0DT{hour}H0M0S" for hour in hours)
    offsets = {"StartOffset": start, "EndOffset": end}
    occupancy = {"OccupancyStartOffset": start, "OccupancyEndOffset": end}
    value = {**offsets, **occupancy, "TimeUnitPeriod": unit, "TimeUnit": unit}
    return {"Discriminator": "Bookable", "Value": value}
