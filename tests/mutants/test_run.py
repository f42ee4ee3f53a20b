"""Each mutant meets the tests in a process and a tree of its own; the first to notice is named."""

import json
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Final

import pytest

from tests.mutants.mutant import Mutant
from tests.mutants.run import ROOT, ControlError, attempt
from tests.mutants.stages import Stage
from tests.mutants.worker import GENERATION

DOCUMENT: Final[dict[str, Any]] = {"info": {"title": "Rooms"}, "servers": [], "limit": 1000}
NOTICED: Final = Mutant("bound moved", (), {**DOCUMENT, "limit": 1001})
UNNOTICED: Final = Mutant("server added", (), {**DOCUMENT, "servers": [{"url": "x"}]})
DEADLY: Final = Mutant("title dropped", (), {**DOCUMENT, "info": {}})
TESTS: Final = """
import os
from pathlib import Path

import pytest

TEXT = Path("generated/mews_connector/openapi.json").read_text()

def test_the_limit_is_a_thousand():
    if "title" not in TEXT:
        os._exit(1)
    assert '"limit":1000' in TEXT

def test_the_tree_is_the_only_project():
    assert Path(__file__).resolve().parents[1] == Path.cwd()
"""

GENERATOR: Final = """
def generate(document, package, **_):
    package.mkdir(parents=True)
    return []
"""
STAGES: Final = {
    "rooms": [Stage("rooms", ["tests/test_rooms.py"])],
    "missing": [Stage("missing", ["tests/test_missing.py"])],
}
PROGRAM: Final = "from tests.mutants.test_run import rehearse; rehearse()"


def rehearse() -> None:
    """Try every mutant on a project, and print what noticed each: no pytest is around it then."""
    _, project, stages = sys.argv
    mutants = (NOTICED, UNNOTICED, DEADLY)
    running = attempt(DOCUMENT, mutants, processes=2, stages=STAGES[stages], root=Path(project))
    try:
        said = {mutant.kind: noticed_by for mutant, noticed_by in running}
    except ControlError as error:
        said = {"error": str(error)}
    sys.stdout.write(json.dumps(said))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("openapi", "src", "templates", "tests", "tools/contract"):
        (tmp_path / folder).mkdir(parents=True)
    for plugin in entry_points(group="pytest11"):
        # Pytest looks for those that are installed, and a tree has to have ours itself.
        if plugin.module.startswith("mews_"):
            module = (tmp_path / "src" / plugin.module.replace(".", "/")).with_suffix(".py")
            module.parent.mkdir(parents=True)
            module.touch()
            for package in module.relative_to(tmp_path / "src").parents[:-1]:
                (tmp_path / "src" / package / "__init__.py").touch()
    for file in ("generator-config.yml", "openapi.yaml", "pyproject.toml"):
        (tmp_path / file).touch()
    (tmp_path / "tools" / "contract" / "generate.py").write_text(GENERATOR)
    (tmp_path / "tests" / "test_rooms.py").write_text(TESTS)
    return tmp_path


def tried(project: Path, stages: str = "rooms") -> dict[str, str]:
    """Return what noticed each mutant."""
    command = [sys.executable, "-c", PROGRAM, str(project), stages]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    said: dict[str, str] = json.loads(ended.stdout)
    return said


def test_the_first_test_that_notices_a_mutant_is_named(project: Path) -> None:
    assert tried(project) == {
        "bound moved": "rooms: tests/test_rooms.py::test_the_limit_is_a_thousand",
        "server added": "",
        "title dropped": "the process has died",
    }


def test_without_a_client_nothing_is_said_of_a_mutant(project: Path) -> None:
    generator = GENERATOR.replace("[]", "['there is no template']")
    (project / "tools" / "contract" / "generate.py").write_text(generator)

    error = tried(project)["error"]

    assert error == f"the tests fail without any change: {GENERATION}: there is no template"


def test_a_stage_without_tests_says_nothing_of_a_mutant(project: Path) -> None:
    error = tried(project, "missing")["error"]

    assert "NoVerdictError: pytest has run nothing of the stage missing" in error


def test_tests_that_fail_without_a_mutant_say_nothing_of_one(project: Path) -> None:
    (project / "tests" / "test_rooms.py").write_text("def test_it():\n    assert False\n")

    assert tried(project) == {
        "error": "the tests fail without any change: rooms: tests/test_rooms.py::test_it"
    }
