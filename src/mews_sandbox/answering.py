"""What becomes of a request: one step after the other, until one has a response."""

import logging
from collections.abc import Container
from copy import copy, deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from random import Random
from typing import Final
from uuid import UUID

from mews_contract.conformance import is_json
from mews_contract.contract import Contract
from mews_contract.exchange import NO_JSON, decoded
from mews_contract.json_values import JsonObject, is_object
from mews_contract.operation import PREFIX, Operation
from mews_sandbox.delivery import Answer, refused
from mews_sandbox.events.targets import EventMemory
from mews_sandbox.exchange import Request
from mews_sandbox.faults import Fault
from mews_sandbox.hotel.data import Hotel
from mews_sandbox.hotel.state import Directory, State
from mews_sandbox.lenience import Lenience
from mews_sandbox.limit import RequestLimit
from mews_sandbox.operations import behaviours
from mews_sandbox.operations.call import Call, RefusedError, refuse
from mews_sandbox.operations.countries.known import check_countries
from mews_sandbox.operations.exports import files
from mews_sandbox.operations.passing import pass_time

_REQUIRED: Final = {
    "customers/getAll": "ChainIds",
    "sourceAssignments/getAll/2024-09-20": "EnterpriseIds",
}
"""What a token for several properties has to say, besides each `ChainId` and `EnterpriseId`."""

_READ_ALWAYS: Final = frozenset({"configuration/get"})
"""Operations that are not documented to ignore what only a token for several properties says."""

_LOGGER: Final = logging.getLogger("mews_sandbox")


@dataclass(slots=True)
class Memory:
    """What a sandbox remembers, except for its requests and its time.

    Attributes:
        faults: The faults in force, and how many calls each has seen.
        late: Requests that are to be processed later, when their clients have gone, and when.
        events: Who receives events, and what waits to be sent.
    """

    state: State
    limit: RequestLimit
    lenient: frozenset[Lenience]
    random: Random
    faults: dict[Fault, int]
    late: list[tuple[datetime, Request]]
    events: EventMemory = field(default_factory=EventMemory)

    def new_id(self) -> str:
        """Return an id that follows from the seed."""
        return str(UUID(int=self.random.getrandbits(128), version=4))

    def copy(self) -> "Memory":
        """Return the same, to go on from independently."""
        return Memory(
            self.state.copy(),
            deepcopy(self.limit),
            self.lenient,
            copy(self.random),
            self.faults.copy(),
            self.late.copy(),
            self.events.copy(),
        )


class Answering:
    """Responds to requests exactly as the contract says."""

    def __init__(self, contract: Contract, hotel: Hotel, max_body: int) -> None:
        self.directory = Directory(hotel)
        self.kinds = behaviours.kinds_of(contract)
        self._contract = contract
        self._client_token = hotel.client_token
        self._max_body = max_body
        self._scopes = {
            token: frozenset(map(str, covered)) for token, covered in hotel.scopes().items()
        }

    def operation(self, request: Request) -> Operation | None:
        """Return what a request is to, or None if there is no operation at its address."""
        return self._contract.operations.get(request.path) if request.method == "POST" else None

    def answer(self, request: Request, memory: Memory, now: datetime) -> Answer:
        """Return the response to a request. What it changes is changed in the memory."""
        operation = self.operation(request)
        if request.method == "GET" and request.path.startswith(files.PREFIX):
            return _file(request, memory, now)
        if operation is None:
            return _not_found(request, self._contract.operations)
        if len(request.body) > self._max_body:
            message = f"The body is larger than {self._max_body} bytes"
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message, "size")
        if not (is_json(request.headers) or "content-type" in memory.lenient):
            message = "Invalid Content-Type: it has to be application/json"
            return refused(HTTPStatus.BAD_REQUEST, message, "contract")
        body = decoded(request.body, Decimal)
        if body is NO_JSON:
            return refused(HTTPStatus.BAD_REQUEST, "Invalid JSON", "contract")
        answer = (
            self._over_limit(body, memory.limit, now)
            or _outside(operation, body)
            or self._unknown_token(body)
            or self._granted(operation, body, memory, now, request.origin)
        )
        is_result = answer.status == HTTPStatus.OK and answer.body is not None
        if is_result and _wants_minimal(request) and _is_empty(operation, answer.body or {}):
            answer = Answer(HTTPStatus.NO_CONTENT, None, is_example=answer.is_example)
        answer.unknown = operation.unknown("request", body)
        return answer

    def pass_time(self, memory: Memory, now: datetime) -> bool:
        """Let happen in the memory what is due by itself. Return whether anything was."""
        everywhere = frozenset(self.directory.owners)
        return pass_time(self._call({}, everywhere, memory, now))

    def _call(self, body: JsonObject, scope: frozenset[str], memory: Memory, now: datetime) -> Call:
        return Call(
            body,
            memory.state,
            self.directory,
            scope,
            now,
            memory.new_id,
            self.kinds,
            memory.lenient,
        )

    def _over_limit(self, body: object, limit: RequestLimit, now: datetime) -> Answer | None:
        """Count a request, whatever else is wrong with it. Return the response to one too many."""
        token = body.get("AccessToken") if is_object(body) else None
        if not (isinstance(token, str) and token in self._scopes):
            return None
        wait = limit.retry_after(token, now)
        if wait is None:
            return None
        message = "Too many requests with this access token"
        return refused(HTTPStatus.TOO_MANY_REQUESTS, message, "limit", wait)

    def _unknown_token(self, body: JsonObject) -> Answer | None:
        for name, known in (("ClientToken", {self._client_token}), ("AccessToken", self._scopes)):
            if body[name] not in known:
                return refused(HTTPStatus.UNAUTHORIZED, f"Invalid {name}", "authentication")
        return None

    def _granted(
        self, operation: Operation, body: JsonObject, memory: Memory, now: datetime, origin: str
    ) -> Answer:
        call = self._call(body, self._scopes[body["AccessToken"]], memory, now)
        call.origin = origin
        answer = self._behaved(operation, call)
        breach = next(operation.response_breaches(answer.status, answer.body), None)
        if breach is not None:
            message = f"The sandbox's response would be outside the contract at {breach}"
            _LOGGER.error("%s: %s", operation.name, message)
            return _failed(message)
        return answer

    def _settle_scope(self, operation: Operation, call: Call) -> None:
        """See to what only a token for several properties has to say: which one it is about.

        A request that names a property is about nothing of the others. Any other token is of one
        property anyway: what is said of that is ignored, as documented.

        Raises:
            RefusedError: The request should name a chain or a property, and names none or another.
        """
        asked = ("ChainId", "EnterpriseId", _REQUIRED.get(operation.name, ""))
        names = [name for name in asked if name in operation.place("request", "$").properties]
        if len(call.scope) == 1:
            if operation.name not in _READ_ALWAYS and not call.body.keys().isdisjoint(names):
                call.body = {key: call.body[key] for key in call.body if key not in names}
            return
        for name in names:
            said = call.body.get(name)
            if said is None:
                refuse(name, "is required: the access token covers several properties")
            if name == "ChainId" and said.lower() != self.directory.chain_id:
                refuse(name)
            if name == "EnterpriseId":
                call.scope = frozenset({call.find(["enterprises"], said, name)["Id"]})

    def _behaved(self, operation: Operation, call: Call) -> Answer:
        try:
            call.operation = operation
            call.general = behaviours.general(self._contract, operation)
            self._settle_scope(operation, call)
            check_countries(operation, call.body)
            behaviour = behaviours.own(operation.name) or call.general
            if behaviour is None:
                return Answer(HTTPStatus.OK, _example(operation), is_example=True)
            return Answer(HTTPStatus.OK, behaviour(call))
        except RefusedError as refusal:
            return refused(refusal.status, refusal.message, "rule")
        except Exception as error:
            _LOGGER.exception("%s failed", operation.name)
            return _failed(f"The sandbox failed: {type(error).__name__}")


def _not_found(request: Request, known: Container[str]) -> Answer:
    """Return the response to a request to an address that no operation has."""
    name = request.path.removeprefix(PREFIX)
    message = "There is no such operation"
    if request.path in known:
        message = f"{message}: {name} is a POST"
    return refused(HTTPStatus.NOT_FOUND, message, "address")


def _file(request: Request, memory: Memory, now: datetime) -> Answer:
    """Return the response to a request for the file of an export, which needs no tokens."""
    lines = files.loaded(memory.state, request.path, now)
    if lines is None:
        message = "There is no file here any more: exports/getAll returns a new address"
        return refused(HTTPStatus.NOT_FOUND, message, "address")
    return Answer(HTTPStatus.OK, None, lines=lines)


def _failed(message: str) -> Answer:
    """Return the response to a request that met a bug of the sandbox."""
    return refused(HTTPStatus.INTERNAL_SERVER_ERROR, message, "sandbox")


def _example(operation: Operation) -> JsonObject:
    """Return the contract's example. One of a page is the only page."""
    example = operation.example("response")
    paging = operation.pagination
    return {**example, paging["cursor"]: None} if paging else example


def _outside(operation: Operation, body: object) -> Answer | None:
    breach = next(operation.request_breaches(body), None)
    if breach is None:
        return None
    return refused(HTTPStatus.BAD_REQUEST, f"Invalid request: {breach}", "contract")


def _wants_minimal(request: Request) -> bool:
    """Return whether to send nothing instead of an empty page or an empty result."""
    preferences = request.headers.get("prefer", "").lower().split(",")
    return "return=minimal" in map(str.strip, preferences)


def _is_empty(operation: Operation, body: JsonObject) -> bool:
    paging = operation.pagination
    return not (body.get(paging["items"]) if paging else body)
