"""Sets what a product costs in time units of its service: all updates, or none."""

from collections.abc import Mapping
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.rates.pricing import set_prices
from mews_sandbox.operations.references import identified, is_active

_MOST_UNITS: Final[Mapping[TimeUnit, int]] = {
    TimeUnit.HOUR: 367,
    TimeUnit.DAY: 367,
    TimeUnit.MONTH: 24,
}


def answer(call: Call) -> JsonObject:
    """Apply the updates, one after the other.

    Raises:
        RefusedError: The product is unknown or deleted, its service has no time units, a price is
            below zero, or an interval is none, too long, too early or too late.
    """
    product = identified(call, "products", call.body["ProductId"], "ProductId")
    if not is_active(product):
        refuse("ProductId")
    prices = call.prices_of(product["ServiceId"])
    set_prices(call, prices, product["Id"], _MOST_UNITS)
    return {}
