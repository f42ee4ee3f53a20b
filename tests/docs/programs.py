"""The Python of a page as one program, whose requests are answered from the recorded exchanges."""

import runpy
from pathlib import Path
from typing import Final

import pytest

from tests.docs.pages import Block

_END_OF_BLOCK: Final = "\f"


def python_blocks(found: list[Block]) -> list[Block]:
    """Return those blocks that are parts of the program."""
    return [block for block in found if block.language == "python" and not block.file]


def printed(found: list[Block], folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[int, str]:
    """Run the program of a page in a folder. Return what each of its blocks prints, by line."""
    parts = python_blocks(found)
    script = folder / "program.py"
    script.write_text(program(parts, f"print(end={_END_OF_BLOCK!r})"), encoding="utf-8")
    runpy.run_path(str(script))
    *texts, _ = capsys.readouterr().out.split(_END_OF_BLOCK)
    return dict(zip((block.line for block in parts), texts, strict=True))


def shown(found: list[Block]) -> dict[int, str]:
    """Return what the page says that each block prints."""
    return {block.line: block.output or "" for block in python_blocks(found)}


def program(parts: list[Block], end_of_block: str = "") -> str:
    """Return the blocks with each line where the page has it, as tracebacks will name it.

    Args:
        parts: The blocks.
        end_of_block: A line to put behind each of them.
    """
    lines = [""] * (max(block.line + block.code.count("\n") for block in parts) + 1)
    for block in parts:
        code = [*block.code.splitlines(), end_of_block]
        lines[block.line - 1 : block.line - 1 + len(code)] = code
    return "\n".join(lines)
