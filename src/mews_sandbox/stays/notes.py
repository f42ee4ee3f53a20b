"""Notes that are kept with a reservation or another order."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.changes import Changes


def note(changes: Changes, order: JsonObject, text: str | None) -> None:
    """Keep a text with an order, if there is one."""
    if text:
        owner = order["EnterpriseId"]
        changes.make("serviceOrderNotes", owner, OrderId=order["Id"], Text=text, Type="General")
