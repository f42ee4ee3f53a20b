"""Processes beside this one: they run from the project's root, with its pinned tools first."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, CalledProcessError, Popen
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
_BIN: Final = Path(sys.executable).parent


def start(*command: str) -> Popen[str]:
    """Start a process whose input and output are ours."""
    environment = {**os.environ, "PATH": f"{_BIN}{os.pathsep}{os.environ['PATH']}"}
    # Whoever imports a module for the second time does not compile it again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return Popen(command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE, text=True)


@contextmanager
def serving(module: str) -> Generator[str]:
    """Run a module that prints its port, and ends when its standard input does. Gives its URL."""
    with start(sys.executable, "-m", module) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.stdin.close()


def run(*command: str) -> str:
    """Run a process to its end. Returns what it has printed.

    Raises:
        CalledProcessError: It failed.
    """
    with start(*command) as process:
        said, _ = process.communicate()
    if process.returncode:
        raise CalledProcessError(process.returncode, command, said)
    return said


def python(program: str, *arguments: str, path: Path | None = None) -> str:
    """Run a program in a Python of its own, to its end. Returns what it has printed.

    Args:
        program: Its text.
        arguments: What it is called with.
        path: The folder that it imports from first, if there is one.

    Raises:
        CalledProcessError: It failed.
    """
    first = f"import sys; sys.path.insert(0, {str(path)!r})\n" if path else ""
    return run(sys.executable, "-c", f"{first}{program}", *arguments)


def tool(name: str) -> str:
    """Return the path of a program that was installed beside this Python."""
    return str(_BIN / name)
