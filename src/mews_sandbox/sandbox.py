"""An offline Mews: a hotel in memory that answers as the contract says, and in no other way."""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from http import HTTPStatus
from importlib import import_module
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from random import Random
from threading import RLock
from time import perf_counter
from typing import Any, Final, TypedDict, TypeVar, Unpack, cast
from uuid import UUID

import httpx2
import msgspec

from mews_connector import AsyncClient, Client, models
from mews_contract.conformance import is_json
from mews_contract.contract import Contract, installed
from mews_contract.json_values import JsonObject, is_object
from mews_contract.operation import Operation
from mews_runtime.client import Policy
from mews_runtime.masking import MASK
from mews_sandbox import lenience, operations
from mews_sandbox.addresses import not_found
from mews_sandbox.clock import Clock, check
from mews_sandbox.delivery import Answer, afflicted, broken, refused, response
from mews_sandbox.exchange import Logged, Received, Request, Response
from mews_sandbox.faults import Fault, Html, Plan, Reset, Status, checked
from mews_sandbox.hotel.data import Hotel, default, load
from mews_sandbox.hotel.present import Present
from mews_sandbox.hotel.state import Adjustment, Directory, State, initial
from mews_sandbox.lenience import Lenience
from mews_sandbox.limit import RequestLimit
from mews_sandbox.log import Entry, Log
from mews_sandbox.operations.call import Call, RefusedError
from mews_sandbox.transport import SandboxTransport

SeenT = TypeVar("SeenT")

Behaviour = Callable[[Call], JsonObject]
"""What an operation does with a call that is inside the contract."""

MAX_BODY: Final = 8 * 2**20
"""The largest request body in bytes, unless a sandbox is given another."""

BASE_URL: Final = "http://localhost"
"""The address of a sandbox in this process. No request to it leaves the process."""

_LOGGER: Final = logging.getLogger("mews_sandbox")

# Read when this module is loaded, so that a sandbox starts within milliseconds.
installed()
default()


