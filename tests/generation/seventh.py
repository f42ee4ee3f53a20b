"""A seventh operation, added to the contract as anybody would: a file, and a line in the list."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from tests.contract.contract import ROOT
from tools.contract.bundle import bundle

OPERATION: Final = "sampleTasks/getAll"
FILE: Final = Path(__file__).with_name("sampleTasks.yaml")


def add_to(contract: Path) -> None:
    """Add the operation to the contract in a folder."""
    shutil.copy2(FILE, contract / "openapi")
    listed = f"\npaths:\n  {PREFIX}{OPERATION}: {{ $ref: 'openapi/{FILE.name}#/getAll' }}\n"
    contents = contract / "openapi.yaml"
    contents.write_text(contents.read_text(encoding="utf-8").replace("\npaths:\n", listed))


def bundled() -> JsonObject:
    """Return our contract with the operation."""
    with TemporaryDirectory() as folder:
        shutil.copy2(ROOT / "openapi.yaml", folder)
        shutil.copytree(ROOT / "openapi", Path(folder) / "openapi")
        add_to(Path(folder))
        return bundle(Path(folder)).document
