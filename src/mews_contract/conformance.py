"""Whether an exchange keeps to the contract, on both sides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import unquote

from mews_contract.contract import Contract
from mews_contract.exchange import NO_JSON, Exchange, Request, Response, api_path, decoded
from mews_contract.operation import JSON, PREFIX, Direction, Operation

Kind = Literal["violation", "addition"]

_STEP: Final = re.compile(r"(\[\d+\]|\.)")
_FIXED: Final = re.compile(r"\[\d+\]|\.|\$|")
_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9]{0,49}")
_ADDRESS: Final = re.compile(r"/api/connector/v\d/[a-z]{1,50}/[a-z]{1,50}/?", re.IGNORECASE)
LAST_STATUS: Final = 599
UNKNOWN: Final = "is not in the contract"
"""What a finding says of a property that the contract does not know."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in an exchange that is outside the contract. Quotes no value: it may be secret.

    Attributes:
        operation: The operation, such as `resourceBlocks/getAll`, or the path of another address.
        direction: Which side it is on: `request` is the caller's, `response` is Mews'.
        path: JSON path of it, `$` for the whole body, the address or the status.
        problem: What the contract says.
        kind: A `violation`, or an `addition`: what the API may add at any time, and what a caller
            sends beyond the contract.
        status: The status of the response, if it is in one.
    """

    operation: str
    direction: Direction
    path: str
    problem: str
    kind: Kind = "violation"
    status: int | None = None

    def __str__(self) -> str:
        side = self.direction if self.status is None else f"{self.direction} {self.status}"
        return f"{self.operation} {side} {self.path}: {self.problem}"


def findings(contract: Contract, exchange: Exchange) -> Iterator[Finding]:
    """Yield what in an exchange is outside the contract, the request's before the response's.

    The response is checked even if the request is outside the contract.
    """
    yield from request_findings(contract, exchange.request)
    yield from response_findings(contract, exchange.request, exchange.response)


def request_findings(
    contract: Contract, request: Request, *, additions: bool = True
) -> Iterator[Finding]:
    """Yield what a request says outside the contract, and properties that it does not know."""
    operation = operation_of(contract, request)
    if operation is None:
        yield _address(contract, request)
        return
    if request.method != "POST":
        problem = f"is sent by {request.method}; every operation is a POST"
        yield Finding(operation.name, "request", "$", problem)
        return
    body = decoded(request.content, Decimal)
    if body is NO_JSON:
        yield Finding(operation.name, "request", "$", "is not JSON in UTF-8")
        return
    for breach in operation.request_breaches(body):
        yield Finding(operation.name, "request", breach.path, breach.problem)
    for path in operation.unknown("request", body) if additions else ():
        yield Finding(operation.name, "request", path, UNKNOWN, "addition")


def response_findings(
    contract: Contract, request: Request, response: Response, *, additions: bool = True
) -> Iterator[Finding]:
    """Yield what a response says outside the contract.

    A fault of the server's side (5xx) may come from anything between, and only what it says as JSON
    under a documented status is looked at.
    """
    operation = operation_of(contract, request)
    if operation is None:
        return
    for path, problem, kind in _said(operation, request, response, additions=additions):
        yield Finding(operation.name, "response", path, problem, kind, response.status)


def masked(contract: Contract, finding: Finding, *, has_names: bool = False) -> Finding:
    """Return a finding without what a sender may have put into its path: `*` stands for it.

    With `has_names`, names of properties that the contract does not know may stay, if they are
    spelled as its own are.
    """
    known, steps = contract.properties, _STEP.split(finding.path)
    is_shown = _NAME if has_names and finding.problem == UNKNOWN else _FIXED
    path = "".join(
        step if step in known or _FIXED.fullmatch(step) or is_shown.fullmatch(step) else "*"
        for step in steps
    )
    address = finding.operation
    if address not in contract.by_name and not _ADDRESS.fullmatch(address):
        address = f"{PREFIX}*"
    return replace(finding, operation=address, path=path)


def operation_of(contract: Contract, request: Request) -> Operation | None:
    """Return the operation that a request is to, or None if the contract has none there."""
    return contract.operations.get(request.path)


def is_json(headers: Mapping[str, str]) -> bool:
    """Return whether headers say that a body is JSON."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() == JSON


def _address(contract: Contract, request: Request) -> Finding:
    # What a query holds may be secret.
    path = request.path.partition("?")[0]
    plain = api_path(unquote(path)) or path
    close = {known.lower(): known for known in contract.operations}.get(plain.rstrip("/").lower())
    if close is not None:
        problem = f"is not an address: it has to be {close}, letter by letter, without a query"
        return Finding(path, "request", "$", problem)
    if not plain.startswith(PREFIX):
        return Finding(path, "request", "$", f"is not below {PREFIX}")
    return Finding(path, "request", "$", "is no operation of the contract", "addition")


def _said(
    operation: Operation, request: Request, response: Response, *, additions: bool
) -> Iterator[tuple[str, str, Kind]]:
    status, content = response.status, response.content
    is_fault = HTTPStatus.INTERNAL_SERVER_ERROR <= status <= LAST_STATUS
    if str(status) not in operation.definition["responses"]:
        if not is_fault:
            yield "$", f"the contract has no status {status}", "violation"
        return
    if status == HTTPStatus.NO_CONTENT and "return=minimal" not in request.headers.get(
        "prefer", ""
    ):
        yield "$", "comes only to requests with Prefer: return=minimal", "violation"
    if is_fault and not content:
        return
    body = decoded(content, Decimal) if content else None
    if body is NO_JSON or (content and not is_json(response.headers)):
        if not is_fault:
            yield "$", f"is not JSON in UTF-8, sent as {JSON}", "violation"
        return
    for breach in operation.response_breaches(status, body):
        # Mews may add to its enums at any time.
        is_addition = breach.keyword == "enum"
        yield breach.path, breach.problem, "addition" if is_addition else "violation"
    if additions and status == HTTPStatus.OK:
        for path in operation.unknown("response", body):
            yield path, UNKNOWN, "addition"
