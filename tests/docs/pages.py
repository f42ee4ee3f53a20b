"""The pages of the documentation, and the blocks of code on them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FROM_AN_EMPTY_FOLDER: Final = ROOT / "docs" / "test_your_integration.md"
"""A page that installs packages: `test_from_an_empty_folder.py` follows it."""
RECIPES: Final = [
    ROOT / "docs" / "how-to" / f"{name}.md"
    for name in ("background_jobs", "notebooks", "pandas", "pipelines")
]
"""Pages that use libraries of the group `recipes`: `test_recipes.py` runs them, in CI only."""
NOTEBOOK: Final = ROOT / "docs" / "how-to" / "notebooks.md"
"""One of them, whose blocks are the cells of a notebook."""
ELSEWHERE: Final = [FROM_AN_EMPTY_FOLDER, *RECIPES]
"""Pages that have a test of their own."""

PROGRAMS: Final = frozenset({"python"})
SHELL: Final = frozenset({"bash", "console"})
DATA: Final = frozenset({"csv", "json", "toml", "yaml"})
LANGUAGES: Final = PROGRAMS | SHELL | DATA | {"sql", "text"}

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
        output: The output shown right behind it, or None.
        file: The name of the file that it is, if such a name and a colon stand in front of it.
    """

    line: int
    language: str
    code: str
    output: str | None
    file: str

    @property
    def runs(self) -> bool:
        """Whether it is a part of the page's program or of its session in a shell."""
        return not self.file and self.language in PROGRAMS | SHELL


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page, from top to bottom."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(
            line=text.count("\n", 0, match.start("code")) + 1,
            language=match["language"],
            code=match["code"],
            output=match["output"],
            file=match["file"] or "",
        )
        for match in BLOCK.finditer(text)
    ]


def prose(page: Path) -> str:
    """Return a page without its blocks."""
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def name_of(page: Path) -> str:
    """Return where in the project a page is."""
    return page.relative_to(ROOT).as_posix()


def each_page(pages: list[Path]) -> pytest.MarkDecorator:
    """Run a test for each of these pages."""
    return pytest.mark.parametrize("page", pages, ids=name_of)
