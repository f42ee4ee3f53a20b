"""Files of accounts."""

from collections.abc import Iterable
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.references import active

_TYPES: Final = (
    "application/pdf",
    *(f"image/{format_}" for format_ in ("bmp", "gif", "jpeg", "png", "tiff")),
)


def attach(call: Call, kinds: Iterable[str], parameter: str) -> JsonObject:
    """Return the id of a file that an account of some kinds gets.

    No operation shows files, and so they are not kept.

    Args:
        call: The call.
        kinds: What the account may be.
        parameter: Which property of the request has its id.

    Raises:
        RefusedError: The account is unknown or deleted, or the file is none that Mews takes.
    """
    body = call.body
    active(call, kinds, body[parameter], parameter)
    if body["Type"] not in _TYPES:
        refuse("Type", f"has to be one of {', '.join(_TYPES)}")
    return {"FileId": call.new_id()}
