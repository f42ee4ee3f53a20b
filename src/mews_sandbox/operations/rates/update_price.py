"""Sets what time units cost at a rate, for all categories or for one: all updates, or none."""

from collections.abc import Mapping
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.operations.call import Call, forbid
from mews_sandbox.operations.naming import names_of
from mews_sandbox.operations.rates.pricing import priced, product_key, set_prices
from mews_sandbox.operations.references import identified

_MOST_UNITS: Final[Mapping[TimeUnit, int]] = {
    TimeUnit.HOUR: 100,
    TimeUnit.DAY: 100,
    TimeUnit.MONTH: 24,
}


def answer(call: Call) -> JsonObject:
    """Apply the updates, one after the other.

    Raises:
        RefusedError: An id is unknown, the rate depends on another, a price is below zero, or an
            interval is none, too long, too early or too late.
    """
    rate = identified(call, "rates", call.body["RateId"], "RateId")
    if rate["BaseRateId"] is not None:
        forbid(f"{next(names_of(rate))} has the prices of another rate. Please change those.")
    prices = call.prices_of(rate["ServiceId"])
    key = str(priced(call, prices, rate["Id"]).id)
    if call.body.get("ProductId") is not None:
        key = product_key(key, call.find(["products"], call.body["ProductId"], "ProductId"))
    set_prices(call, prices, key, _MOST_UNITS)
    return {}
