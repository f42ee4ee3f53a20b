"""The contract of the repository, as the tests read it: the bundle in the package of the client.

Nothing else of it comes from there: what the client makes of the contract is what is tested.
"""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.packaged import FILE

ROOT: Final = Path(__file__).resolve().parents[2]
OPENAPI: Final = ROOT / "generated" / "mews_connector" / FILE


def load() -> JsonObject:
    """Return the document. It is the caller's to change."""
    return msgspec.json.decode(OPENAPI.read_bytes(), type=JsonObject)


def operations() -> list[Operation]:
    """Return the operations of the contract, the same ones each time."""
    return list(_contract().operations.values())


@cache
def _contract() -> Contract:
    return Contract(Document(load()))
