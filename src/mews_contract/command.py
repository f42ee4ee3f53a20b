"""The command `mews-contract`."""

import typer

from mews_contract.captures.command import verify
from mews_contract.drift.command import drift
from mews_contract.live.command import live
from mews_contract.recorder.command import record

# Frames may hold bodies: their variables are never shown.
app = typer.Typer(
    name="mews-contract",
    help="Hold Mews, captured traffic and other descriptions to the contract.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
for _command in (drift, verify, record, live):
    app.command()(_command)


def main() -> None:
    """Run the command."""
    app()
