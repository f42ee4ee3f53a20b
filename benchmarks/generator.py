"""The pinned generator, as `make generate` runs it and with the templates it comes with."""

import shutil
import sys
from pathlib import Path
from typing import Final

from benchmarks.processes import ROOT, run, tool
from mews_contract.packaged import FILE

CONTRACT: Final = ROOT / "generated" / "mews_connector" / FILE
STOCK: Final = "stock_client"
"""Name of the package that `stock` writes."""


def stock(folder: Path) -> None:
    """Write a client for the same contract with the generator's own templates and settings.

    It can be imported as `STOCK` then.
    """
    _generate(CONTRACT, folder / STOCK)
    sys.path.insert(0, str(folder))


def ours(folder: Path, contract: Path = CONTRACT) -> Path:
    """Do in a folder what `make generate` does here. Returns the folder to import from."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    package = folder / "generated" / "mews_connector"
    if package.exists():
        shutil.rmtree(package)
    package.parent.mkdir(exist_ok=True)
    config, templates = ROOT / "generator-config.yml", ROOT / "templates"
    _generate(
        contract,
        package,
        *("--config", str(config), "--custom-template-path", str(templates), "--fail-on-warning"),
    )
    shutil.copy(contract, package / FILE)
    (package / "py.typed").touch()
    return package.parent


def _generate(contract: Path, package: Path, *options: str) -> None:
    run(
        tool("openapi-python-client"),
        "generate",
        *("--path", str(contract), "--output-path", str(package), "--meta", "none"),
        *options,
    )
