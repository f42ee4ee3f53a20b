"""The contract of the repository, as the tests read it.

Nothing of it comes from the generated client: what that makes of the contract is what is tested.
"""

from pathlib import Path
from typing import Final

from mews_contract.contract import Contract
from mews_contract.document import read
from mews_contract.operation import Operation
from mews_contract.places import Raw

ROOT: Final = Path(__file__).resolve().parents[2]
OPENAPI: Final = ROOT / "openapi.yaml"


def load(path: Path = OPENAPI) -> Raw:
    """Return the document."""
    return read(path.read_bytes()).raw


def operations() -> list[Operation]:
    """Return the operations of the contract."""
    return list(Contract(read(OPENAPI.read_bytes())).operations.values())
