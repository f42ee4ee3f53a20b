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
    run(
        tool("openapi-python-client"),
        "generate",
        *("--path", str(CONTRACT), "--output-path", str(folder / STOCK), "--meta", "none"),
    )
    sys.path.insert(0, str(folder))


def ours(folder: Path, contract: Path = CONTRACT) -> Path:
    """Do in a folder what `make generate` does here. Returns the folder to import from."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    package = folder / "generated" / "mews_connector"
    if package.exists():
        shutil.rmtree(package)
    package.parent.mkdir(exist_ok=True)
    run(sys.executable, "-m", "tools.contract.generate", str(contract), str(package))
    return package.parent
