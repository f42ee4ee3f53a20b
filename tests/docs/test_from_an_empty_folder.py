"""A page that begins with an empty folder: its files are written and its commands run, as shown.

The folder is nobody's but the page's, and so is the environment: what `pip install` puts into it.
"""

import os
import re
import venv
from pathlib import Path
from typing import Any, Final, cast

import msgspec
import pytest

from tests.docs.pages import ROOT, Block, blocks
from tests.packaging.build import built, copied, pins, run

PAGE: Final = ROOT / "docs" / "test_your_integration.md"
WORKFLOW: Final = ".github/workflows/test.yml"
# It takes a minute, most of it of pip.
pytestmark = pytest.mark.only_in_ci
SECONDS: Final = re.compile(r"in \d+\.\d+s")


class Shell:
    """A folder of the user's, and an environment beside it."""

    def __init__(self, folder: Path, environment: Path, wheel: Path) -> None:
        self.folder = folder
        self._variables = {
            "PATH": f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "VIRTUAL_ENV": str(environment),
            "PIP_CONSTRAINT": str(pins(environment, wheel)),
            "PIP_FIND_LINKS": str(wheel.parent),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_COMPILE": "1",
            "PIP_QUIET": "1",
        }

    def run(self, code: str) -> str:
        """Run commands, each of which has to succeed, and return what they print."""
        return run("bash", "-ec", code, cwd=self.folder, **self._variables)

    def follow(self, block: Block) -> str:
        """Do what a block of the page shows. Return what it prints, with times as the page has."""
        if not block.file:
            return SECONDS.sub("in 0.01s", self.run(block.code))
        path = self.folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.code, encoding="utf-8")
        return ""


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    project = copied(tmp_path_factory.mktemp("project"))
    wheel = built(project).wheel
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, symlinks=True, with_pip=True)
    user = tmp_path_factory.mktemp("user")
    (user / "path" / "to").mkdir(parents=True)
    (user / "path" / "to" / "mews-connector").symlink_to(project)
    return Shell(user, environment, wheel)


@pytest.fixture(scope="module")
def printed(shell: Shell) -> dict[int, str]:
    """What each block of the page printed, in the order of the page, by its line."""
    return {block.line: shell.follow(block) for block in blocks(PAGE)}


def test_every_block_is_a_file_or_commands() -> None:
    unnamed = {block.language for block in blocks(PAGE) if not block.file}
    named = {block.language for block in blocks(PAGE) if block.file}

    assert unnamed == {"bash"}
    assert named == {"python", "toml", "yaml"}


def test_every_command_prints_what_the_page_shows(printed: dict[int, str]) -> None:
    shown = {block.line: uncounted(block.output or "") for block in blocks(PAGE)}

    assert {line: uncounted(text) for line, text in printed.items()} == shown


def test_the_job_runs_what_the_page_has_made(shell: Shell, printed: dict[int, str]) -> None:
    assert printed
    workflow = msgspec.yaml.decode((shell.folder / WORKFLOW).read_bytes())
    steps = cast("list[dict[str, Any]]", workflow["jobs"]["test"]["steps"])
    commands = [step["run"] for step in steps if "run" in step]

    installed, tested, *checked = [shell.run(command) for command in commands]

    assert commands[0] == blocks(PAGE)[0].code.strip()
    assert installed == ""
    assert "8 passed" in tested
    shown = [block.output for block in blocks(PAGE) if block.output][-1]
    assert uncounted("".join(checked)) == uncounted(shown)


def uncounted(text: str) -> str:
    """Return a text without how many operations there are, which grows."""
    return re.sub(r"\d+ operations", "all operations", text)
