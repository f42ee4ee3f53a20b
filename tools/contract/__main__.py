"""Bundles the contract into one file: `python -m tools.contract build/openapi.json`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from tools.contract.bundle import bundle
from tools.contract.files import InvalidContractError


def main(
    into: Annotated[Path, typer.Argument(help="Where the one file goes.", metavar="FILE")],
    root: Annotated[Path, typer.Option(help="The folder of openapi.yaml.")] = Path(),
) -> None:
    """Bundle the contract, as JSON. Exits with 1 and says every problem if it is none."""
    try:
        document = bundle(root).document
    except InvalidContractError as error:
        typer.echo(str(error), err=True)
        typer.echo(f"{len(error.problems)} problems in the contract", err=True)
        raise typer.Exit(1) from None
    into.parent.mkdir(parents=True, exist_ok=True)
    # Indented a little, so that a change of the contract is a diff that can be read.
    text = json.dumps(document, ensure_ascii=False, indent=1)
    into.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
