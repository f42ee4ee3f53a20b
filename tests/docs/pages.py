"""The pages of the documentation, and the blocks of code on them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]

BLOCK: Final = re.compile(
    r"(?:^`(?P<file>[\w./-]+)`:\n\n)?"
    r"^```(?P<language>\w+)\n(?P<code>.*?)^```\n(?:\n?```text\n(?P<output>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of code.

    Attributes:
        line: Its first line in the page.
        language: What it is written in.
        code: What it holds.
        output: The output shown right behind it.
        file: The name of the file that it is, if such a name and a colon stand in front of it.
    """

    line: int
    language: str
    code: str
    output: str
    file: str


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page, from top to bottom."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(
            line=text.count("\n", 0, match.start("code")) + 1,
            language=match["language"],
            code=match["code"],
            output=match["output"] or "",
            file=match["file"] or "",
        )
        for match in BLOCK.finditer(text)
    ]
