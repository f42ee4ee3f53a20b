"""Building the distributions from a copy of the project, so that the checkout stays as it is."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_COPIED: Final = (
    *("pyproject.toml", "openapi.yaml", "openapi", "README.md", "CHANGELOG.md", "LICENSE"),
    *("generated", "src", "tests", "benchmarks", "tools", "templates"),
)


@dataclass(frozen=True, slots=True)
class Distributions:
    """The two files that are published."""

    wheel: Path
    sdist: Path


def copied(folder: Path) -> Path:
    """Copy the project to a folder."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    return folder


def unpacked(sdist: Path, folder: Path) -> Path:
    """Unpack an sdist, and return the folder of its project."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return folder / sdist.name.removesuffix(".tar.gz")


def built(project: Path, **variables: str) -> Distributions:
    """Build both distributions of a project, with variables in the environment beside."""
    variables = {"MEWS_CONNECTOR_REPOSITORY_URL": "", **variables}
    run(sys.executable, "-m", "hatchling", "build", "-d", "dist", cwd=project, **variables)
    (wheel,) = (project / "dist").glob("*.whl")
    (sdist,) = (project / "dist").glob("*.tar.gz")
    return Distributions(wheel, sdist)


def pins(folder: Path, wheel: Path) -> Path:
    """Write which versions pip is to choose: those of our own environment, and of this wheel."""
    lock = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+==[^\s;]+(?: ; [^\\\n]+)?)", lock, re.MULTILINE)
    path = folder / "pins.txt"
    ours = f"mews-connector=={wheel.name.split('-')[1]}"
    path.write_text("\n".join([*pinned, ours]) + "\n", encoding="utf-8")
    return path


def contents(wheel: Path) -> dict[str, bytes]:
    """Return the files of a wheel by their names."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    """Run a command that has to succeed as a user would, and return what it prints.

    Args:
        command: The command.
        cwd: Where to run it.
        variables: What is to be in its environment beside.
    """
    ours = ("COV", "PYTEST", "PYTHON", "MEWS")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environment |= variables
    ran = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout
