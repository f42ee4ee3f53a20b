"""The command `mews-contract drift`."""

from pathlib import Path
from typing import Annotated

import typer

from mews_contract.drift import acceptance
from mews_contract.drift.comparison import compare
from mews_contract.drift.reading import source
from mews_contract.drift.reading.document import DriftError, UnreachableError
from mews_contract.drift.report import SUFFIXES, Format, Report
from mews_contract.output import Exit, fail, harmless, say


def drift(
    document: Annotated[
        str,
        typer.Argument(
            help="File or URL of their description, in OpenAPI 3.0 or 3.1.",
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
    known: Annotated[
        bool,
        typer.Option(
            "--known/--no-known",
            help="Accept the known differences of Mews' description. Applies to the client's "
            "contract.",
        ),
    ] = True,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="Compare only these operations, such as services/*. May be given several times.",
            metavar="OPERATION",
        ),
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help="How to print the report.")
    ] = Format.TEXT,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help="Also count compatible differences, and entries of --accept that accept nothing.",
        ),
    ] = False,
    write: Annotated[
        list[Path] | None,
        typer.Option(
            help="Also write the report to this file: .txt, .json or .md. "
            "May be given several times.",
            metavar="FILE",
        ),
    ] = None,
) -> None:
    """Report what another description of the API changes for callers of this one.

    Exit codes: 0 nothing breaks, 2 the two cannot be compared, 3 something breaks, 4 a report
    cannot be written, 5 the URL cannot be reached.

    Operations that only they have, and accepted differences, do not count. With --strict, your
    entries that no longer accept anything do.
    """
    for path in write or ():
        if path.suffix not in SUFFIXES:
            message = f"{harmless(str(path))} has to end in {', '.join(SUFFIXES)}"
            raise typer.BadParameter(message, param_hint="--write")
    try:
        entries = acceptance.load(accept) if accept else []
        ours = source.load(contract) if contract else source.installed()
        found = compare(ours, source.load(document), only or ())
        common = acceptance.known() if known and contract is None else []
        # Entries about other operations accept nothing here, and are not stale.
        report = Report(found, entries, common, is_whole=not only)
        told = report.rendered(format_)
    except UnreachableError as error:
        fail("drift", error, Exit.UNREACHABLE)
    except DriftError as error:
        fail("drift", error, Exit.UNUSABLE)
    for path in write or ():
        text = report.rendered(SUFFIXES[path.suffix])
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            fail("drift", f"{path} cannot be written: {error.strerror}", Exit.REFUSED)
    say(told)
    counted = report.sorted.open or report.sorted.stale if strict else report.of("breaking")
    raise typer.Exit(Exit.FINDINGS if counted else Exit.CLEAN)
