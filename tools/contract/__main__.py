"""Bundles the contract into one file: `python -m tools.contract build/openapi.json`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from tools.contract.bundle import Bundle, bundle
from tools.contract.checks import check
from tools.contract.files import InvalidContractError
from tools.contract.validity import invalid


def main(
    into: Annotated[Path, typer.Argument(help="Where the one file goes.", metavar="FILE")],
    root: Annotated[Path, typer.Option(help="The folder of openapi.yaml.")] = Path(),
) -> None:
    """Bundle the contract, as JSON. Exits with 1 and says every problem if it is none."""
    try:
        document = kept(root).document
    except InvalidContractError as error:
        typer.echo(str(error), err=True)
        typer.echo(f"Problems in the contract: {len(error.problems)}", err=True)
        raise typer.Exit(1) from None
    into.parent.mkdir(parents=True, exist_ok=True)
    # Indented a little, so that a change of the contract is a diff that can be read.
    text = json.dumps(document, ensure_ascii=False, indent=1)
    into.write_text(f"{text}\n", encoding="utf-8")


def checked(root: Path) -> Bundle:
    """Return the contract whose files are in a folder.

    Raises:
        InvalidContractError: It cannot be bundled, or breaks OpenAPI.
    """
    made = bundle(root)
    problems = [*invalid(made)]
    if problems:
        raise InvalidContractError(problems)
    return made


def kept(root: Path) -> Bundle:
    """Return the contract whose files are in a folder.

    Raises:
        InvalidContractError: It cannot be bundled, or breaks OpenAPI or one of our conventions.
    """
    made = checked(root)
    problems = check(made)
    if problems:
        raise InvalidContractError(problems)
    return made


if __name__ == "__main__":
    typer.run(main)
