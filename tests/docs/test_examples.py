"""What the documentation shows is true: whatever a block holds runs, and prints what the page says.

The `python` blocks of a page are one program, whose requests are answered from the recorded
exchanges. A block behind the name of a file is that file, in the folder of the program. Commands
are for `test_commands.py`.
"""

import csv
import io
import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec
import pytest

from tests.docs.pages import (
    DATA,
    ELSEWHERE,
    PAGES,
    Block,
    blocks,
    each_page,
)
from tests.docs.programs import printed, python_blocks, shown

PARSERS: Final[Mapping[str, Callable[[str], object]]] = {
    "csv": lambda text: list(csv.reader(io.StringIO(text), strict=True)),
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": msgspec.yaml.decode,
}
FOUND_BY_THEMSELVES: Final = {
    "pyproject.toml": "pytest",
    ".env": "mews",
    ".dlt/config.toml": "dlt",
    "secretsmanager/get": "http.server",
    "compose.yaml": "docker compose",
}
"""Files that no command names, and the command that looks for them."""

WORKFLOWS: Final = ".github/workflows/"
RUN_HERE: Final = [page for page in PAGES if page not in ELSEWHERE]


@pytest.mark.one_in(3)
@each_page([page for page in RUN_HERE if python_blocks(blocks(page))])
@pytest.mark.usefixtures("_mews")
def test_python_of_the_page_runs_and_prints_what_the_page_shows(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = blocks(page)
    for block in found:
        if block.file:
            (tmp_path / block.file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / block.file).write_text(block.code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert printed(found, tmp_path, capsys) == shown(found)


@each_page([page for page in PAGES if any(each.language in DATA for each in blocks(page))])
def test_data_of_the_page_is_a_file_that_can_be_read_and_is_used(page: Path) -> None:
    found = blocks(page)
    for block in found:
        if block.language in DATA:
            assert PARSERS[block.language](block.code) is not None
            assert block.file, f"line {block.line}: has no name, so that nothing can use it"
            assert is_used(block, found), f"line {block.line}: nothing uses {block.file}"


def is_used(data: Block, found: list[Block]) -> bool:
    if data.file.startswith(WORKFLOWS) or data.file == ".pre-commit-config.yaml":
        return True
    name = FOUND_BY_THEMSELVES.get(data.file, Path(data.file).name)
    return any(name in block.code for block in found if block.language not in DATA)
