"""Prices of rates, resource categories and products, as requests name them."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Rate, ResourceCategory
from mews_sandbox.hotel.money import Pricing
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.services.time_units import changed

HIGHEST: Final = 10**11
"""The highest price that may be said, which leaves room for what is reckoned from it."""

_ENDS: Final = ("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc")


def priced(call: Call, prices: Prices, id_: str, parameter: str = "RateId") -> Rate:
    """Return the prices of a rate of a service.

    Raises:
        RefusedError: The rate is unknown, of another service, or has no prices.
    """
    rate = call.find(["rates"], id_, parameter)
    if rate["ServiceId"] != str(prices.service.id):
        refuse(parameter)
    try:
        return prices.rate(rate["Id"])
    except KeyError:
        refuse(parameter, "is a rate whose price the sandbox does not know")


def categorized(
    call: Call, prices: Prices, id_: str, parameter: str = "CategoryId"
) -> ResourceCategory:
    """Return a resource category of a service, as it is priced.

    Raises:
        RefusedError: It is unknown, of another service, or has no prices.
    """
    category = call.find(["resourceCategories"], id_, parameter)
    try:
        return prices.category(category["Id"])
    except KeyError:
        refuse(parameter)


def product_key(rate_id: str, product: JsonObject) -> str:
    """Return what stands for the rate where the price of a product at it is kept."""
    return f"{rate_id}/{product['Id']}"


def product_amount(
    prices: Prices, rate: Rate | None, product: JsonObject, start: datetime
) -> JsonObject:
    """Return what a product costs in a time unit, at a rate or without one.

    It is what was set for it at the rate, or at the one that this depends on; or else what was set
    for the product; or else its own price.
    """
    keys: list[str] = [product["Id"]]
    if rate is not None:
        keys = [product_key(str(prices.root(rate).id), product), *keys]
    found = (prices.updated.get((key, None, start)) for key in keys)
    set_price = next((price for price in found if price is not None), None)
    if set_price is None:
        price: JsonObject = product["Price"]
        return price
    codes = [tax["Code"] for tax in product["Price"]["TaxValues"]]
    return prices.owner.money.amount(set_price, codes)


def stated(prices: Prices, amount: JsonObject) -> Decimal:
    """Return the value of an `Amount` as the property states its prices: gross or net."""
    is_gross = prices.owner.pricing is Pricing.GROSS
    value: Decimal = amount["GrossValue" if is_gross else "NetValue"]
    return value


def set_prices(call: Call, prices: Prices, key: str, most: Mapping[TimeUnit, int]) -> None:
    """Set or remove the prices that a request says in its `PriceUpdates`, one after the other.

    Args:
        call: The call.
        prices: The prices of the service.
        key: What stands for the rate where the prices are kept.
        most: How many time units an interval may have.

    Raises:
        RefusedError: A category is unknown, a price is below zero, or an interval is none, too
            long, too early or too late.
    """
    updated = call.state.prices.copy()
    for update in call.body["PriceUpdates"]:
        for name in _ENDS:
            if update.get(name) is None:
                refuse(name, "is missing: the sandbox needs it to change prices")
        units = changed(call, prices, update, "prices", most)
        id_, value = update.get("CategoryId"), update.get("Value")
        category = None if id_ is None else str(categorized(call, prices, id_).id)
        if value is not None and not 0 <= value <= HIGHEST:
            refuse("Value")
        for start in units.starts:
            if value is None:
                updated.pop((key, category, start), None)
            else:
                updated[key, category, start] = Decimal(str(value))
    call.state.prices = updated
