"""Sandboxes that are broken in one way each, which the suite has to notice."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.json_values import is_array, is_object
from mews_contract.places import resolve
from mews_sandbox.clock import Clock
from mews_sandbox.exchange import Request, Response
from mews_sandbox.hotel.loading import default
from mews_sandbox.sandbox import Sandbox
from tests.contract.contract import load
from tests.sandbox.schemathesis.engine import OPERATIONS

NOW: Final = datetime(2026, 6, 1, 12, tzinfo=UTC)
MAX_BODY: Final = 2**20

_TOKENS: Final = {
    "ClientToken": default().client_token,
    "AccessToken": default().properties[0].access_token,
}

OK: Final = 200
ADD, DELETE, GET_ALL = "resourceBlocks/add", "resourceBlocks/delete", "resourceBlocks/getAll"
OCCUPANCY, UPDATE = "resources/getOccupancyState", "services/updateAvailability"

Change = Callable[[dict[str, Any]], object]
Handle = Callable[[Request], Response]
Fault = Callable[[Handle, Request], Response]


def healthy(contract: Contract | None = None) -> Sandbox:
    """Return a sandbox that stands still at a time, and takes a megabyte."""
    return Sandbox(
        clock=Clock(NOW),
        contract=contract,
        max_body=MAX_BODY,
        keep_requests=0,
        # Random instants begin no time unit.
        lenient={"first-time-unit"},
    )


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken sandbox.

    Attributes:
        title: What is broken.
        operation: Short name of an operation that it is broken in.
        make: Makes it.
    """

    title: str
    operation: str
    make: Callable[[], Sandbox]

    def __str__(self) -> str:
        return self.title


class Faulty(Sandbox):
    """A sandbox that does something else with a request.

    Args:
        fault: What it does. It is given what a sandbox does.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(clock=Clock(NOW), max_body=MAX_BODY, keep_requests=0)
        self._fault = fault

    def handle(self, request: Request) -> Response:
        """Answer a request."""
        return self._fault(super().handle, request)


def of_contract(title: str, operation: str, path: str, change: Change) -> Mutant:
    """Return a sandbox that keeps to a contract which says something else at a path of requests."""

    def make() -> Sandbox:
        document = load()
        place = OPERATIONS[operation].place("request", path)
        for pointer in place.pointers:
            change(resolve(document, pointer))
        return healthy(Contract(Document(document)))

    return Mutant(title, operation, make)


def of_answer(title: str, operation: str, fault: Fault) -> Mutant:
    """Return a sandbox that does something else with requests."""
    return Mutant(title, operation, lambda: Faulty(fault))


def said(keyword: str, value: Any) -> Change:
    """Return what lets a schema say something else where it has a keyword."""

    def change(schema: dict[str, Any]) -> None:
        if keyword in schema:
            schema[keyword] = value

    return change


def unsaid(keyword: str) -> Change:
    """Return what lets a schema say nothing."""
    return lambda schema: schema.pop(keyword, None)


def optional(name: str) -> Change:
    """Return what lets a schema do without a property."""

    def change(schema: dict[str, Any]) -> None:
        schema["required"] = [other for other in schema.get("required", ()) if other != name]

    return change


def bent(name: str, value: Any) -> Fault:
    """Return what puts another value, or with ... none, in the place of a property of results."""

    def fault(handle: Handle, request: Request) -> Response:
        answer = handle(request)
        if answer.status != OK:
            return answer
        body = _bent(json.loads(answer.body), name, value)
        return replace(answer, body=json.dumps(body).encode())

    return fault


def _bent(node: Any, name: str, value: Any) -> Any:
    if is_array(node):
        return [_bent(item, name, value) for item in node]
    if not is_object(node):
        return node
    bent = {key: _bent(item, name, value) for key, item in node.items()}
    if name in bent:
        bent[name] = value
        if value is ...:
            del bent[name]
    return bent


def _any_tokens(handle: Handle, request: Request) -> Response:
    try:
        body: Any = json.loads(request.body)
    except (ValueError, RecursionError):
        return handle(request)
    if is_object(body):
        body |= {name: token for name, token in _TOKENS.items() if isinstance(body.get(name), str)}
    return handle(replace(request, body=json.dumps(body).encode()))


def _other_status(handle: Handle, request: Request) -> Response:
    answer = handle(request)
    return replace(answer, status=403) if answer.status == 400 else answer


def _no_float(handle: Handle, request: Request) -> Response:
    return handle(replace(request, body=request.body.replace(b": 1.0", b': "1.0"')))


HEALTHY: Final = of_contract("nothing", DELETE, "$", lambda _: None)
MUTANTS: Final = [
    of_contract("a required name is not asked for", DELETE, "$", optional("Client")),
    of_contract(
        "a format is not looked at", UPDATE, "$.AvailabilityUpdates[0].StartUtc", unsaid("format")
    ),
    of_contract("a number may be one less", GET_ALL, "$.Limitation.Count", said("minimum", 0)),
    of_contract("a thousand may be more", DELETE, "$.ResourceBlockIds", said("maxItems", 1001)),
    of_contract(
        "an interval may be longer", GET_ALL, "$.UpdatedUtc", said("x-mews-max-interval", "P4M")
    ),
    of_answer("a property is missing from results", ADD, bent("UpdatedUtc", ...)),
    of_answer("a property of results is not in its enum", OCCUPANCY, bent("ResourceState", "Sad")),
    of_answer("tokens are not looked at", DELETE, _any_tokens),
    of_answer("what is malformed gets another status", DELETE, _other_status),
    of_answer("an integer cannot be spelled 1.0", GET_ALL, _no_float),
]
