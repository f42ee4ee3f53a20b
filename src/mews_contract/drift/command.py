"""The command `mews-contract drift`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mews_contract.drift import acceptance, source
from mews_contract.drift.comparison import compare
from mews_contract.drift.errors import DriftError
from mews_contract.drift.formats import SUFFIXES, Format, rendered
from mews_contract.drift.report import ExitCode, report


def drift(
    document: Annotated[
        str,
        typer.Argument(
            help="File or URL of their description, in OpenAPI 2.0, 3.0 or 3.1.",
            metavar="FILE-OR-URL",
        ),
    ],
    *,
    contract: Annotated[
        str | None,
        typer.Option(
            help="File or URL of our description. The contract of the installed client if absent.",
            metavar="FILE-OR-URL",
        ),
    ] = None,
    accept: Annotated[
        Path | None, typer.Option(help="TOML file of accepted differences.", metavar="FILE")
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help="How to print the report.")
    ] = Format.TEXT,
    write: Annotated[
        list[Path] | None,
        typer.Option(
            help="File to write the report to as well: .txt, .json or .md. May be repeated.",
            metavar="FILE",
        ),
    ] = None,
) -> None:
    """Tell what another description of the API changes for a caller of ours.

    Exit codes: 0 no differences, 3 only compatible ones, 4 breaking ones, 5 no comparison.

    Operations that only they have, and accepted differences, do not count.
    """
    for path in write or ():
        if path.suffix not in SUFFIXES:
            message = f"{path} has to end in {', '.join(SUFFIXES)}"
            raise typer.BadParameter(message, param_hint="--write")
    try:
        entries = acceptance.load(accept) if accept else []
        ours = source.load(contract) if contract else source.installed()
        theirs = source.load(document)
        found = report(ours, theirs, compare(ours, theirs), entries)
        for path in write or ():
            _write(path, rendered(found, SUFFIXES[path.suffix]))
    except DriftError as error:
        typer.echo(f"mews-contract drift: {error}", err=True)
        raise typer.Exit(ExitCode.FAILED) from None
    sys.stdout.write(rendered(found, format_))
    raise typer.Exit(found.exit_code)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise DriftError(message) from None
