"""Changes door codes and RFID tags: all of a request, or none."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.values import VALUE

_LONGEST: Final = 255


def answer(call: Call) -> JsonObject:
    """Return the resource access tokens as they are now.

    Raises:
        RefusedError: A code is too long, or what is refused wherever entities are changed.
    """
    for said in call.body.get("ResourceAccessTokenUpdates") or ():
        if len(part(said, "Value").get(VALUE) or "") > _LONGEST:
            refuse("Value", f"has to have {_LONGEST} characters at most")
    return call.generally()
