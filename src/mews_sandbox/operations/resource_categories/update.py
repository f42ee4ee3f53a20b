"""Changes resource categories."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.values import VALUE

_LEAST: Final = {"Capacity": 1, "ExtraCapacity": 0}
"""What a number has to be at least: the contract has it only for new categories."""


def answer(call: Call) -> JsonObject:
    """Return the categories as they are now.

    Raises:
        RefusedError: There is room for nobody, or what is refused wherever entities are updated.
    """
    for said in call.body["ResourceCategoryUpdates"]:
        for name, least in _LEAST.items():
            value = part(said, name).get(VALUE)
            if value is not None and value < least:
                refuse(name, f"has to be {least} or more")
    return call.generally()
