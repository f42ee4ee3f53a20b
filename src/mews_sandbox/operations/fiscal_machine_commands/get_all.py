"""Lists what fiscal machines have to register: by the ids of commands, or by machine and state."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, refuse

_OTHERS: Final = ("DeviceIds", "States", "UpdatedUtc")


def answer(call: Call) -> JsonObject:
    """Return them as all listings do.

    Raises:
        RefusedError: Both ways to ask are used, or an id is unknown.
    """
    said = [name for name in _OTHERS if call.body.get(name) is not None]
    if call.body.get("CommandIds") is not None and said:
        refuse("CommandIds", f"cannot be there together with {said[0]}")
    devices = call.body.get("DeviceIds")
    if devices is None:
        return call.generally()
    ids = frozenset(call.find(["devices"], id_, "DeviceIds")["Id"] for id_ in devices)
    return call.generally({"DeviceIds": [OneOf("Device.Id", ids)]})
