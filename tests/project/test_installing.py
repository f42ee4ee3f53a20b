"""No page and no example tells to install a package by a name that is not ours to give."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
READ: Final = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.py")]
)
INSTALLER: Final = re.compile(
    r"\b(?:pipx?|uvx?|poetry|pdm|conda|easy_install)\s+(?:pip\s+)?(?:install|add|run|tool\s+install)\b"
    r"(?P<packages>(?:[^`\n]|\n(?!\n))*)"
)
OUR_NAME: Final = re.compile(r"(?<![\w/.-])mews[-_.]?connector(?![\w-]*/)", re.IGNORECASE)


def told_by_name(text: str) -> Iterator[str]:
    """Yield the commands of a text that would ask an index for our name."""
    for command in INSTALLER.finditer(text):
        if OUR_NAME.search(command["packages"].split("\n\n")[0].split("&&")[0]):
            yield " ".join(command[0].split())[:100]


@pytest.mark.parametrize("path", READ, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_installed_by_a_name_that_is_not_ours(path: Path) -> None:
    assert list(told_by_name(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "is_by_name"),
    [
        ("pip install mews-connector", True),
        ("It needs `pip install\n'mews-connector[redis]'`.", True),
        ("python -m pip install --upgrade pytest Mews_Connector==1.0", True),
        ("uv add mews-connector", True),
        ("uv pip install 'mews-connector[cli]'", True),
        ('pip install "path/to/mews-connector[cli,sandbox]"', False),
        ("pip install ./mews-connector", False),
        ("`pip install duckdb`, and mews-connector", False),
        ("git clone https://git.example.com/mews-connector", False),
    ],
)
def test_a_name_is_told_from_a_path(text: str, *, is_by_name: bool) -> None:
    assert bool(list(told_by_name(text))) == is_by_name
