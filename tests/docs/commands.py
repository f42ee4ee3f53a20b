"""Commands that no page runs: those that make an environment, which CI does, and targets of make.

There is no list of exceptions. Whatever is none of these is run as the page shows it.
"""

import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from packaging.requirements import InvalidRequirement, Requirement

from tests.docs import containers
from tests.docs.pages import ROOT

_APART: Final = re.compile(
    r"(\w+=\S* )*(make|git clone|docker|pip install|python -m pip install)\b"
)
_TARGET: Final = re.compile(r"^([a-z-]+):", re.MULTILINE)
_MAKE: Final = re.compile(r"^\s*make(?P<targets>[ \w-]*)$", re.MULTILINE)
_VARIABLE: Final = re.compile(r"\w+=")
_BIN: Final = ".venv/bin/"


def is_checked_apart(command: str) -> bool:
    """Whether a command is none that a page's session runs."""
    return _APART.match(command.strip()) is not None


def objections(line: str) -> Iterator[str]:
    """Yield what is wrong with a line of commands that no session runs."""
    for command in re.split(r"&&|;", line.partition("#")[0]):
        yield from _objections(command.strip())


def _objections(command: str) -> Iterator[str]:
    words = [word for word in shlex.split(command) if not _VARIABLE.match(word)]
    match words:
        case ["make", *targets]:
            for target in targets or ["all"]:
                yield from _objections_to_target(target)
        case ["docker", *arguments]:
            yield from containers.objections(arguments)
        case ["git", "clone", _address] | ["cd", _address]:
            return
        case ["pip", "install", *requirements] | ["python", "-m", "pip", "install", *requirements]:
            for each in requirements:
                yield from _objections_to_requirement(each)
        case _:
            yield f"{command}: neither run here nor checked"


def _objections_to_target(target: str) -> Iterator[str]:
    """A target is run by CI, or whatever its recipe starts is there to be started."""
    if target not in _TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")):
        yield f"make {target}: no target"
    elif target not in run_by_ci():
        yield from (f"make {target}: {each}" for each in _missing(target))


@cache
def run_by_ci() -> frozenset[str]:
    """Return the targets that `.ci/run` makes."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    return frozenset(
        target for each in _MAKE.finditer(script) for target in each["targets"].split() or ["all"]
    )


@cache
def _missing(target: str) -> list[str]:
    """Return which programs, modules and scripts of ours a recipe would start and cannot."""
    make = shutil.which("make")
    assert make is not None
    command = (make, "--dry-run", "--always-make", target)
    recipe = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [each for line in recipe.splitlines() for each in _unknown(line.split())]


def _unknown(words: list[str]) -> Iterator[str]:
    for before, word in pairwise(["", *words]):
        is_file = word.startswith(_BIN) or (word.endswith(".py") and before.endswith("python"))
        if is_file and not (ROOT / word).exists() and not _is_locked(word):
            yield f"there is no {word}"
        is_module = before == "-m" and any(each.endswith("python") for each in words)
        if is_module and find_spec(word) is None:
            yield f"there is no module {word}"


def _is_locked(program: str) -> bool:
    """Return whether a program comes with a package that a target installs for itself."""
    program = program.replace("cyclonedx-py", "cyclonedx-bom")
    locks = ("\n" + path.read_text("utf-8") for path in (ROOT / "requirements").glob("*.txt"))
    return any(f"\n{Path(program).name}==" in lock for lock in locks)


def _objections_to_requirement(text: str) -> Iterator[str]:
    """Our own extras are declared, and packages of others are in the lock."""
    path, bracket, extras = text.partition("[")
    try:
        requirement = Requirement(f"{Path(path).name}{bracket}{extras}")
    except InvalidRequirement:
        yield f"{text}: no requirement"
        return
    if requirement.name == _project()["name"]:
        for extra in sorted(requirement.extras - _project()["optional-dependencies"].keys()):
            yield f"{text}: there is no extra {extra}"
    elif not _is_locked(requirement.name):
        yield f"{text}: not in the lock"


@cache
def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return project
