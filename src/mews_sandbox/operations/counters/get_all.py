"""Lists counters: those of every type, if the type that is asked for is what all of them are."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call


def answer(call: Call) -> JsonObject:
    """Return a page of counters.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    is_any = call.body.get("Type") == "Counter"
    return call.generally({"Type": []} if is_any else None)
