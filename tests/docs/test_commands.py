"""The commands that the documentation shows run, and print what it shows.

The `console` and `bash` blocks of a page are one session in a shell, in a folder with the files of
the page. What makes an environment is not run: CI does that, or it is checked apart.
"""

from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from tests.docs.commands import is_checked_apart, objections
from tests.docs.pages import ELSEWHERE, PAGES, SHELL, Block, blocks, each_page
from tests.docs.sessions import commands, flaws, follow

WORKFLOWS: Final = ".github/workflows/"


def shell_blocks(page: Path) -> list[Block]:
    return [block for block in blocks(page) if block.language in SHELL and block.runs]


def shell_lines(page: Path) -> list[str]:
    return [
        line.removeprefix("$ ") for block in shell_blocks(page) for line in block.code.splitlines()
    ]


def jobs_of(page: Path) -> list[Block]:
    return [block for block in blocks(page) if block.file.startswith(WORKFLOWS)]


RUN_HERE: Final = [
    page
    for page in PAGES
    if page not in ELSEWHERE and any(list(commands(block)) for block in shell_blocks(page))
]


@pytest.mark.one_in(10)
@each_page(RUN_HERE)
def test_commands_of_the_page_run_and_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    folder.mkdir()

    runs = follow(blocks(page), folder)

    assert runs != []
    assert list(flaws(runs)) == []


@each_page([page for page in PAGES if any(map(is_checked_apart, shell_lines(page)))])
def test_commands_that_make_an_environment_are_run_by_ci_or_can_be(page: Path) -> None:
    apart = [command for command in shell_lines(page) if is_checked_apart(command)]

    assert [each for command in apart for each in objections(command)] == []


@each_page([page for page in PAGES if jobs_of(page)])
def test_a_job_runs_what_the_page_itself_has_run(page: Path) -> None:
    for block in jobs_of(page):
        jobs: dict[str, Any] = msgspec.yaml.decode(block.code)["jobs"]
        steps = [step for job in jobs.values() for step in job["steps"]]
        lines = [line for step in steps for line in step.get("run", "").splitlines()]

        # What our action is given, `tests/project/test_offered.py` checks.
        assert lines or any("OWNER/" in step.get("uses", "") for step in steps)
        assert [line for line in lines if not is_run(line, shell_lines(page))] == []


def is_run(command: str, shown: list[str]) -> bool:
    """Whether a page has run a command, with or without further options."""
    return any(f"{line} ".startswith(f"{command} ") for line in shown)
