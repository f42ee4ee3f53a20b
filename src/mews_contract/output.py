"""How commands print, and how they end."""

import io
import os
import sys
from enum import StrEnum
from typing import Any, NoReturn

import typer

from mews_contract.exits import Exit
from mews_contract.terminal import harmless


class Format(StrEnum):
    """How to print a report."""

    TEXT = "text"
    JSON = "json"


class OutputError(Exception):
    """Standard output cannot be written. The message says why."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"the report cannot be written: {error.strerror or error}")


def prepare() -> bool:
    """Get the standard streams ready. Return whether there is one to print on."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None:
            # Else a connection would get its number, and whatever is written there.
            os.open(os.devnull, os.O_RDWR)
    sys.stderr = sys.stderr or io.StringIO()
    # What a file is called need not have a spelling in the encoding of the terminal.
    respell = getattr(sys.stdout, "reconfigure", None)
    if respell is not None:
        respell(errors="backslashreplace")
    return sys.stdout is not None


def write(text: str, colour: str | None = None) -> bool:
    """Print something in which nothing steers a terminal. Return whether somebody reads it.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        typer.secho(harmless(text.removesuffix("\n")), fg=colour)
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
        return False
    except OSError as error:
        discard(sys.stdout)
        raise OutputError(error) from None
    return True


def say(text: str) -> None:
    """Print a report. Whoever stops to read it, as `head` does, changes nothing of its verdict."""
    try:
        write(text)
    except OutputError as error:
        warn(f"mews-contract: {error}")
        raise typer.Exit(Exit.REFUSED) from None


def warn(text: str) -> None:
    """Print a line on standard error, if anybody reads it: the exit code says what matters."""
    try:
        sys.stderr.write(harmless(text).replace("\n", "\\n") + "\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def fail(command: str, reason: str, code: int) -> NoReturn:
    """End a command with one line that says why."""
    warn(f"mews-contract {command}: {reason}")
    raise typer.Exit(code)


def discard(stream: Any) -> None:
    """Send to nowhere what a stream still holds: Python would complain of it at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError:
        # It is none of the system's.
        return
