"""How commands print, and how they end."""

import io
import os
import re
import sys
from enum import IntEnum, StrEnum
from typing import Any, Final, NoReturn

import typer

INTERRUPTED: Final = 130
"""What a shell calls a command that was ended by Ctrl-C."""
TERMINATED: Final = 143
"""And one that another process, or a terminal that was closed, asked to end."""

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)
"""What moves the cursor of a terminal, or changes the order or the colour of what stands there."""


class Exit(IntEnum):
    """An exit code. Not 1, with which Python ends by itself."""

    CLEAN = 0
    UNUSABLE = 2
    """An argument, a file or the environment cannot be used."""
    FINDINGS = 3
    """Something is outside the contract."""
    REFUSED = 4
    """Something was not written."""
    UNREACHABLE = 5
    """The platform cannot be reached."""


class Format(StrEnum):
    """How to print a report."""

    TEXT = "text"
    JSON = "json"


class OutputError(Exception):
    """Standard output cannot be written. The message says why."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"the report cannot be written: {error.strerror or error}")


def harmless(text: str) -> str:
    """Return a text with escapes in place of what steers a terminal."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


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


def fail(command: str, reason: object, code: int) -> NoReturn:
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
