"""The contract as the tests read it: the one in the package of the client."""

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.packaged import FILE, document

ROOT: Final = Path(__file__).resolve().parents[2]
OPENAPI: Final = Path(str(resources.files("mews_connector").joinpath(FILE)))


def load() -> JsonObject:
    """Return the document. It is the caller's to change."""
    return document()


def operations() -> list[Operation]:
    """Return the operations of the contract, the same ones each time."""
    return list(_contract().operations.values())


@cache
def _contract() -> Contract:
    return Contract(Document(load()))
