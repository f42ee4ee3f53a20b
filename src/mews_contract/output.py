"""How commands print, and how they end."""

import os
import sys
from enum import StrEnum
from typing import NoReturn

import typer

from mews_contract.exits import Exit


class Format(StrEnum):
    """How to print a report."""

    TEXT = "text"
    JSON = "json"


def say(text: str) -> None:
    """Print a report. Whoever stops to read it, as `head` does, changes nothing of its verdict."""
    try:
        typer.echo(text.removesuffix("\n"))
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
    except OSError as error:
        _close_output()
        message = f"mews-contract: the report cannot be written: {error.strerror}"
        typer.echo(message, err=True)
        raise typer.Exit(Exit.REFUSED) from None


def fail(command: str, reason: str, code: int) -> NoReturn:
    """End a command with one line that says why."""
    typer.echo(f"mews-contract {command}: {reason}", err=True)
    raise typer.Exit(code)


def _close_output() -> None:
    """Let what is still buffered go nowhere: the interpreter would complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
