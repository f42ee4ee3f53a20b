"""One more operation, added as anybody would: a file, and its line and tag in openapi.yaml."""

import shutil
from pathlib import Path
from typing import Final

import yaml

from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from tests.contract.contract import load

OPERATION: Final = "umbrellas/getAll"
_TAG: Final = "  - name: Umbrellas\n    description: What guests borrow when it rains.\n"
FILE: Final = Path(__file__).with_name("umbrellas.yaml")


def add_to(folder: Path) -> None:
    """Add the operation to the files of a contract."""
    shutil.copy2(FILE, folder / "openapi")
    listed = f"\npaths:\n  {PREFIX}{OPERATION}: {{ $ref: 'openapi/{FILE.name}#/getAll' }}\n"
    contents = folder / "openapi.yaml"
    text = contents.read_text(encoding="utf-8").replace("\npaths:\n", f"{_TAG}{listed}")
    contents.write_text(text)


def bundled() -> JsonObject:
    """Return our contract with the operation."""
    document = load()
    more = yaml.safe_load(FILE.read_text(encoding="utf-8").replace("../openapi.yaml#", "#"))
    document["paths"][PREFIX + OPERATION] = more["getAll"]
    document["components"]["schemas"] |= more["components"]["schemas"]
    return document
