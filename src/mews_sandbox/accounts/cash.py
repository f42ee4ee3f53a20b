"""Cash that a cashier has received."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.references import is_active

_TRANSACTIONS = "cashierTransactions"


def receive(changes: Changes, payment: JsonObject) -> None:
    """Put what was paid in cash to the first cashier of the property, if it has one."""
    entities = changes.call.state.entities
    owner: str = payment["EnterpriseId"]
    of_owner = OneOf.just("EnterpriseId", owner)
    cashiers = [*filter(is_active, entities["cashiers"].newest_first([of_owner]))]
    if not cashiers:
        return
    last = next(entities[_TRANSACTIONS].newest_first([of_owner]), None)
    number: str = last["Number"] if last is not None else "0"
    amount = payment["Amount"]
    changes.make(
        _TRANSACTIONS,
        owner,
        CashierId=cashiers[-1]["Id"],
        PaymentId=payment["Id"],
        Number=str(int(number) + 1 if number.isdecimal() else 1),
        Notes=payment["Notes"],
        Amount={"Currency": amount["Currency"], "Value": abs(amount["GrossValue"])},
        Type="CashIn" if amount["GrossValue"] <= 0 else "CashOut",
    )
