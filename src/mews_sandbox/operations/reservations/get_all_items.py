"""Lists what is charged for reservations, in the words of older operations."""

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import ITEMS
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.accounting_items.get_all import in_states, order_item
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.stays.found import reservations_of


def answer(call: Call) -> JsonObject:
    """Return the order items of each reservation, the newest first: also of one that has none.

    Raises:
        RefusedError: A reservation is unknown, or the currency is none of the property.
    """
    found = reservations_of(call, call.body["ReservationIds"])
    currencies = {call.directory.owners[stay["EnterpriseId"]].currency for stay in found}
    if not {call.body.get("Currency")} <= {None, *currencies}:
        refuse("Currency", "is not the property's: the sandbox does not convert amounts")
    states = in_states(call.body.get("AccountingStates"))
    return {
        "Reservations": [
            {
                "ReservationId": stay["Id"],
                "Items": None,
                "OrderItems": [order_item(item) for item in _items(call, stay, states)],
            }
            for stay in found
        ]
    }


def _items(call: Call, stay: JsonObject, states: OneOf) -> list[JsonObject]:
    wanted = [OneOf.just("ServiceOrderId", stay["Id"]), states]
    return [*call.state.entities[ITEMS].newest_first(wanted)]
