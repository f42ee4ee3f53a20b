"""The command `mews-contract live`."""

import json
import math
from typing import Annotated
from uuid import UUID

import typer

from mews_contract.contract import installed
from mews_contract.live.ids import Ids
from mews_contract.live.platform import NoAnswerError, connected
from mews_contract.live.report import as_json, lines
from mews_contract.live.trial import RefusedError, Trial
from mews_contract.operation import Operation, UnknownOperationError, operation_named
from mews_contract.output import Exit, Format, fail, say
from mews_contract.recorder.writing import writes
from mews_runtime.errors import ConfigurationError
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, RequestLimiter


def live(
    *,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="An operation to try, such as resourceBlocks/getAll. May be given several times. "
            "Default: all that read.",
            metavar="OPERATION",
        ),
    ] = None,
    identity: Annotated[
        list[str] | None,
        typer.Option(
            "--id",
            help="An id that exists on the platform, such as ResourceCategoryId=... May be "
            "given several times.",
            metavar="PROPERTY=ID",
        ),
    ] = None,
    share: Annotated[
        float,
        typer.Option(min=0.005, max=1.0, help="The share of the rate limit that may be used."),
    ] = 0.1,
    format_: Annotated[
        Format, typer.Option("--format", help="How to print the report.")
    ] = Format.TEXT,
) -> None:
    """Try the operations that read, and none that writes, on the platform that MEWS_* names.

    Exit codes: 0 it responds as the contract says, 2 the environment or an argument cannot be used,
    3 it does not, 5 it cannot be reached.
    """
    if math.isnan(share):
        fail("live", "--share has to be a number from 0.005 to 1", Exit.UNUSABLE)
    operations, ids = _operations(only or []), _ids(identity or [])
    limiter = RequestLimiter(max(1, int(DOCUMENTED_REQUESTS * share)))
    try:
        with connected(limiter) as platform:
            parts = Trial(installed(), platform, ids).run(operations)
    except NoAnswerError as error:
        reason = f"the platform cannot be reached, so nothing was tried: {error}"
        fail("live", reason, Exit.UNREACHABLE)
    except (ConfigurationError, RefusedError) as error:
        fail("live", error, Exit.UNUSABLE)
    is_json = format_ is Format.JSON
    say(json.dumps(as_json(parts), indent=2) if is_json else "\n".join(lines(parts)))
    raise typer.Exit(Exit.FINDINGS if any(part.failed for part in parts) else Exit.CLEAN)


def _operations(names: list[str]) -> list[Operation]:
    contract = installed()
    try:
        named = [operation_named(contract.by_name, name) for name in names]
    except UnknownOperationError as error:
        fail("live", error, Exit.UNUSABLE)
    for operation in named:
        if writes(operation):
            problem = f"{operation.name} writes, and only operations that read are tried"
            fail("live", problem, Exit.UNUSABLE)
    return named or [*contract.operations.values()]


def _ids(given: list[str]) -> Ids:
    ids = Ids()
    for text in given:
        name, _, value = text.partition("=")
        try:
            ids.add(name, str(UUID(value)))
        except ValueError:
            fail("live", "--id takes a property and a GUID, such as ServiceId=...", Exit.UNUSABLE)
    return ids
