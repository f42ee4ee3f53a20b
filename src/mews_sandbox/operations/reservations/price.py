"""Returns what reservations would cost. It checks neither availability nor who may book."""

from decimal import Decimal

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.money import multiplied, total
from mews_sandbox.operations.call import Call
from mews_sandbox.stays.charges import Ordered, all_charges, nights
from mews_sandbox.stays.selling import Selling, Stay


def answer(call: Call) -> JsonObject:
    """Return what each of the reservations would cost.

    Raises:
        RefusedError: Something that the request names is unknown or of another service.
    """
    selling = Selling.of(call, call.body["ServiceId"])
    return {
        "ReservationPrices": [_price(selling, said) for said in call.body["Reservations"]],
    }


def _price(selling: Selling, said: JsonObject) -> JsonObject:
    stay = Stay.said(selling, said)
    products = [Ordered.said(stay, each) for each in said.get("ProductOrders") or ()]
    charges = all_charges(nights(stay, said), products)
    currency = selling.owner.currency
    amount = total(currency, (multiplied(charge.unit, charge.count) for charge in charges))
    gross, net = amount["GrossValue"], amount["NetValue"]
    # The older form has one tax rate, which is unknown where there are several.
    rate = Decimal(0) if gross == net else None
    older = {"Currency": currency, "Value": gross, "Net": net, "Tax": gross - net, "TaxRate": rate}
    return {"Identifier": said.get("Identifier"), "TotalAmount": amount, "Total": older}
