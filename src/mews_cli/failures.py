"""Ending a command: what is said on standard error, and the exit code."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from mews_cli.exits import CliError, Exit, code_of

P = ParamSpec("P")


class InterruptedByUserError(Exception):
    """Ctrl-C was pressed. The text says where things stand."""


def say(text: str) -> None:
    """Print something on standard error that is no result. Nothing in it steers a terminal."""
    sys.stderr.write(f"{_harmless(text)}\n")


def _harmless(text: str) -> str:
    return "".join(
        each if each.isprintable() or each == "\n" else repr(each)[1:-1] for each in text
    )


def complain(text: str) -> None:
    """Print an error, in red where that can be seen."""
    is_plain = (
        not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    )
    head = "error:" if is_plain else typer.style("error:", fg=typer.colors.RED, bold=True)
    sys.stderr.write(f"{head} {_harmless(text)}\n")


def guarded(command: Callable[P, Exit]) -> Callable[P, None]:
    """Return a command that ends with an exit code, whatever the client raises."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_outcome(command, *args, **kwargs))

    return run


def _outcome(command: Callable[P, Exit], *args: P.args, **kwargs: P.kwargs) -> Exit:
    try:
        code = command(*args, **kwargs)
        sys.stdout.flush()
    except CliError as error:
        complain(str(error))
        return error.code
    except BrokenPipeError:
        # Python would flush once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.PIPE_CLOSED
    except OSError as error:
        complain(f"the output cannot be written: {error.strerror or error}")
        return Exit.USAGE
    except (KeyboardInterrupt, InterruptedByUserError) as where:
        say(f"interrupted{where}")
        return Exit.INTERRUPTED
    except Exception as error:
        if type(error).__module__ != "mews_runtime.errors":
            raise
        complain(str(error))
        return code_of(error)
    return code
