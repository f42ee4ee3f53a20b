"""A copy of the project in which a test may change the contract and generate anew."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COPIED = (
    *("openapi.yaml", "openapi", "generator-config.yml", "pyproject.toml", "Makefile"),
    *("templates", "src", "tests", "tools", "requirements"),
)


class Tree:
    """A project of its own, on the environment of this one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name in _COPIED:
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, path / name)
        (path / ".venv").symlink_to(ROOT / ".venv")

    @property
    def package(self) -> Path:
        """The generated package."""
        return self.path / "generated" / "mews_connector"

    def run(self, *command: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
        """Run a command in this project, with its packages before those of the environment."""
        packages = (self.path / "generated", self.path / "src")
        return run(self.path, *command, packages=packages, PYTHONHASHSEED=hash_seed)

    def generate(self, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
        """Run `make generate`, and nothing that it depends on."""
        return self.run("make", "generate", "--assume-old=.venv/installed", hash_seed=hash_seed)

    def files(self) -> dict[str, bytes]:
        """Return the generated files by their names."""
        return generated_files(self.package)


def run(
    folder: Path, *command: str | Path, packages: Iterable[Path], **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the programs of this environment.

    Args:
        folder: Where it runs.
        command: The command.
        packages: The folders that it imports from first.
        environment: Further variables.
    """
    variables = {
        name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST"))
    }
    variables |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{variables['PATH']}",
        "PYTHONPATH": os.pathsep.join(map(str, packages)),
        **environment,
    }
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


def digest(root: Path, names: Iterable[str]) -> str:
    """Return a digest of files and folders of a project, without what Python keeps of them."""
    found = hashlib.sha256()
    for path in map(root.joinpath, names):
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                content = file.read_bytes()
                found.update(f"{file.relative_to(root).as_posix()} {len(content)} ".encode())
                found.update(content)
    return found.hexdigest()


def generated_files(package: Path) -> dict[str, bytes]:
    """Return the files of a generated package by their names."""
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
