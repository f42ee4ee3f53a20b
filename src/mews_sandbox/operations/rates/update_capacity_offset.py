"""Changes what rates add to their prices for more or fewer guests than a category takes."""

from typing import Final

from msgspec import structs

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse, updated
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.rates.making import RATES, Reckoned, number
from mews_sandbox.operations.references import is_active

_ADJUSTMENTS: Final = {
    "NegativeOccupancyAdjustment": "empty_unit",
    "ExtraOccupancyAdjustment": "extra_unit",
}


def answer(call: Call) -> JsonObject:
    """Change the rates, one after the other: all of a request, or none. Null is 0.

    Raises:
        RefusedError: A rate is unknown, deleted or of another property, or leads to prices that
            nobody has.
    """
    with Changes(call) as changes:
        for said in call.body["CapacityOffsetUpdates"]:
            _change(changes, said)
    return {}


def _change(changes: Changes, said: JsonObject) -> None:
    call = changes.call
    rate = call.find([RATES], said["RateId"], "RateId")
    if not is_active(rate):
        refuse("RateId")
    prices = call.prices_of(rate["ServiceId"])
    before = Reckoned.of(call, prices, rate["Id"], "RateId")
    values = {
        _ADJUSTMENTS[name]: number(value or 0, name)
        for name, value in updated(said, _ADJUSTMENTS).items()
    }
    Reckoned(structs.replace(before.rate, **values), before.tax_codes).keep(changes)
