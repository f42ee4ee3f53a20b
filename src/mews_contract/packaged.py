"""The contract that the installed client was generated from: one OpenAPI document, as JSON."""

from importlib import resources
from typing import Final

import msgspec

from mews_contract.json_values import JsonObject

FILE: Final = "openapi.json"
"""Its name in the package `mews_connector`."""


def content() -> bytes:
    """Return its bytes."""
    return resources.files("mews_connector").joinpath(FILE).read_bytes()


def document() -> JsonObject:
    """Return what it says, anew each time."""
    return msgspec.json.decode(content(), type=JsonObject)
