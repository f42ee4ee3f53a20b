"""Copies of the project, one for each process that changes it."""

import shutil
from pathlib import Path
from typing import Final

_COPIED: Final = (
    *("generator-config.yml", "pyproject.toml"),
    *("templates", "src", "tests"),
)


def tree(root: Path, path: Path) -> Path:
    """Make a copy of a project without its client.

    Args:
        root: The project.
        path: Where the copy is to be; nothing is there yet.
    """
    path.mkdir(parents=True)
    for name in _COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, path / name)
    return path


def clear(path: Path) -> None:
    """Remove the client from a copy, with all that Python has compiled of it.

    What is compiled is told from what is new by the second and the size, which may be the same.
    """
    shutil.rmtree(path / "generated", ignore_errors=True)
