"""What a service costs: by rate, resource category, time unit and persons.

All functions are pure. A price that `rates/updatePrice` has set stands in the state, by `PriceKey`,
and takes the place of what the hotel's data says:

- the price of a category at a rate of its own is the one that was set for it, or else the rate's
  base price, set or said, and the category's adjustment;
- the price at a rate that depends on another is that rate's, with a part of it and a sum added.

Then each person less, or more, than the category's capacity adds what the rate says of that.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from msgspec import Struct

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property, Rate, ResourceCategory, Service
from mews_sandbox.hotel.money import LARGEST, ZERO, total
from mews_sandbox.hotel.times import TimeUnit, next_unit, start_of_unit

PriceKey = tuple[str, str | None, datetime]
"""Id of a rate that depends on no other, or of a product, id of a resource category or None for the
base price, and the start of a time unit in UTC."""


class Prices(Struct, frozen=True):
    """The prices of one service.

    Attributes:
        owner: The property that sells it.
        service: The service, with the rates and categories that it has now.
        updated: The prices that were set since: `State.prices`.
        taxes: Tax codes of the rates that do not have the standard tax: `State.rate_taxes`.
    """

    owner: Property
    service: Service
    updated: Mapping[PriceKey, Decimal]
    taxes: Mapping[str, Sequence[str]] = {}

    def rate(self, id_: str) -> Rate:
        """Return a rate of the service by its id.

        Raises:
            KeyError: The service has no such rate.
        """
        for rate in self.service.rates:
            if str(rate.id) == id_:
                return rate
        raise KeyError(id_)

    def category(self, id_: str) -> ResourceCategory:
        """Return a resource category of the service by its id.

        Raises:
            KeyError: The service has no such category.
        """
        for category in self.service.resource_categories:
            if str(category.id) == id_:
                return category
        raise KeyError(id_)

    def base_rate(self, rate: Rate) -> Rate | None:
        """Return the rate that one depends on, or None."""
        if rate.base_rate is None:
            return None
        return next(each for each in self.service.rates if each.name == rate.base_rate)

    def root(self, rate: Rate) -> Rate:
        """Return the rate whose prices all those of one come from: it may be the same."""
        base = self.base_rate(rate)
        return rate if base is None else self.root(base)

    def base_price(self, rate: Rate, start: datetime) -> Decimal:
        """Return the base price of a time unit: before any category and number of persons."""
        return min(max(self._price(rate, None, start), -LARGEST), LARGEST)

    def base_amount(self, rate: Rate, start: datetime) -> JsonObject:
        """Return the base price of a time unit, with the taxes of the rate, as an `Amount`."""
        return self._amount(rate, self.base_price(rate, start))

    def price(
        self, rate: Rate, category: ResourceCategory, start: datetime, persons: int | None = None
    ) -> Decimal:
        """Return what one time unit costs: gross or net, as the property's prices are.

        Args:
            rate: The rate.
            category: The resource category.
            start: When the time unit begins, in UTC.
            persons: How many persons. None is as many as the capacity.
        """
        value = self._price(rate, category, start)
        if persons is not None:
            beyond = persons - category.capacity
            value += rate.extra_unit * beyond if beyond > 0 else -rate.empty_unit * beyond
        return self.owner.money.rounded(min(max(value, ZERO), LARGEST))

    def amount(
        self, rate: Rate, category: ResourceCategory, start: datetime, persons: int | None = None
    ) -> JsonObject:
        """Return what one time unit costs, with the taxes of the rate, as an `Amount`."""
        return self._amount(rate, self.price(rate, category, start, persons))

    def stay(
        self,
        rate: Rate,
        category: ResourceCategory,
        interval: tuple[datetime, datetime],
        persons: int | None = None,
    ) -> dict[datetime, JsonObject]:
        """Return what each time unit of a stay costs: `Amount`s, by the start of the unit in UTC.

        Args:
            rate: The rate.
            category: The resource category.
            interval: From when to when the stay is.
            persons: How many persons. None is as many as the capacity.
        """
        found = stay_units(*interval, self.service.time_unit, self.owner.zone)
        return {start: self.amount(rate, category, start, persons) for start in found}

    def total(self, amounts: Mapping[datetime, JsonObject]) -> JsonObject:
        """Return the `Amount` of a whole stay."""
        return total(self.owner.currency, amounts.values())

    def _amount(self, rate: Rate, value: Decimal) -> JsonObject:
        return self.owner.money.amount(value, self.taxes.get(str(self.root(rate).id)))

    def _price(self, rate: Rate, category: ResourceCategory | None, start: datetime) -> Decimal:
        base = self.base_rate(rate)
        if base is not None:
            return self._price(base, category, start) * (1 + rate.relative) + rate.absolute
        id_ = str(rate.id)
        if category is not None and (id_, str(category.id), start) in self.updated:
            return self.updated[id_, str(category.id), start]
        adjustment = ZERO if category is None else category.price_adjustment
        return self.updated.get((id_, None, start), rate.price) + adjustment


def stay_units(
    start: datetime, end: datetime, unit: TimeUnit, zone: ZoneInfo
) -> Iterator[datetime]:
    """Yield the starts, in UTC, of the time units that a stay pays for: its nights, if by day.

    Nobody pays for the day of departure, unless that is also the day of arrival.
    """
    limit = end
    if unit is not TimeUnit.HOUR:
        limit = datetime.combine(end.astimezone(zone).date(), time(), zone)
    begins = start_of_unit(start, unit, zone)
    yield begins
    following = next_unit(begins, unit, zone)
    while begins < following < limit:
        yield following
        begins, following = following, next_unit(following, unit, zone)
