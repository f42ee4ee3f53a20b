"""The command `mews-contract`."""

import os
import sys
from typing import Annotated, Final

import typer

from mews_contract.captures.command import verify
from mews_contract.drift.command import drift
from mews_contract.live.command import live
from mews_contract.output import INTERRUPTED, TERMINATED, Exit, discard, prepare, warn
from mews_contract.recorder.command import record
from mews_contract.signals import heed_signals, heeding
from mews_runtime import __version__

# Frames may hold bodies, so that no traceback shows their variables.
app = typer.Typer(
    name="mews-contract",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(heeding(drift))
app.command()(heeding(verify))
app.command()(heeding(record))
app.command()(heeding(live))

_ENDED: Final = {INTERRUPTED: "interrupted", TERMINATED: "terminated"}


@app.callback(invoke_without_command=True)
def contract(
    *, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    """Check Mews, captured traffic and other descriptions against the contract."""
    if version:
        typer.echo(f"mews-contract {__version__}")
        raise typer.Exit


def run() -> None:
    """Run the command, and end the process with its exit code."""
    if not prepare():
        warn(f"mews-contract: standard output is closed: send it to {os.devnull} if unwanted")
        sys.exit(Exit.UNUSABLE)
    heed_signals()
    code = 0
    try:
        try:
            app()
        except SystemExit as end:
            # Nothing of ours ends with 1: whoever read the help has gone.
            code = 0 if end.code == 1 else int(end.code or 0)
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
    except OSError as error:
        discard(sys.stdout)
        warn(f"mews-contract: the output cannot be written: {error.strerror or error}")
        code = Exit.REFUSED
    if code in _ENDED:
        warn(f"mews-contract: {_ENDED[code]}")
    sys.exit(code)
