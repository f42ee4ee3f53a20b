"""The Python of a page as a notebook, which Jupyter's own kernel runs cell by cell."""

import json
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import Any, Final

from tests.docs.pages import Block
from tests.docs.programs import program, python_blocks

_VALUES: Final = "# pyright: reportUnusedExpression=false\n"
"""The last line of a cell is an expression, whose value the notebook shows."""


def outputs(found: list[Block], folder: Path) -> dict[int, str]:
    """Run the notebook of a page in a folder. Return what each of its cells shows, by line."""
    parts, file = python_blocks(found), folder / "notebook.ipynb"
    cells = [_cell(block.code) for block in parts]
    notebook: dict[str, Any] = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    file.write_text(json.dumps(notebook), encoding="utf-8")
    # Jupyter is installed in CI only, so that nothing of it is imported here.
    execute = Path(sys.executable).with_name("jupyter-execute")
    subprocess.run((execute, "--inplace", file), check=True)
    ran: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    texts = ["".join(map(_text, cell["outputs"])) for cell in ran["cells"]]
    return dict(zip((block.line for block in parts), texts, strict=True))


def _cell(code: str) -> dict[str, Any]:
    never_run: dict[str, Any] = {"execution_count": None, "outputs": [], "metadata": {}}
    return {"cell_type": "code", "source": code, **never_run}


def _text(output: dict[str, Any]) -> str:
    """Return what a person reads: what was printed, and the value of the last line."""
    if output["output_type"] == "stream":
        return "".join(output["text"])
    return "".join(output["data"]["text/plain"]) + "\n"


def as_function(found: list[Block]) -> str:
    """Return the cells for a type checker, to which `await` belongs into a function."""
    cells = indent(program(python_blocks(found)), "    ")
    return f"{_VALUES}async def notebook() -> None:\n{cells}"