class _Connection(TypedDict):
    """The arguments of a client that lead to a sandbox."""

    client_token: str
    access_token: str
    client: str
    base_url: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a sandbox remembers at one time: made by `snapshot()`, for `restore()`."""

    state: State
    plan: Plan
    limit: RequestLimit
    late: list[tuple[datetime, Request]]
    chance: Any
    clock: Clock
    lenient: frozenset[Lenience]


class Sandbox:
    """A Mews of your own.

    Args:
        hotel: A hotel: a file, a mapping of the same shape, or one that was loaded. None is the
            default one, with 40 rooms in two properties.
        clock: Its time. None is the real time.
        seed: Makes its ids, and the chances of its faults, the same each time.
        rate_limit: How many requests each access token has in 30 seconds. None is no limit.
        faults: What goes wrong from the beginning.
        max_body: The largest request body in bytes. What is larger is answered by 413.
        contract: Another contract than that of the installed client.
        keep_requests: How many of the last requests `requests` shows. None is all of them.
        lenient: What it lets pass although Mews was seen to refuse it: `content-type` and
            `first-time-unit`.

    Raises:
        HotelError: The hotel's data cannot be used.
        FaultError: A fault cannot strike.
        ValueError: The rate limit is below 1, or there is no such lenience.
        TypeError: The clock is none.
        OverflowError: The real time, which may be frozen, is none that a clock shows.
    """

    def __init__(
        self,
        hotel: Hotel | Mapping[str, Any] | str | Path | None = None,
        *,
        clock: Clock | None = None,
        seed: int = 0,
        rate_limit: int | None = None,
        faults: Iterable[Fault] = (),
        max_body: int = MAX_BODY,
        contract: Contract | None = None,
        keep_requests: int | None = None,
        lenient: Iterable[Lenience] = (),
    ) -> None:
        if not isinstance(cast("object", clock), Clock | None):
            message = f"clock must be a Clock, such as Clock(at), or None; got {clock!r}"
            raise TypeError(message)
        if rate_limit is not None and rate_limit < 1:
            message = f"rate_limit must be at least 1, or None for no limit; got {rate_limit}"
            raise ValueError(message)
        self.hotel = load(hotel)
        self.clock = clock or Clock()
        self.contract = contract or installed()
        self.max_body = max_body
        self._log = Log(keep_requests)
        self._random = Random(seed)
        self._plan = Plan(map(self._checked, faults))
        self._limit = RequestLimit(rate_limit)
        self._scopes = self.hotel.scopes()
        now = self.clock.now()
        check(now)
        self._directory = Directory(self.hotel, now)
        self._state = initial(self.hotel, now)
        self._late: list[tuple[datetime, Request]] = []
        self._lenient = lenience.lenient(lenient)
        self._changes = 0
        self._lock = RLock()

    def handle(self, request: Request) -> Response:
        """Answer a request. Safe to call from any thread: requests are handled one by one."""
        with self._lock:
            began = perf_counter()
            now = self.clock.now()
            self._catch_up(now)
            operation = self._operation(request)
            struck = self._plan.strike(operation.name, self._random) if operation else []
            answer = self._interrupted(struck, request, now) or self._answer(
                operation, request, now
            )
            request_id = f"{self._random.getrandbits(128):032x}"
            if answer.status >= HTTPStatus.BAD_REQUEST and answer.body is not None:
                answer.body["RequestId"] = request_id
            sent = response(answer, request_id)
            result = answer.body if answer.status == HTTPStatus.OK else None
            sent = afflicted(sent, struck, result, self.contract.enums)
            took = perf_counter() - began + sent.delay + sent.body_seconds
            logged = Logged(
                now,
                _shown_path(request),
                operation.name if operation else None,
                sent.status,
                answer.refused_by,
                request_id,
                took,
                struck,
                answer.unknown,
            )
            is_kept = answer.refused_by not in {"address", "operation", "size"}
            self._log.add(Entry(logged, operation, request.body if is_kept else b""))
            self._changes += 1
            return sent

    # ------------------------------------------------------------------ clients

    @property
    def client_token(self) -> str:
        """The client token that it knows."""
        return self.hotel.client_token

    @property
    def access_token(self) -> str:
        """The access token of the first property."""
        return self.hotel.properties[0].access_token

    def transport(self) -> SandboxTransport:
        """Return a transport for clients of httpx2 and httpx, sync and async.

        It needs no sockets and threads.
        """
        return SandboxTransport(self.handle, self.clock)

    def client(self, access_token: str | None = None, **policy: Unpack[Policy]) -> Client:
        """Return a client of this sandbox.

        It waits on the sandbox's clock: not at all while that stands still.

        Args:
            access_token: One that the hotel knows. None is that of the first property.
            policy: Other arguments of the client, such as `retry` and `timeout`. Without a
                `limiter`, nothing holds requests back.
        """
        http = httpx2.Client(transport=self.transport())
        return Client(**self._connection(access_token), **self._policy(policy), http_client=http)

    def async_client(
        self, access_token: str | None = None, **policy: Unpack[Policy]
    ) -> AsyncClient:
        """Return an async client of this sandbox.

        It waits on the sandbox's clock: not at all while that stands still.

        Args:
            access_token: One that the hotel knows. None is that of the first property.
            policy: Other arguments of the client, such as `retry` and `timeout`. Without a
                `limiter`, nothing holds requests back.
        """
        http = httpx2.AsyncClient(transport=self.transport())
        return AsyncClient(
            **self._connection(access_token), **self._policy(policy), http_client=http
        )

    def _policy(self, policy: Policy) -> Policy:
        return {"limiter": None, "clock": self.clock, **policy}

    def _connection(self, access_token: str | None) -> "_Connection":
        return {
            "client_token": self.client_token,
            "access_token": access_token or self.access_token,
            "client": "mews-sandbox",
            "base_url": BASE_URL,
        }

    # ------------------------------------------------------------------ inspection

    @property
    def requests(self) -> list[Received]:
        """The requests that it has received, the oldest first."""
        with self._lock:
            return self._log.received()

    @property
    def revision(self) -> tuple[object, ...]:
        """What is another one whenever anything has changed, or the next minute has begun."""
        with self._lock:
            now = self.clock.now()
            self._catch_up(now)
            return self._changes, self.clock.setting, now.replace(second=0, microsecond=0)

    def look(self, at: Callable[[Present], SeenT], *, requests: int = 0) -> SeenT:
        """Return what a function sees while nothing changes. It must not change anything.

        Args:
            at: The function. What it looks at is not copied.
            requests: How many of the last requests it sees.
        """
        with self._lock:
            return at(
                Present(
                    self.hotel,
                    self._directory,
                    self._present(),
                    self.clock.now(),
                    self.clock.is_real,
                    self._log.newest(requests),
                    self._plan.calls,
                )
            )

    @property
    def resource_blocks(self) -> list[models.ResourceBlock]:
        """All resource blocks, also deleted ones, the oldest first."""
        with self._lock:
            return [copy(block) for block in self._present().resource_blocks]

    @property
    def resource_access_tokens(self) -> list[models.ResourceAccessToken]:
        """All resource access tokens, the oldest first."""
        with self._lock:
            return [copy(token) for token in self._present().resource_access_tokens]

    @property
    def adjustments(self) -> list[Adjustment]:
        """The adjustments of availability in force, by time unit."""
        with self._lock:
            found = self._present().adjustments.values()
            return sorted(found, key=lambda adjustment: adjustment.time_unit_start_utc)

    # ------------------------------------------------------------------ control

    @property
    def faults(self) -> list[Fault]:
        """The faults in force."""
        with self._lock:
            return self._plan.faults

    def add_fault(self, fault: Fault) -> None:
        """Put a fault into force. The calls that it is about are counted from now on.

        Raises:
            FaultError: It cannot be understood.
        """
        with self._lock:
            self._plan.add(self._checked(fault))
            self._changes += 1

    def remove_fault(self, fault: Fault) -> None:
        """Take one fault out of force.

        Raises:
            FaultError: It is not in force.
        """
        with self._lock:
            self._plan.remove(fault)
            self._changes += 1

    def clear_faults(self) -> None:
        """Take every fault out of force."""
        with self._lock:
            self._plan.clear()
            self._changes += 1

    @property
    def lenient(self) -> frozenset[Lenience]:
        """What it lets pass although Mews was seen to refuse it. May be set.

        Raises:
            ValueError: There is no such lenience.
        """
        return self._lenient

    @lenient.setter
    def lenient(self, names: Iterable[Lenience]) -> None:
        with self._lock:
            self._lenient = lenience.lenient(names)
            self._changes += 1

    def snapshot(self) -> Snapshot:
        """Return all that it remembers, but for the requests that it has received."""
        with self._lock:
            return Snapshot(
                self._state.copy(),
                self._plan.copy(),
                self._limit.copy(),
                self._late.copy(),
                self._random.getstate(),
                self.clock.copy(),
                self._lenient,
            )

    def restore(self, snapshot: Snapshot) -> None:
        """Remember what it remembered when a snapshot was made, and nothing that came later."""
        with self._lock:
            self._state = snapshot.state.copy()
            self._plan = snapshot.plan.copy()
            self._limit = snapshot.limit.copy()
            self._late = snapshot.late.copy()
            self._random.setstate(snapshot.chance)
            self.clock.restore(snapshot.clock)
            self._lenient = snapshot.lenient
            self._changes += 1

    # ------------------------------------------------------------------ one request

    def _operation(self, request: Request) -> Operation | None:
        return self.contract.operations.get(request.path) if request.method == "POST" else None

    def _checked(self, fault: Fault) -> Fault:
        names = [operation.name for operation in self.contract.operations.values()]
        return checked(fault, names, self.contract.properties, self.contract.enums)

    def _present(self) -> State:
        """Return the state as it is at this time."""
        self._catch_up(self.clock.now())
        return self._state

    def _catch_up(self, now: datetime) -> None:
        """Apply the changes of clients that have gone meanwhile, the earliest first."""
        if not self._late:
            return
        due = [late for late in self._late if late[0] <= now]
        self._late = [late for late in self._late if late[0] > now]
        for at, request in sorted(due, key=itemgetter(0)):
            self._answer(self._operation(request), request, at)
            self._changes += 1

    def _interrupted(
        self, struck: Iterable[Fault], request: Request, now: datetime
    ) -> Answer | None:
        """Return the answer to a request that a fault keeps from being processed."""
        for fault in struck:
            if isinstance(fault, Status):
                return refused(fault.status, fault.message, "fault", fault.retry_after)
            if isinstance(fault, Reset) and fault.change == "later":
                self._late.append((now + timedelta(seconds=fault.seconds), request))
            if isinstance(fault, Html) or (isinstance(fault, Reset) and fault.change != "before"):
                return refused(HTTPStatus.BAD_GATEWAY, "The request did not arrive", "fault")
        return None

    def _answer(self, operation: Operation | None, request: Request, now: datetime) -> Answer:
        if operation is None:
            return not_found(request, self.contract.operations)
        if len(request.body) > self.max_body:
            message = f"The body is larger than {self.max_body} bytes"
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message, "size")
        if not (is_json(request.headers) or "content-type" in self._lenient):
            message = "Invalid Content-Type: it has to be application/json"
            return refused(HTTPStatus.BAD_REQUEST, message, "contract")
        try:
            body = msgspec.json.decode(request.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return refused(HTTPStatus.BAD_REQUEST, "Invalid JSON", "contract")
        answer = self._over_limit(body, now) or self._granted(operation, request, body, now)
        answer.unknown = operation.unknown("request", body)
        return answer

    def _over_limit(self, body: object, now: datetime) -> Answer | None:
        """Count a request, whatever else is wrong with it. Return the answer to one too many."""
        token = body.get("AccessToken") if is_object(body) else None
        if not (isinstance(token, str) and token in self._scopes):
            return None
        wait = self._limit.retry_after(token, now)
        if wait is None:
            return None
        message = "Too many requests with this access token"
        return refused(HTTPStatus.TOO_MANY_REQUESTS, message, "limit", wait)

    def _granted(
        self, operation: Operation, request: Request, body: object, now: datetime
    ) -> Answer:
        breach = next(operation.request_breaches(body), None)
        if breach is not None:
            return refused(HTTPStatus.BAD_REQUEST, f"Invalid request: {breach}", "contract")
        return self._authenticated(operation, request, cast("JsonObject", body), now)

    def _authenticated(
        self, operation: Operation, request: Request, body: JsonObject, now: datetime
    ) -> Answer:
        scope = self._scopes.get(body["AccessToken"])
        if body["ClientToken"] != self.hotel.client_token:
            return refused(HTTPStatus.UNAUTHORIZED, "Invalid ClientToken", "authentication")
        if scope is None:
            return refused(HTTPStatus.UNAUTHORIZED, "Invalid AccessToken", "authentication")
        call = Call(body, self._state, self._directory, scope, now, self._new_id, self._lenient)
        answer = self._behaved(operation, call)
        breach = next(operation.response_breaches(answer.status, answer.body), None)
        if breach is not None:
            _LOGGER.error("%s would have left the contract at %s", operation.name, breach)
            return broken(f"The sandbox would have left the contract at {breach}")
        return _minimal(operation, answer) if _wants_minimal(request) else answer

    def _behaved(self, operation: Operation, call: Call) -> Answer:
        behaviour = _behaviour(operation.id)
        if behaviour is None:
            return Answer(HTTPStatus.OK, operation.example("response"), is_example=True)
        try:
            return Answer(HTTPStatus.OK, behaviour(call))
        except RefusedError as refusal:
            return refused(refusal.status, refusal.message, "rule")
        except Exception as error:
            _LOGGER.exception("%s failed", operation.name)
            return broken(f"The sandbox failed: {type(error).__name__}")

    def _new_id(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)


@cache
def _behaviour(operation_id: str) -> Behaviour | None:
    """Return the behaviour of an operation, or None if it has none yet."""
    module = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", operation_id).lower()
    name = f"{operations.__name__}.{module}"
    if find_spec(name) is None:
        return None
    behaviour: Behaviour = import_module(name).answer
    return behaviour


def _shown_path(request: Request) -> str:
    """Return the path of an address, without what a query may hold."""
    path, mark, _ = request.path.partition("?")
    return f"{path}{mark}{MASK}" if mark else path


def _wants_minimal(request: Request) -> bool:
    if "prefer" not in request.headers:
        return False
    preferences = request.headers["prefer"].lower().split(",")
    return "return=minimal" in map(str.strip, preferences)


def _minimal(operation: Operation, answer: Answer) -> Answer:
    """Return 204 in place of an empty page or an empty result."""
    paging = operation.pagination
    is_empty = answer.body is not None and not (
        answer.body.get(paging["items"]) if paging else answer.body
    )
    if answer.status != HTTPStatus.OK or not is_empty:
        return answer
    return Answer(HTTPStatus.NO_CONTENT, None, is_example=answer.is_example)
