"""Whether everything is in order: one reading request, and what it tells."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final, Literal, NamedTuple

import httpx2

from mews_cli import connection
from mews_cli.arguments import askable, is_listing
from mews_cli.catalogue import resources
from mews_cli.exits import CliError, Exit, code_of
from mews_cli.output import emit
from mews_connector import Client
from mews_connector.errors import (
    ForbiddenError,
    MewsError,
    ResponseError,
    TooManyRequestsError,
    UnauthorizedError,
)
from mews_contract.output import harmless
from mews_runtime import __version__
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, DOCUMENTED_SECONDS
from mews_runtime.schema.operation import Contract, PaginatedOperation
from mews_runtime.sending.retry import Retry
from mews_runtime.writing.reconcile import CLOCK_TOLERANCE

Mark = Literal["ok", "warn", "FAIL", "-"]

_LARGEST_SKEW: Final = 30
"""Seconds, from which on times of this machine are worth a warning."""


_PATIENCE: Final = 20.0
"""Seconds to wait for a response. Who asks a doctor does not want to wait two minutes."""
_NAMED: Final = 5
"""How many properties are named at the most."""


class Finding(NamedTuple):
    """A line of the list: how it is, what was looked at, what was seen and what to do."""

    mark: Mark
    what: str
    told: str
    code: Exit = Exit.DONE
    """The exit code that it alone would end with."""


def examine(*, sandbox: bool, env_file: str | None) -> Exit:
    """Print the list. Returns the code of its worst finding."""
    worst = Exit.DONE
    for each in _findings(sandbox=sandbox, env_file=env_file):
        emit(harmless(f"{each.mark:<4}  {each.what:<10}  {each.told}\n"))
        worst = worst or each.code
    return worst


def _findings(*, sandbox: bool, env_file: str | None) -> Iterator[Finding]:
    contract = Client.contract
    told = f"{contract.version}, {len(contract.modules)} operations; mews-connector {__version__}"
    yield Finding("ok", "contract", told)
    try:
        mews = connection.client(
            is_sandbox=sandbox, env_file=env_file, tap=None, is_limited=True, timeout=_PATIENCE
        )
    except CliError as error:
        yield Finding("FAIL", "settings", str(error), error.code)
        return
    with mews:
        # Its repr shows name and address, and no token.
        yield Finding("ok", "settings", repr(mews).strip("<>"))
        yield from _asked(mews)
    yield from _ending(contract, datetime.now(UTC).date())
    told = (
        f"{DOCUMENTED_REQUESTS} requests per access token in {DOCUMENTED_SECONDS:g} seconds, as "
        "Mews documents; the API does not say how many are left"
    )
    yield Finding("-", "limit", told)


def _asked(mews: Client) -> Iterator[Finding]:
    """Send one request, and yield what can be seen by its response."""
    operation = _probe()
    retry = Retry(attempts=1, deadline=_PATIENCE)
    try:
        response = next(mews.paginate(operation, {}, page_size=_NAMED, retry=retry).responses())
    except ResponseError as error:
        yield Finding("ok", "network", f"the server responded with {error.status}")
        yield _encrypted(mews)
        yield Finding("-", "clock", "not compared: there is no result")
        yield _refused(error, mews)
        return
    except MewsError as error:
        yield _unreachable(error, mews)
        return
    yield Finding("ok", "network", f"the server responded in {response.elapsed * 1000:.0f} ms")
    yield _encrypted(mews)
    yield _clock(response.headers)
    items: list[Any] = getattr(response.result, operation.items) or []
    names = ", ".join(str(each.name) for each in items if getattr(each, "name", None))
    yield Finding("ok", "tokens", f"accepted by {operation.name}" + (f": {names}" if names else ""))


def _encrypted(mews: Client) -> Finding:
    """Return whether the connection that has just worked was encrypted."""
    if " at https://" in repr(mews):
        return Finding("ok", "TLS", "the certificate is trusted")
    return Finding("-", "TLS", "not used: the address begins with http")


def _unreachable(error: MewsError, mews: Client) -> Finding:
    """Return what to do where no response arrived."""
    told = str(error)
    if "[SSL" in told:
        advice = "check the certificates of this machine (SSL_CERT_FILE) and the proxy"
        return Finding("FAIL", "TLS", f"{told}; {advice}", Exit.NETWORK)
    note = connection.address_note(error, mews)
    return Finding("FAIL", "network", f"{told}; {note}" if note else told, code_of(error))


def _refused(error: ResponseError, mews: Client) -> Finding:
    """Return what to do where the response is no result."""
    what = "response"
    if isinstance(error, UnauthorizedError | ForbiddenError):
        what = "tokens"
    if isinstance(error, TooManyRequestsError):
        what = "limit"
    note = connection.address_note(error, mews)
    return Finding("FAIL", what, f"{error}; {note}" if note else str(error), code_of(error))


def _clock(headers: httpx2.Headers) -> Finding:
    said: Any = headers.get("Date")
    try:
        server = parsedate_to_datetime(said)
        skew = (datetime.now(UTC) - server).total_seconds()
    except (TypeError, ValueError):
        return Finding("-", "clock", "the server does not tell the time")
    ahead = f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} the server's"
    if abs(skew) < _LARGEST_SKEW:
        return Finding("ok", "clock", f"within {_LARGEST_SKEW} s of the server's")
    worst: Mark = "FAIL" if abs(skew) > CLOCK_TOLERANCE.total_seconds() else "warn"
    told = f"{ahead}: set this machine's clock; intervals and lost writes are told by it"
    return Finding(worst, "clock", told, Exit.USAGE if worst == "FAIL" else Exit.DONE)


def _ending(contract: Contract, today: date) -> Iterator[Finding]:
    """Yield which operations Mews discontinues, by the day: who uses them it cannot know."""
    ends: dict[date, list[str]] = {}
    for name in contract.modules:
        if "deprecated" in contract.described(name).status:
            operation = contract.operation(name)
            if operation is not None and operation.discontinued:
                ends.setdefault(operation.discontinued, []).append(name)
    for day, names in sorted(ends.items()):
        past = ", which is past" if day <= today else ""
        yield Finding("-", "deprecated", f"until {day}{past}: {', '.join(names)}")
    if ends:
        told = "mews-contract verify says which of these captured traffic uses"
        yield Finding("-", "deprecated", told)


def _probe() -> PaginatedOperation[Any, Any]:
    """Return the first listing that needs no argument, and that anybody may call."""
    for names in resources().values():
        for name in names:
            operation = Client.contract.operation(name)
            if not is_listing(operation) or operation.restricted or operation.deprecated:
                continue
            asked = askable(Client.contract, operation)
            if not operation.alternatives and not any(each.is_required for each in asked):
                return operation
    message = "the contract has no listing that needs no argument"
    raise CliError(message)
