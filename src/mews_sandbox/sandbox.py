"""An offline Mews: a hotel in memory that responds exactly as the contract says."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from operator import itemgetter
from pathlib import Path
from random import Random
from threading import RLock
from time import perf_counter
from typing import Any, Final, NoReturn, TypeVar, Unpack, overload

import httpx2

from mews_connector import AsyncClient, Client, models
from mews_contract.contract import Contract, installed
from mews_contract.json_values import JsonObject
from mews_runtime.client import Policy
from mews_runtime.masking import MASK
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode, to_plain
from mews_runtime.schema.model import Model
from mews_sandbox import lenience
from mews_sandbox.answering import Answering, Memory
from mews_sandbox.arguments import check_number, check_type
from mews_sandbox.clock import Clock, check
from mews_sandbox.delivery import Answer, delivered, refused, response
from mews_sandbox.events.integrations import integrations
from mews_sandbox.events.sending import Sending
from mews_sandbox.events.webhooks import Webhooks, WebSocket
from mews_sandbox.exchange import Received, Request, Response
from mews_sandbox.faults import Fault, FaultError, Html, Reset, Status, applying, checked
from mews_sandbox.hotel.data import Hotel
from mews_sandbox.hotel.loading import load
from mews_sandbox.hotel.state import Adjustment, Directory, State
from mews_sandbox.lenience import Lenience
from mews_sandbox.limit import RequestLimit
from mews_sandbox.log import Entry, Log
from mews_sandbox.operations.availability import adjusted
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import Kinds
from mews_sandbox.operations.seeding import initial, of_default
from mews_sandbox.transport import SandboxTransport

SeenT = TypeVar("SeenT")
ModelT = TypeVar("ModelT", bound=Model)

MAX_BODY: Final = 8 * 2**20
"""The largest request body in bytes, unless a sandbox is given another."""

BASE_URL: Final = "http://localhost"
"""The address of a sandbox in this process. No request to it leaves the process."""

# Read when this module is loaded, so that a sandbox starts within milliseconds.
of_default(kinds_of(installed()))


class _Arguments(Policy):
    """The arguments of a client of a sandbox."""

    client_token: str
    access_token: str
    client: str
    base_url: str


@dataclass(frozen=True, slots=True)
class Present:
    """All that a sandbox holds at one time, for who only looks: the newest request first."""

    hotel: Hotel
    kinds: Kinds
    directory: Directory
    state: State
    now: datetime
    is_real: bool
    requests: Sequence[Received]
    faults: Mapping[Fault, int]


class _OfOneProcess:
    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        message = (
            f"{type(self).__name__} cannot be pickled or copied: make a Sandbox in each process, "
            "or connect to one that `mews-sandbox` serves"
        )
        raise TypeError(message)


@dataclass(frozen=True, slots=True)
class Snapshot(_OfOneProcess):
    """All that a sandbox remembers at one time: made by `snapshot()`, for `restore()`."""

    memory: Memory
    clock: Clock


class Sandbox(_OfOneProcess):
    """A Mews of your own.

    Args:
        hotel: A hotel: a file, a mapping of the same shape, or a loaded one. None is the
            default one, with 40 rooms in two properties.
        clock: Its time. None is the real time.
        seed: Makes its ids, and the random choices of its faults, the same each time.
        rate_limit: How many requests each access token has in 30 seconds. None is no limit.
        faults: What goes wrong from the beginning.
        max_body: The largest request body in bytes. A larger one gets status 413.
        contract: Another contract than that of the installed client.
        keep_requests: How many of the last requests `requests` shows. None is all of them.
        lenient: What it accepts although Mews was seen to refuse it: `content-type` and
            `first-time-unit`.

    Raises:
        HotelError: The hotel's data cannot be used.
        FaultError: A fault cannot apply to anything.
        ValueError: A number is too low, or there is no such lenience.
        TypeError: An argument is of another type.
        OverflowError: The real time, which may be frozen, is out of a clock's range.
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
        check_type("clock", clock, Clock | None, "a Clock, such as Clock(at), or None")
        check_type("seed", seed, int, "a whole number")
        check_type("faults", faults, Iterable, "a list of faults, such as [faults.Reset()]")
        check_type("contract", contract, Contract | None, "a Contract, or None")
        check_number("rate_limit", rate_limit, 1, "no limit")
        check_number("max_body", max_body, 1)
        check_number("keep_requests", keep_requests, 0, "all of them")
        self.hotel = load(hotel)
        self.clock = clock or Clock()
        self.contract = contract or installed()
        self.max_body = max_body
        self._log = Log(keep_requests)
        in_force = {checked(fault, self.contract): 0 for fault in faults}
        now = self.clock.now()
        check(now)
        self._answering = Answering(self.contract, self.hotel, max_body)
        self._memory = Memory(
            initial(self.hotel, now, self._answering.kinds),
            RequestLimit(rate_limit),
            lenience.lenient(lenient),
            Random(seed),
            in_force,
            late=[],
        )
        self._changes = 0
        self._lock = RLock()
        self._sending = Sending(
            hotel=self.hotel,
            answering=self._answering,
            memory=lambda: self._memory,
            clock=self.clock,
            lock=self._lock,
            catch_up=lambda: self._catch_up(self.clock.now()),
            keep=keep_requests,
        )
        known = integrations(self.hotel)
        self._webhooks = Webhooks(self._sending, known)
        self._websocket = WebSocket(self._sending, known)
        self.clock.watch(self._clock_moved)

    def handle(self, request: Request) -> Response:
        """Respond to a request. Safe to call from any thread: requests are handled one by one."""
        with self._lock:
            began = perf_counter()
            now = self.clock.now()
            self._catch_up(now)
            operation = self._answering.operation(request)
            memory, name = self._memory, operation.name if operation else None
            faults = applying(memory.faults, name, memory.random) if name else []
            answer = self._interrupted(faults, request, now)
            if answer is None:
                answer = self._answering.answer(request, memory, now)
            request_id = f"{memory.random.getrandbits(128):032x}"
            if answer.status >= HTTPStatus.BAD_REQUEST and answer.body is not None:
                answer.body["RequestId"] = request_id
            sent = response(answer, request_id)
            result = answer.body if answer.status == HTTPStatus.OK else None
            sent = delivered(sent, faults, result, self.contract.enums)
            took = perf_counter() - began + sent.delay + sent.body_seconds
            received = Received(
                now,
                _shown_path(request),
                name,
                sent.status,
                answer.refused_by,
                request_id,
                took,
                faults,
                answer.unknown,
            )
            is_kept = answer.refused_by not in {"address", "size"}
            self._log.add(Entry(received, operation, request.body if is_kept else b""))
            self._changes += 1
            self._sending.tell(now, name)
        self._sending.deliver()
        return sent

    @property
    def sending(self) -> Sending:
        """How changes are sent, for a server of the sandbox. Others use `webhooks`."""
        return self._sending

    def catch_up(self) -> None:
        """Let everything that is due happen, and send the messages that are due.

        That happens by itself at each request, and when the clock is set or advanced. A running
        clock triggers nothing by itself.
        """
        with self._sending.locked():
            pass
        self._sending.deliver()

    @property
    def webhooks(self) -> Webhooks:
        """Where it sends changes, and what it has sent."""
        return self._webhooks

    @property
    def websocket(self) -> WebSocket:
        """Who is connected to its WebSocket, and what it has sent there."""
        return self._websocket

    @property
    def client_token(self) -> str:
        """The client token that it knows."""
        return self.hotel.client_token

    @property
    def access_token(self) -> str:
        """The access token of the first property."""
        return self.hotel.properties[0].access_token

    def transport(self) -> SandboxTransport:
        """Return a transport, without sockets, for clients of httpx2 and httpx, sync and async."""
        return SandboxTransport(self.handle, self.clock)

    def client(self, access_token: str | None = None, **policy: Unpack[Policy]) -> Client:
        """Return a client of this sandbox.

        It waits on the sandbox's clock: not at all while that is frozen.

        Args:
            access_token: One of the hotel's. None is that of the first property.
            policy: Other arguments of the client, such as `retry` and `timeout`. Without a
                `limiter`, there is no rate limit.
        """
        http = httpx2.Client(transport=self.transport())
        return Client(**self._arguments(access_token, policy), http_client=http)

    def async_client(
        self, access_token: str | None = None, **policy: Unpack[Policy]
    ) -> AsyncClient:
        """Return an async client of this sandbox: see `client`."""
        http = httpx2.AsyncClient(transport=self.transport())
        return AsyncClient(**self._arguments(access_token, policy), http_client=http)

    def _arguments(self, access_token: str | None, policy: Policy) -> _Arguments:
        return {
            "limiter": None,
            "clock": self.clock,
            **policy,
            "client_token": self.client_token,
            "access_token": self.access_token if access_token is None else access_token,
            "client": "mews-sandbox",
            "base_url": BASE_URL,
        }

    @property
    def requests(self) -> list[Received]:
        """The requests that it has received, the oldest first."""
        with self._lock:
            return self._log.received()

    @property
    def revision(self) -> tuple[object, ...]:
        """A value that is different whenever anything has changed, or a new minute has begun."""
        with self._lock:
            now = self.clock.now()
            self._catch_up(now)
            return self._changes, self.clock.setting, now.replace(second=0, microsecond=0)

    def look(self, at: Callable[[Present], SeenT], *, requests: int = 0) -> SeenT:
        """Return what a function makes of the state, which does not change meanwhile.

        It must not change anything: what it looks at is not copied.
        """
        with self._lock:
            state, newest = self._present(), self._log.newest(requests)
            now, is_real = self.clock.now(), self.clock.is_real
            answering, faults = self._answering, self._memory.faults.copy()
            known = self.hotel, answering.kinds, answering.directory
            return at(Present(*known, state, now, is_real, newest, faults))

    @overload
    def entities(self, kind: type[ModelT]) -> list[ModelT]: ...
    @overload
    def entities(self, kind: str) -> list[JsonObject]: ...
    def entities(self, kind: type[ModelT] | str) -> list[ModelT] | list[JsonObject]:
        """Return all entities of a kind, including deleted ones that Mews keeps, oldest first.

        Args:
            kind: The model that they are, such as `models.ResourceBlock`; or the name of the kind,
                such as `resourceBlocks`, for objects in wire form.

        Raises:
            LookupError: There is no such kind, or the sandbox's contract has another one.
            TypeError: It is neither a model nor a name.
        """
        check_type("kind", kind, type | str, "a model, such as models.ResourceBlock, or a name")
        kinds = self._answering.kinds
        by_schema = {schema: name for name, schema in kinds.schemas.items()}
        name = kind if isinstance(kind, str) else by_schema.get(kind.__name__)
        if name not in kinds.names:
            there_are = ", ".join(sorted([*kinds.names, *kinds.schemas.values()]))
            message = f"there is no kind of entity {name or kind!r}; there are {there_are}"
            raise LookupError(message)
        with self._lock:
            found = [*self._present().entities[name]]
        if isinstance(kind, str):
            # Several times as fast as a deep copy.
            copied: list[JsonObject] = to_plain(found)
            return copied
        return [_model(kind, each) for each in found]

    @property
    def resource_blocks(self) -> list[models.ResourceBlock]:
        """Deprecated: `entities(models.ResourceBlock)`."""
        return self._deprecated("resource_blocks", models.ResourceBlock)

    @property
    def resource_access_tokens(self) -> list[models.ResourceAccessToken]:
        """Deprecated: `entities(models.ResourceAccessToken)`."""
        return self._deprecated("resource_access_tokens", models.ResourceAccessToken)

    def _deprecated(self, name: str, model: type[ModelT]) -> list[ModelT]:
        message = f"Sandbox.{name} is deprecated; use Sandbox.entities(models.{model.__name__})"
        warnings.warn(message, DeprecationWarning, stacklevel=3)
        return self.entities(model)

    @property
    def adjustments(self) -> list[Adjustment]:
        """The adjustments of availability in force, by time unit."""
        with self._lock:
            found = adjusted(self._present(), self._answering.directory)
            return sorted(found, key=lambda adjustment: adjustment.time_unit_start_utc)

    @property
    def faults(self) -> list[Fault]:
        """The faults in force."""
        with self._lock:
            return [*self._memory.faults]

    def add_fault(self, fault: Fault) -> None:
        """Add a fault. The calls that it applies to are counted from now on.

        Raises:
            FaultError: It cannot be understood.
        """
        with self._lock:
            self._memory.faults[checked(fault, self.contract)] = 0
            self._changes += 1

    def remove_fault(self, fault: Fault) -> None:
        """Remove one fault.

        Raises:
            FaultError: It is not in force.
        """
        with self._lock:
            if self._memory.faults.pop(fault, None) is None:
                message = f"no such fault is in force: {fault!r}"
                raise FaultError(message)
            self._changes += 1

    def clear_faults(self) -> None:
        """Remove all faults."""
        with self._lock:
            self._memory.faults.clear()
            self._changes += 1

    @property
    def lenient(self) -> frozenset[Lenience]:
        """What it accepts although Mews was seen to refuse it. May be set.

        Raises:
            ValueError: There is no such lenience.
            TypeError: It is no list of names.
        """
        return self._memory.lenient

    @lenient.setter
    def lenient(self, names: Iterable[Lenience]) -> None:
        with self._lock:
            self._memory.lenient = lenience.lenient(names)
            self._changes += 1

    def snapshot(self) -> Snapshot:
        """Return everything that it remembers, except for the requests that it has received."""
        with self._lock:
            return Snapshot(self._memory.copy(), self.clock.copy())

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to the state of a snapshot, and forget what came later.

        Raises:
            TypeError: It is no snapshot.
        """
        check_type("snapshot", snapshot, Snapshot, "what snapshot() has returned")
        with self._lock:
            self._memory = snapshot.memory.copy()
            self.clock.restore(snapshot.clock)
            self._sending.forget()
            self._changes += 1

    def _present(self) -> State:
        """Return the state as it is at this time."""
        self._catch_up(self.clock.now())
        return self._memory.state

    def _catch_up(self, now: datetime) -> None:
        """Apply the changes of clients that have gone meanwhile, and what time brings by itself."""
        late = self._memory.late
        due = sorted((each for each in late if each[0] <= now), key=itemgetter(0))
        late[:] = [each for each in late if each[0] > now]
        for at, request in due:
            self._pass_time(at)
            operation = self._answering.operation(request)
            self._answering.answer(request, self._memory, at)
            self._sending.tell(at, operation.name if operation else None)
            self._changes += 1
        self._pass_time(now)

    def _pass_time(self, now: datetime) -> None:
        if self._answering.pass_time(self._memory, now):
            self._sending.tell(now, None)
            self._changes += 1

    def _clock_moved(self) -> None:
        if self._sending.is_heard:
            self.catch_up()

    def _interrupted(
        self, faults: Iterable[Fault], request: Request, now: datetime
    ) -> Answer | None:
        """Return the response to a request that a fault keeps from being processed."""
        for fault in faults:
            if isinstance(fault, Status):
                return refused(fault.status, fault.message, "fault", fault.retry_after)
            if isinstance(fault, Reset) and fault.change == "later":
                self._memory.late.append((now + timedelta(seconds=fault.seconds), request))
            if isinstance(fault, Html) or (isinstance(fault, Reset) and fault.change != "before"):
                return refused(HTTPStatus.BAD_GATEWAY, "The request did not arrive", "fault")
        return None


def _model(model: type[ModelT], entity: JsonObject) -> ModelT:
    found = decode(model, encode(entity), Direction.RESPONSE)
    if not isinstance(found, Violation):
        return found
    message = f"{entity['Id']} is no {model.__name__}: {found.path}: {found.expected}"
    raise LookupError(message)


def _shown_path(request: Request) -> str:
    """Return the path of an address, without what a query may hold."""
    path, mark, _ = request.path.partition("?")
    return f"{path}{mark}{MASK}" if mark else path
