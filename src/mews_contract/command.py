"""The command `mews-contract`."""

import sys
from typing import Annotated

import typer

from mews_contract.captures.command import verify
from mews_contract.drift.command import drift
from mews_contract.exits import INTERRUPTED
from mews_contract.live.command import live
from mews_contract.recorder.command import record
from mews_runtime import __version__

# Frames may hold bodies, so that no traceback shows their variables.
app = typer.Typer(
    name="mews-contract",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for _command in (drift, verify, record, live):
    app.command()(_command)


@app.callback(invoke_without_command=True)
def contract(
    *, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    """Hold Mews, captured traffic and other descriptions to the contract."""
    if version:
        typer.echo(f"mews-contract {__version__}")
        raise typer.Exit


def run() -> None:
    """Run the command, and end the process with its exit code."""
    # What a file is called need not have a spelling in the encoding of the terminal.
    respell = getattr(sys.stdout, "reconfigure", None)
    if respell is not None:
        respell(errors="backslashreplace")
    try:
        app()
    except SystemExit as end:
        if end.code == INTERRUPTED:
            sys.stderr.write("mews-contract: interrupted\n")
        raise
