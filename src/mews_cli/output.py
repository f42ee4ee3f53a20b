"""Standard output and standard error: what is written there, and what it means if that fails."""

import io
import os
import sys
from typing import Any

from mews_contract.output import harmless


class OutputError(Exception):
    """Standard output cannot be written. What was written there before may be there in part."""


class ReaderGoneError(OutputError):
    """Whoever read standard output has gone, as behind `| head`."""

    def __init__(self) -> None:
        super().__init__("the output cannot be written: whoever read it has gone")


def prepare() -> None:
    """Let what is printed be the same bytes everywhere: UTF-8, except on a terminal."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None:
            # Else a connection would get its number, and whatever is written there.
            os.open(os.devnull, os.O_RDWR)
    sys.stderr = sys.stderr or io.StringIO()
    out: Any = sys.stdout
    if not hasattr(out, "reconfigure"):
        return
    if not out.isatty():
        out.reconfigure(encoding="utf-8", newline="\n")
    out.reconfigure(errors="backslashreplace")


def emit(text: str, *, is_styled: bool = False) -> None:
    """Write to standard output, and see it leave. Nothing in it steers a terminal.

    Args:
        text: The text.
        is_styled: Whether it is in colours of our own, around what is harmless already.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        sys.stdout.write(harmless(text) if sys.stdout.isatty() and not is_styled else text)
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
        raise ReaderGoneError from None
    except OSError as error:
        discard(sys.stdout)
        message = f"the output cannot be written: {error.strerror or error}"
        raise OutputError(message) from None


def murmur(text: str) -> None:
    """Write to standard error, if anybody reads it: the exit code says what matters."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def discard(stream: Any) -> None:
    """Send to nowhere what a stream still holds: Python would try it once more when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError:
        # It is none of the system's.
        return
