"""A project with the client of all documented operations, made once and kept while nothing changes.

It stands in `build/growth`. Its code and its environment are this project's own.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from tests.generation.tree import ROOT
from tests.growth.skeleton import document

TREE: Final = ROOT / "build" / "growth"
PACKAGE: Final = TREE / "generated" / "mews_connector"

_CONTRACT: Final = TREE / "openapi.json"
_STAMP: Final = TREE / "made-from"
_LINKED: Final = ("src", "tests", ".venv", "pyproject.toml")
_SOURCES: Final = (
    *("openapi.yaml", "openapi", "generator-config.yml", "pyproject.toml"),
    *("templates", "tools/contract", "tests/growth", "requirements/make.txt"),
)


def made() -> Path:
    """Return the project, made anew if what it is made from has changed since.

    Raises:
        AssertionError: The client cannot be generated. The text says why.
    """
    with _locked():
        digest = _digest()
        if not _STAMP.exists() or _STAMP.read_text() != digest:
            _make()
            _STAMP.write_text(digest)
    return TREE


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project, with its client in the place of this project's."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST"))
    }
    environment |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}",
        "PYTHONPATH": f"{TREE / 'generated'}{os.pathsep}{ROOT / 'src'}{os.pathsep}{ROOT}",
    }
    return subprocess.run(
        command, cwd=made(), env=environment, capture_output=True, text=True, check=False
    )


def _make() -> None:
    for name in _LINKED:
        link = TREE / name
        link.unlink(missing_ok=True)
        link.symlink_to(ROOT / name)
    shutil.rmtree(PACKAGE, ignore_errors=True)
    encoder = msgspec.json.Encoder(decimal_format="number")
    _CONTRACT.write_bytes(encoder.encode(document()))
    generated = subprocess.run(
        [sys.executable, "-m", "tools.contract.generate", str(_CONTRACT), str(PACKAGE)],
        cwd=ROOT,
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert generated.returncode == 0, generated.stderr


def _digest() -> str:
    seen = hashlib.sha256()
    for source in map(ROOT.joinpath, _SOURCES):
        files = [source] if source.is_file() else source.rglob("*")
        for file in sorted(each for each in files if each.is_file() and each.suffix != ".pyc"):
            seen.update(json.dumps([str(file.relative_to(ROOT)), file.stat().st_size]).encode())
            seen.update(file.read_bytes())
    return seen.hexdigest()


@contextmanager
def _locked() -> Generator[None]:
    """Keep out the other processes of a run in parallel."""
    TREE.mkdir(parents=True, exist_ok=True)
    with (TREE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
