"""What a stay costs: its nights, or other time units, and the products that go with it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import NIGHT, PRODUCT, Charge, amount_kept, amount_said
from mews_sandbox.hotel.data import Rate
from mews_sandbox.hotel.times import TimeUnit, start_of_unit
from mews_sandbox.operations.call import Call, moment, refuse
from mews_sandbox.operations.rates.pricing import product_amount
from mews_sandbox.stays.selling import Stay, belonging

_NAMES: Final = {TimeUnit.HOUR: "Hour", TimeUnit.DAY: "Night", TimeUnit.MONTH: "Month"}
_BY_UNIT: Final = frozenset({"PerTimeUnit", "PerPersonPerTimeUnit"})
_BY_PERSON: Final = frozenset({"PerPerson", "PerPersonPerTimeUnit"})


def nights(stay: Stay, said: JsonObject) -> list[Charge]:
    """Return what is charged for each time unit, if a request does not say other prices.

    Raises:
        RefusedError: A price cannot be, or is for a time unit that there is not.
    """
    call, owner = stay.selling.call, stay.selling.owner_id
    same = said.get("TimeUnitAmount"), "TimeUnitAmount"
    amounts: dict[int, tuple[JsonObject | None, str]]
    amounts = dict.fromkeys(range(len(stay.units)), same)
    for price in said.get("TimeUnitPrices") or ():
        index = int(price["Index"])
        if index not in amounts:
            refuse("TimeUnitPrices", f"have the index {index}: there are {len(stay.units)} units")
        amounts[index] = price.get("Amount"), "TimeUnitPrices"
    return [
        night(stay, unit, amount and amount_said(call, owner, amount, name))
        for unit, (amount, name) in zip(stay.units, amounts.values(), strict=True)
    ]


def night(stay: Stay, unit: datetime, amount: JsonObject | None = None) -> Charge:
    """Return what is charged for one time unit: what the rate has it cost, if nothing else."""
    name = _NAMES[stay.selling.sold.time_unit]
    accounted = (each.get("AccountingCategoryId") for each in (stay.rate, stay.category))
    category = next(filter(None, accounted), None)
    more = {"BillingName": name, "AccountingCategoryId": category}
    return Charge(amount or stay.price(unit), NIGHT, "Service", wire(unit), more)


@dataclass(frozen=True)
class Ordered:
    """A product that goes with a stay.

    Attributes:
        unit: The `Amount` of one, by when it begins.
        units: The time units in which it is charged. Empty if it is not by time unit.
    """

    product: JsonObject
    unit: Callable[[datetime], JsonObject]
    count: int
    units: Sequence[datetime]
    start: datetime
    identifier: str | None = None

    @classmethod
    def said(cls, stay: Stay, said: JsonObject) -> "Ordered":
        """Return what the parameters of a product order stand for.

        Raises:
            RefusedError: There is no such product, the price cannot be, or the time is outside the
                stay or none that the product can have.
        """
        call, owner = stay.selling.call, stay.selling.owner_id
        product = belonging(call, ["products"], said["ProductId"], "ProductId", owner)
        count = said.get("Count")
        persons = stay.persons if product["ChargingMode"] in _BY_PERSON else 1
        start, units = _times(stay, product, said)
        return cls(
            product,
            _unit(stay, product, said.get("UnitAmount")),
            (1 if count is None else int(count)) * persons,
            units,
            start,
            said.get("ExternalIdentifier"),
        )

    def charges(self) -> list[Charge]:
        """Return what is charged: all at once, or by time unit, as the product is posted."""
        if not self.units:
            return [self._charge(self.start, self.count)]
        if self.product["PostingMode"] == "Once":
            return [self._charge(self.units[0], self.count * len(self.units))]
        return [self._charge(unit, self.count) for unit in self.units]

    def _charge(self, at: datetime, count: int) -> Charge:
        more = product_data(self.product, self.identifier)
        return Charge(self.unit(at), PRODUCT, "Product", wire(at), more, count)


def unit_amount(call: Call, product: JsonObject, at: datetime, rate: Rate | None) -> JsonObject:
    """Return the `Amount` of one product at a time, at a rate of its own service or without one."""
    amount, service = product["Price"], call.state.entities["services"].get(product["ServiceId"])
    if service is not None and call.is_sold(service):
        prices = call.prices(service)
        # A time unit at the end of the calendar has no start: no price was set for it either.
        with suppress(OverflowError, ValueError):
            start = start_of_unit(at, prices.service.time_unit, prices.owner.zone)
            amount = product_amount(prices, rate, product, start)
    return amount_kept(call, product["EnterpriseId"], amount)


def _unit(
    stay: Stay, product: JsonObject, said: JsonObject | None
) -> Callable[[datetime], JsonObject]:
    """Return what one product costs with a stay, by when it begins, unless a request says it.

    Raises:
        RefusedError: What the request says cannot be.
    """
    call = stay.selling.call
    if said is not None:
        amount = amount_said(call, stay.selling.owner_id, said, "UnitAmount")
        return lambda _: amount
    rate: Rate | None = None
    if product["ServiceId"] == stay.selling.service["Id"]:
        # A rate that nobody knows the price of has no price of the product either.
        with suppress(KeyError):
            rate = stay.selling.prices.rate(stay.rate["Id"])
    return lambda at: unit_amount(call, product, at, rate)


def product_data(product: JsonObject, identifier: str | None) -> JsonObject:
    """Return what an order item says of its product."""
    told = {"ProductId": product["Id"], "AgeCategoryId": None, "ProductType": "Product"}
    return {
        "BillingName": next(iter(product["Names"].values()), None),
        "AccountingCategoryId": product.get("AccountingCategoryId"),
        "ExternalIdentifier": identifier,
        "Data": {"Discriminator": "Product", "Product": told},
    }


def all_charges(nights_: Iterable[Charge], products: Iterable[Ordered]) -> list[Charge]:
    """Return all that a stay costs."""
    return [*nights_, *(charge for product in products for charge in product.charges())]


def _times(stay: Stay, product: JsonObject, said: JsonObject) -> tuple[datetime, list[datetime]]:
    """Return when a product begins, and the time units that it is charged in."""
    first = stay.start if said.get("StartUtc") is None else moment(said["StartUtc"], "StartUtc")
    last = said.get("EndUtc")
    by_unit = product["ChargingMode"] in _BY_UNIT
    end = (stay.end if by_unit else first) if last is None else moment(last, "EndUtc")
    if not by_unit:
        if end != first and said.get("StartUtc") is not None:
            refuse("EndUtc", "has to be StartUtc: the product is not charged by time unit")
        return first, []
    nights_ = [*stay.units, stay.end]
    units = [unit for unit, following in pairwise(nights_) if first < following and unit < end]
    if not units:
        refuse("StartUtc", "to EndUtc has no part of the stay")
    return first, units
