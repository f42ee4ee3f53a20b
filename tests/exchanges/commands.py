"""The commands, run in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner

from mews_contract.captures.command import verify
from mews_contract.live.command import live
from mews_contract.recorder.command import record


@dataclass(frozen=True)
class Ran:
    """What became of a command."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


def run_record(*arguments: str | Path, typed: str | None = None) -> Ran:
    return _run(record, arguments, typed)


def run_verify(*arguments: str | Path) -> Ran:
    return _run(verify, arguments)


def run_live(*arguments: str | Path) -> Ran:
    return _run(live, arguments)


def _run(
    command: Callable[..., Any], arguments: tuple[str | Path, ...], typed: str | None = None
) -> Ran:
    app = typer.Typer()
    app.command()(command)
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)
