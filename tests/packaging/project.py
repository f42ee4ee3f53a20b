"""A project of a user's: the Python of the documentation, the examples, and type checkers."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.docs.pages import PAGES, RECIPES, ROOT, blocks, name_of
from tests.docs.programs import program, python_blocks
from tests.packaging.build import pins, run


class Complaint(NamedTuple):
    """An error that a type checker has found, and where."""

    file: str
    line: int
    message: str


Checker = Callable[[Path, Path, str], list[Complaint]]
"""Takes the folder of the project, its interpreter, and the version of Python to check for."""


def all_extras() -> list[str]:
    """Return what is optional of the wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*project["project"]["optional-dependencies"]]


def environment(folder: Path, wheel: Path, extras: list[str], *others: str) -> Path:
    """Install a wheel with extras, and others beside it. Return the interpreter.

    It is there for type checkers to read, so that nothing in it is compiled.
    """
    venv.create(folder / "venv", symlinks=True)
    interpreter = folder / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "install", "--no-compile", "-q")
    run(*pip, "-c", pins(folder, wheel), f"{wheel}[{','.join(extras)}]", *others, cwd=folder)
    return interpreter


def write_documentation(folder: Path) -> None:
    """Write the program of each page, the files that pages show, and the examples."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    write_pages([page for page in PAGES if page not in RECIPES], folder)


def write_pages(pages: list[Path], folder: Path) -> None:
    """Write the program of each of these pages, and the files that they show."""
    for page in pages:
        found = blocks(page)
        name = name_of(page).removesuffix(".md").replace("/", "_").replace("-", "_")
        if parts := python_blocks(found):
            _write_new(folder / f"{name}.py", program(parts))
        for block in found:
            if block.file.endswith(".py"):
                _write_new(folder / block.file, block.code)


def _write_new(path: Path, code: str) -> None:
    assert not path.exists(), f"two pages have a file {path.name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, encoding="utf-8")


def mypy(project: Path, python: Path, version: str) -> list[Complaint]:
    """Check a project with `mypy --strict`."""
    options = ("--strict", "--warn-unreachable", "--explicit-package-bases")
    # Each project is checked once: what mypy would remember of it nobody reads.
    output = ("--output", "json", "--no-error-summary", "--cache-dir", os.devnull)
    target = ("--python-executable", python, "--python-version", version)
    said = _said(project, "mypy", *options, *output, *target, ".")
    found = [json.loads(line) for line in said.splitlines()]
    return [
        Complaint(each["file"], each["line"], each["message"])
        for each in found
        if each["severity"] == "error"
    ]


def pyright(project: Path, python: Path, version: str) -> list[Complaint]:
    """Check a project with pyright in its strict mode."""
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": version,
        # A page is one program, and may show a whole file, whose imports are its own.
        "reportDuplicateImport": False,
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    said = _said(project, "basedpyright", "--outputjson", "--pythonpath", python)
    return list(_diagnostics(project, json.loads(said)))


def _diagnostics(project: Path, said: dict[str, Any]) -> Iterator[Complaint]:
    for each in said["generalDiagnostics"]:
        if each["severity"] == "error":
            file = Path(each["file"]).relative_to(project.resolve()).as_posix()
            yield Complaint(file, each["range"]["start"]["line"] + 1, each["message"])


def _said(project: Path, tool: str, *arguments: str | Path) -> str:
    """Run a checker, whose exit code is 1 where it complains."""
    ran = subprocess.run(
        [sys.executable, "-m", tool, *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in {0, 1}, ran.stdout + ran.stderr
    return ran.stdout


CHECKERS: Final[dict[str, Checker]] = {"mypy": mypy, "pyright": pyright}
