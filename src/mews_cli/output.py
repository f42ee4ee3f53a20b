"""Standard output and standard error: what is said there, and how a command ends."""

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final, ParamSpec

import msgspec
import typer

from mews_cli.exits import CliError, Exit, code_of
from mews_contract import output as stdout
from mews_contract import signals
from mews_contract.output import discard, harmless
from mews_runtime.schema.encoding import encode

P = ParamSpec("P")

_DEADLINE: Final = ("with a longer deadline", "with a longer --timeout")
"""What the client advises, and what that is on the command line."""


class OutputError(Exception):
    """Standard output cannot be written. What was written there before may be there in part."""


class ReaderGoneError(OutputError):
    """Whoever read standard output has gone, as behind `| head`."""

    def __init__(self) -> None:
        super().__init__("the output cannot be written: whoever read it has gone")


def prepare() -> None:
    """Let what is printed be the same bytes everywhere: UTF-8, except on a terminal."""
    stdout.prepare()
    out: Any = sys.stdout
    if hasattr(out, "reconfigure") and not out.isatty():
        out.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")


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


def indented(value: object) -> str:
    """Return JSON for people. Decimals have all their digits."""
    return msgspec.json.format(encode(value), indent=2).decode()


def murmur(text: str) -> None:
    """Write to standard error, if anybody reads it: the exit code says what matters."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def say(text: str) -> None:
    """Print something on standard error that is no result. Nothing in it steers a terminal."""
    murmur(f"{harmless(text)}\n")


def complain(text: str) -> None:
    """Print an error, in red where that can be seen."""
    is_plain = (
        not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    )
    head = "error:" if is_plain else typer.style("error:", fg=typer.colors.RED, bold=True)
    murmur(f"{head} {harmless(text.replace(*_DEADLINE))}\n")


@contextmanager
def telling(known: Callable[[], str]) -> Generator[None]:
    """Add to whatever ends a block early what is known then. It is the last that is said."""
    try:
        yield
    except CliError:
        raise
    except BaseException as end:
        if text := known():
            end.add_note(text)
        raise


def guarded(command: Callable[P, Exit]) -> Callable[P, None]:
    """Return a command that ends with an exit code, whatever the client raises."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_outcome(command, *args, **kwargs))

    return run


def _outcome(command: Callable[P, Exit], *args: P.args, **kwargs: P.kwargs) -> Exit:
    if sys.stdout is None:
        where = f"send it to {os.devnull} if nobody wants it"
        complain(f"standard output is closed: {where}. Nothing was sent")
        return Exit.USAGE
    try:
        return command(*args, **kwargs)
    except ReaderGoneError:
        return Exit.PIPE_CLOSED
    except KeyboardInterrupt as end:
        return ended(end)
    except Exception as error:
        code = _code(error)
        if code is None:
            raise
        complain(str(error))
        for note in getattr(error, "__notes__", ()):
            say(note)
        return code


def _code(error: Exception) -> Exit | None:
    if isinstance(error, OutputError):
        return Exit.OUTPUT_FAILED
    if isinstance(error, CliError):
        return error.code
    # Not by class: most commands load none of them.
    return code_of(error) if type(error).__module__ == "mews_runtime.errors" else None


def ended(end: KeyboardInterrupt) -> Exit:
    """Say that a command was ended from outside, and what is known then."""
    code = Exit(signals.code_of(end))
    word = "terminated" if code is Exit.TERMINATED else "interrupted"
    say("; ".join([word, *getattr(end, "__notes__", ())]))
    return code
