"""The command `mews-contract verify`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from mews_contract.captures import files
from mews_contract.captures.captured import CaptureError
from mews_contract.captures.verification import as_json, lines
from mews_contract.captures.verification import verify as verified
from mews_contract.contract import installed
from mews_contract.output import Exit, Format, fail, say


def verify(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="HAR files, VCR cassettes, recordings, or folders of them.", metavar="PATH..."
        ),
    ],
    *,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Count additions, too: whatever the contract does not know."),
    ] = False,
    fail_on_deprecated: Annotated[
        bool,
        typer.Option(
            "--fail-on-deprecated",
            help="Count what requests use that Mews has deprecated.",
        ),
    ] = False,
    format_: Annotated[
        Format, typer.Option("--format", help="How to print the report.")
    ] = Format.TEXT,
) -> None:
    """Check captured traffic of any client against the contract.

    Also reports what requests use that is deprecated, restricted or in beta.

    Exit codes: 0 nothing is outside the contract, 2 a file or an exchange cannot be read or none
    is with the API, 3 something is outside the contract. No value of the traffic is shown.
    """
    try:
        verification = verified(installed(), files.read(paths))
    except CaptureError as error:
        fail("verify", str(error), Exit.UNUSABLE)
    if format_ is Format.JSON:
        say(json.dumps(as_json(verification), indent=2))
    else:
        say("\n".join(lines(verification)))
    if not verification.checked and not verification.unreadable:
        fail("verify", "nothing to check: no exchange with the API", Exit.UNUSABLE)
    counted = len(verification.places("violation"))
    counted += len(verification.places("addition")) if strict else 0
    counted += len(verification.in_use("deprecated")) if fail_on_deprecated else 0
    if counted:
        raise typer.Exit(Exit.FINDINGS)
    raise typer.Exit(Exit.UNUSABLE if verification.unreadable else Exit.CLEAN)
