"""Which reservations restrictions keep from being made, and why, in words for the end user.

A restriction says on which days a reservation that meets its conditions cannot stay, start or end.
One that is within its exceptions, all of them, is allowed all the same; without any, none is.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.prices import Prices, stay_units
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.hotel.times import TimeUnit, next_unit
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.naming import names_of
from mews_sandbox.operations.rates.pricing import categorized, priced

RESTRICTIONS: Final = "restrictions"
"""The kind of entity that a restriction is."""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_HOURS: Final = (
    *("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
    *("Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen"),
    *("Nineteen", "Twenty", "TwentyOne", "TwentyTwo", "TwentyThree"),
)
_DONE: Final[Mapping[str, str]] = {
    "Stay": "be for",
    "Start": "begin on",
    "End": "end on",
}
_NEEDED: Final[Mapping[str, str]] = {
    "MinAdvance": "is made at least {} before it begins",
    "MaxAdvance": "is made at most {} before it begins",
    "MinLength": "lasts at least {}",
    "MaxLength": "lasts at most {}",
    "MinPrice": "costs at least {} in each time unit",
    "MaxPrice": "costs at most {} in each time unit",
}
_DAY: Final = timedelta(days=1)


def refusals(
    call: Call, service_id: str, category_id: str, rate_id: str, *, start: datetime, end: datetime
) -> list[str]:
    """Return why a reservation cannot be made, one sentence for each restriction: none if it can.

    Args:
        call: The call that is to make it.
        service_id: The service.
        category_id: The resource category that is booked.
        rate_id: The rate.
        start: When the stay is to begin.
        end: When it is to end.

    Raises:
        RefusedError: Service, category or rate are unknown, or the service has no time units.
    """
    service = call.find(["services"], service_id, "ServiceId")
    category = call.find(["resourceCategories"], category_id, "RequestedCategoryId")
    rate = call.find(["rates"], rate_id, "RateId")
    stay = _Stay(call, call.prices(service), category, rate, start, end)
    wanted = [OneOf.just("ServiceId", service["Id"])]
    found = call.state.entities[RESTRICTIONS].newest_first(wanted)
    return [*filter(None, map(stay.refusal, found))]


def affects(conditions: JsonObject, rate: JsonObject) -> bool:
    """Return whether a restriction with some conditions is about a rate, be it alone or not."""
    bases = {rate["Id"], rate.get("BaseRateId")}
    return (
        conditions.get("ExactRateId") in {None, rate["Id"]}
        and conditions.get("BaseRateId") in {None, *bases}
        and conditions.get("RateGroupId") in {None, rate["GroupId"]}
    )


class _Stay(Struct, frozen=True):
    """A reservation that somebody wants to make."""

    call: Call
    prices: Prices
    category: JsonObject
    rate: JsonObject
    start: datetime
    end: datetime

    def refusal(self, restriction: JsonObject) -> str | None:
        """Return why a restriction does not allow it, or None if it does."""
        conditions: JsonObject = restriction["Conditions"]
        if not self._is_meant(conditions):
            return None
        at = next(self._restricted(conditions), None)
        said: JsonObject = restriction.get("Exceptions") or {}
        exceptions = {name: value for name, value in said.items() if value is not None}
        if at is None or (exceptions and all(map(self._keeps, exceptions.items()))):
            return None
        done, category = _DONE[conditions["Type"]], next(names_of(self.category))
        sentence = f"A reservation of {category} at {next(names_of(self.rate))}"
        sentence = f"{sentence} cannot {done} {at:%Y-%m-%d}"
        needed = " and ".join(_NEEDED[name].format(_said(exceptions[name])) for name in exceptions)
        return f"{sentence} unless it {needed}." if needed else f"{sentence}."

    def _is_meant(self, conditions: JsonObject) -> bool:
        """Return whether rate and category meet the conditions."""
        return (
            affects(conditions, self.rate)
            and conditions.get("ResourceCategoryId") in {None, self.category["Id"]}
            and conditions.get("ResourceCategoryType") in {None, self.category["Type"]}
        )

    def _restricted(self, conditions: JsonObject) -> Iterator[datetime]:
        """Yield the local times of the stay, its start or its end, at which a restriction holds."""
        first, last = (conditions.get(end) for end in ("StartUtc", "EndUtc"))
        zone = self.prices.owner.zone
        begins = instant(first).astimezone(zone).date() if first else date.min
        ends = instant(last).astimezone(zone).date() if last else date.max
        days = conditions.get("Days") if self._unit is not TimeUnit.MONTH else None
        hours = conditions.get("Hours") if self._unit is TimeUnit.HOUR else None
        for at in self._times(conditions["Type"]):
            is_day = days is None or WEEKDAYS[at.weekday()] in days
            is_hour = hours is None or hours[_HOURS[at.hour]]
            if begins <= at.date() <= ends and is_day and is_hour:
                yield at

    def _times(self, kind: str) -> Iterator[datetime]:
        """Yield the local times at which a guest stays, comes or leaves."""
        zone = self.prices.owner.zone
        start, end = self.start.astimezone(zone), self.end.astimezone(zone)
        if kind != "Stay":
            yield start if kind == "Start" else end
        elif self._unit is TimeUnit.HOUR:
            yield from (at.astimezone(zone) for at in self._units())
        else:
            nights = max((end.date() - start.date()).days, 1)
            yield from (start + number * _DAY for number in range(nights))

    def _keeps(self, exception: tuple[str, Any]) -> bool:
        """Return whether the reservation is within an exception."""
        name, value = exception
        if name.endswith("Price"):
            price = [self._price(at) for at in self._units()]
            bound = Decimal(str(value["Value"]))
            return min(price) >= bound if name == "MinPrice" else max(price) <= bound
        length = Duration.read(value)
        if name.endswith("Advance"):
            latest = length.after(self.call.now)
            return latest <= self.start if name == "MinAdvance" else latest >= self.start
        # Who comes in the afternoon and leaves in the morning stays for whole days.
        units, zone = [*self._units()], self.prices.owner.zone
        over = next_unit(units[-1], self._unit, zone)
        reached = length.after(units[0].astimezone(zone))
        return reached <= over if name == "MinLength" else reached >= over

    @property
    def _unit(self) -> TimeUnit:
        return self.prices.service.time_unit

    def _units(self) -> Iterator[datetime]:
        return stay_units(self.start, self.end, self._unit, self.prices.owner.zone)

    def _price(self, at: datetime) -> Decimal:
        rate = priced(self.call, self.prices, self.rate["Id"])
        category = categorized(self.call, self.prices, self.category["Id"])
        return self.prices.price(rate, category, at)


def _said(value: Any) -> str:
    """Return the value of an exception as people say it."""
    return (
        f"{value['Value']} {value['Currency']}" if is_object(value) else str(Duration.read(value))
    )
