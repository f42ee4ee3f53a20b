"""Returns what a product costs in each time unit of its service."""

from collections.abc import Mapping
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import amount_kept
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.rates.pricing import product_amount
from mews_sandbox.operations.services.time_units import asked

_MOST_UNITS: Final[Mapping[TimeUnit, int]] = {
    TimeUnit.HOUR: 100,
    TimeUnit.DAY: 100,
    TimeUnit.MONTH: 24,
}


def answer(call: Call) -> JsonObject:
    """Return the prices. Nobody pays another one for their age, since no operation sets any.

    Raises:
        RefusedError: The product is unknown or of none of the properties, its service has no time
            units, or the interval is none.
    """
    product = call.find(["products"], call.body["ProductId"], "ProductId")
    owner, named = product["EnterpriseId"], call.body.get("EnterpriseIds")
    among = call.scope if named is None else frozenset(map(str.lower, named))
    if not among <= call.scope:
        refuse("EnterpriseIds")
    if owner not in among:
        refuse("ProductId")
    prices = call.prices_of(product["ServiceId"])
    units = asked(prices, call.body, _MOST_UNITS)
    amounts = (product_amount(prices, None, product, start) for start in units.starts)
    return {
        "ProductId": product["Id"],
        "TimeUnitStartsUtc": [*map(wire, units.starts)],
        "BaseAmountPrices": [amount_kept(call, owner, amount) for amount in amounts],
        "AgeCategoryPrices": [],
    }
