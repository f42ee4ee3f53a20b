"""Pages that use libraries of the group `recipes` are as true as the others.

They run in CI only, where these libraries are installed: without one of them a test fails.
"""

from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

from tests.docs.notebooks import outputs
from tests.docs.pages import NOTEBOOK, RECIPES, SHELL, blocks, each_page
from tests.docs.programs import printed, python_blocks, shown
from tests.docs.sessions import commands, flaws, follow


def runs_commands(page: Path) -> bool:
    shells = [block for block in blocks(page) if block.language in SHELL]
    return any(list(commands(block)) for block in shells)


# Together they take half a minute of a processor.
pytestmark = pytest.mark.only_in_ci


@each_page([page for page in RECIPES if page != NOTEBOOK and python_blocks(blocks(page))])
def test_python_of_the_page_runs_and_prints_what_the_page_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert printed(blocks(page), tmp_path, capsys) == shown(blocks(page))


@each_page([page for page in RECIPES if runs_commands(page)])
def test_commands_of_the_page_run_and_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    (tmp_path / "user").mkdir()

    assert list(flaws(follow(blocks(page), tmp_path / "user"))) == []


def test_cells_of_the_notebook_show_what_the_page_shows(tmp_path: Path) -> None:
    found = blocks(NOTEBOOK)
    checker = OutputChecker()

    seen = outputs(found, tmp_path)

    expected = shown(found)
    assert {
        line: text
        for line, text in seen.items()
        if not checker.check_output(expected[line], text, ELLIPSIS)
    } == {}
