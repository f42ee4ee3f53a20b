"""What the sync and the async client have in common: how they are set up."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import partial, update_wrapper
from importlib import import_module
from types import FunctionType, NoneType
from typing import (
    Any,
    ClassVar,
    Generic,
    Self,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
    get_args,
    overload,
)

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from mews_runtime.boundary import boundary
from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.copying import NotCopied
from mews_runtime.errors import (
    ConfigurationError,
    ContractError,
    MewsError,
    check_argument,
    check_whole,
    kind_of,
)
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES
from mews_runtime.http.connection import Connection, Given
from mews_runtime.libraries import named
from mews_runtime.limits.local import Limiter, default_limiter
from mews_runtime.listing.listing import Listing
from mews_runtime.listing.paging import Paging
from mews_runtime.messages.credentials import AsyncTokenProvider, Credentials, TokenProvider
from mews_runtime.messages.cursors import Position
from mews_runtime.platforms import Platform, is_direct, resolve_base_url, resolve_websocket_url
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Contract, Operation, PaginatedOperation
from mews_runtime.sending.api import Options, Planner, planned
from mews_runtime.sending.core import ApiResponse, Call, Core, OnViolation
from mews_runtime.sending.records import ContractWarning, warn_of
from mews_runtime.sending.retry import Retry, RetryBudget, checked_retry
from mews_runtime.timeouts import DEFAULT_TIMEOUT, Timeout, timeout_parts
from mews_runtime.writing.batches import PlannedBatch, plan

GivenT = TypeVar("GivenT", bound=Given)
HttpT = TypeVar("HttpT")
TokenT = TypeVar("TokenT", bound=str | TokenProvider | AsyncTokenProvider)
ResponseT = TypeVar("ResponseT")

_DEFAULT_RETRY = Retry()
_EVENTS = "events"
_ARGUMENT = re.compile(
    r"^(?P<first>platform|client)(?= must )|\b(?P<equal>platform)(?==)|\b(?P<url>base_url)\b=?"
    r"|\b(?P<other>client_token|access_token|insecure_hosts|websocket_url)\b"
)
"""An argument of the client in its messages, which `from_env` reads from a variable."""


class Policy(TypedDict, total=False):
    """The arguments of a client that say how it behaves."""

    timeout: Timeout
    retry: Retry
    limiter: Limiter | UnsetType | None
    on_violation: OnViolation
    max_response_bytes: int
    language_code: str | UnsetType | None
    culture_code: str | UnsetType | None
    clock: Clock


class Settings(Policy, Generic[GivenT], total=False):
    """The arguments of a client that the environment does not give."""

    http_client: GivenT | None
    insecure_hosts: Collection[str]
    websocket_url: str | None


class BaseClient(NotCopied, Generic[GivenT, HttpT, TokenT]):
    """What the sync and the async client have in common. The generated ones say what they take.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    _holds = "tokens and connections"

    contract: ClassVar[Contract]
    """The contract that the client was generated from."""

    _given_name: ClassVar[str]
    """What httpx2 and httpx call a client that `http_client` may be."""

    _given_http: ClassVar[str]
    _own_http: ClassVar[str]
    """Modules of the seam, and what sends there: with such a client, and with none."""

    _listener: ClassVar[str]
    """The module that listens to events."""

    @overload
    def __init__(
        self,
        *,
        client_token: str,
        access_token: TokenT,
        client: str,
        platform: Platform,
        **settings: Unpack[Settings[GivenT]],
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        client_token: str,
        access_token: TokenT,
        client: str,
        base_url: str,
        **settings: Unpack[Settings[GivenT]],
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        client_token: str,
        access_token: TokenT,
        client: str,
        platform: Platform | None,
        base_url: str | None,
        **settings: Unpack[Settings[GivenT]],
    ) -> None: ...
    @boundary
    def __init__(
        self,
        *,
        client_token: str,
        access_token: TokenT,
        client: str,
        platform: Platform | None = None,
        base_url: str | None = None,
        insecure_hosts: Collection[str] = (),
        websocket_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        retry: Retry = _DEFAULT_RETRY,
        limiter: Limiter | UnsetType | None = UNSET,
        on_violation: OnViolation = "raise",
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        language_code: str | UnsetType | None = UNSET,
        culture_code: str | UnsetType | None = UNSET,
        http_client: GivenT | None = None,
        clock: Clock = SYSTEM,
    ) -> None:
        self._check_token(access_token)
        credentials = Credentials.of(client_token, access_token, client)
        try:
            timeouts, retry = timeout_parts(timeout), checked_retry(retry)
            _check_kind("limiter", limiter, Limiter | UnsetType | None)
            _check_clock(limiter, clock)
            _check_given(http_client, self._given_name)
            is_known = on_violation in get_args(OnViolation)
            check_argument("on_violation", on_violation, '"raise" or "warn"', fits=is_known)
            check_whole("max_response_bytes", max_response_bytes, 1)
            _check_kind("language_code", language_code, str | UnsetType | None)
            _check_kind("culture_code", culture_code, str | UnsetType | None)
            address = resolve_base_url(platform, base_url, insecure_hosts)
            websocket = resolve_websocket_url(
                address, websocket_url, insecure_hosts, is_connected=http_client is None
            )
        except ConfigurationError as error:
            # A token may stand in the wrong place.
            given = (timeout, on_violation, max_response_bytes, platform, base_url, insecure_hosts)
            message = credentials.masked(str(error), *given, websocket_url)
            raise ConfigurationError(message) from None
        defaults = {"language_code": language_code, "culture_code": culture_code}
        self._core = Core(
            contract=self.contract,
            base_url=address,
            credentials=credentials,
            defaults={name: value for name, value in defaults.items() if value is not UNSET},
            timeouts=timeouts,
            retry=retry,
            budget=RetryBudget(retry.budget),
            limiter=default_limiter(clock) if isinstance(limiter, UnsetType) else limiter,
            clock=clock,
            max_response_bytes=max_response_bytes,
            on_violation=on_violation,
            websocket_url=websocket,
        )
        self._connection = Connection(partial(self._make_http, http_client), http_client)
        self._shares_connection = False

    def _check_token(self, access_token: TokenT) -> None:
        """Refuse what the client cannot ask for a token."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "__init__" not in vars(cls):
            # Python names a function where an argument is missing or unknown to it.
            type.__setattr__(cls, "__init__", _named_after(cls, vars(BaseClient)["__init__"]))

    def _make_http(self, given: GivenT | None) -> HttpT:
        """Return what sends: over a client of the caller's, or connections of our own.

        Raises:
            ConfigurationError: The environment names a proxy or certificates that cannot be used.
        """
        # Whoever imports the client waits for no HTTP library, and never for one that is not used.
        module, name = (self._given_http if given is not None else self._own_http).split(".")
        kind: Any = getattr(import_module(f"mews_runtime.http.{module}"), name)
        base_url = self._core.base_url
        made: HttpT = (
            kind(base_url, is_direct=is_direct(base_url)) if given is None else kind(given)
        )
        return made

    @classmethod
    @boundary
    def from_env(cls, **settings: Unpack[Settings[GivenT]]) -> Self:
        """Make a client from the environment.

        Reads `MEWS_CLIENT_TOKEN`, `MEWS_ACCESS_TOKEN`, `MEWS_CLIENT`, and either `MEWS_PLATFORM`
        or `MEWS_BASE_URL`, with `MEWS_INSECURE_HOSTS`, names between commas, and
        `MEWS_WEBSOCKET_URL`, where events come from.

        Args:
            settings: The other arguments of the client.

        Raises:
            ConfigurationError: A variable is missing, empty or cannot be used, or what is read from
                one is passed.
        """
        for name in ("client_token", "access_token", "client", "platform", "base_url"):
            if name in settings:
                message = (
                    f"from_env() reads {name} from MEWS_{name.upper()}: set that variable, or make "
                    f"a client with {cls.__name__}(...) instead"
                )
                raise ConfigurationError(message)
        required = ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT")
        missing = [name for name in required if not os.environ.get(name)]
        where = {name: os.environ.get(name) or None for name in ("MEWS_PLATFORM", "MEWS_BASE_URL")}
        if not any(where.values()):
            missing.append("MEWS_PLATFORM or MEWS_BASE_URL")
        if missing:
            message = f"these environment variables are missing or empty: {', '.join(missing)}"
            raise ConfigurationError(message)
        given = {*settings}
        hosts = os.environ.get("MEWS_INSECURE_HOSTS", "").split(",")
        settings.setdefault("insecure_hosts", [*filter(None, map(str.strip, hosts))])
        settings.setdefault("websocket_url", os.environ.get("MEWS_WEBSOCKET_URL") or None)
        try:
            return cls(
                client_token=os.environ["MEWS_CLIENT_TOKEN"],
                access_token=cast("TokenT", os.environ["MEWS_ACCESS_TOKEN"]),
                client=os.environ["MEWS_CLIENT"],
                platform=cast("Platform | None", where["MEWS_PLATFORM"]),
                base_url=where["MEWS_BASE_URL"],
                **settings,
            )
        except ConfigurationError as error:
            raise ConfigurationError(_by_variables(str(error), given)) from None

    @boundary
    def with_access_token(self, access_token: TokenT) -> Self:
        """Return a client for another property that shares this one's connections.

        Closing it does nothing: close the client that it came from when you are done with both.

        Raises:
            ConfigurationError: The token cannot be used.
        """
        self._check_token(access_token)
        other = object.__new__(type(self))
        other._core = replace(
            self._core, credentials=self._core.credentials.with_access_token(access_token)
        )
        other._connection = self._connection
        other._shares_connection = True
        return other

    def _calls(
        self, method: Callable[..., object], args: tuple[object, ...], kwargs: Mapping[str, object]
    ) -> list[Call[Any]]:
        """Return the checked calls of a method of this client, in place of making them."""
        made = planned(self, Planner(), method, args, kwargs)
        if isinstance(made.operation, str):
            return [self._core.prepare_untyped(made.operation, made.arguments, made.options)]
        return self._core.prepare(made.operation, made.arguments, made.options)

    def _plan(
        self, method: Callable[..., object], args: tuple[object, ...], kwargs: Mapping[str, object]
    ) -> list[PlannedBatch]:
        """Return the checked batches of a method of this client."""
        return plan(self._core, planned(self, Planner(), method, args, kwargs))

    def _listed(
        self,
        operation: PaginatedOperation[ResponseT, Any],
        arguments: Mapping[str, object],
        page_size: int,
        paging: Paging,
        options: Options,
    ) -> list[Call[ResponseT]]:
        """Return the first call of a listing, or of each of its parts."""
        paging.check()
        begin = UNSET if isinstance(paging.cursor, Position) else paging.cursor
        limitation = operation.make_limitation(count=page_size, cursor=begin)
        arguments = {**arguments, operation.limitation: limitation}
        calls = self._core.prepare(operation, arguments, options)
        if len(calls) > 1 or isinstance(paging.cursor, Position):
            # So that a cursor of other filters is refused now.
            Listing(operation, calls, paging.cursor)
        return calls

    @boundary
    def listen(self, *, silence: float, deadline: float | None, since: datetime | None) -> Any:
        """Return a stream of events.

        Raises:
            ClientClosedError: The client is closed.
            ConfigurationError: An argument cannot be used, or the extra is not installed.
        """
        self._connection.check(_EVENTS)
        # Who asks for no events pays for none of this.
        try:
            make: Any = import_module(f"mews_runtime.events.{self._listener}").Listener
        except ImportError as missing:
            if (missing.name or "").startswith("mews_"):
                raise
            hint = (
                'they need the package websockets (extra "events"): '
                f"pip install websockets ({missing})"
            )
            raise ConfigurationError(hint, operation=_EVENTS) from None
        how: Any = import_module("mews_runtime.events.conversation").Listening(
            silence, deadline, since
        )
        stream = make(self._core, self.contract.websocket, how)
        self._connection.streams.add(stream)
        return stream

    def __repr__(self) -> str:
        # Tracebacks that show locals show a client whose arguments were refused, too.
        core = getattr(self, "_core", None)
        shown = f" {core.credentials.client!r} at {core.base_url}" if core else ""
        return f"<{type(self).__name__}{shown}>"


def _by_variables(message: str, given: Collection[str]) -> str:
    """Return a message with the variables in place of the arguments that were not given."""

    def variable(found: re.Match[str]) -> str:
        argument = str(found[found.lastgroup or 0])
        return found[0] if argument in given else f"MEWS_{argument.upper()}"

    told, semicolon, got = message.partition("; got ")
    return f"{_ARGUMENT.sub(variable, told)}{semicolon}{got}"


def _named_after(owner: type, init: FunctionType) -> Callable[..., None]:
    inner: FunctionType = vars(init)["__wrapped__"]
    copied = FunctionType(
        inner.__code__, inner.__globals__, inner.__name__, inner.__defaults__, inner.__closure__
    )
    update_wrapper(copied, inner)
    copied.__kwdefaults__ = inner.__kwdefaults__
    copied.__qualname__ = f"{owner.__name__}.__init__"
    return boundary(copied)


def delivered(
    outcome: ApiResponse[ResponseT] | MewsError, operation: Operation[Any]
) -> ApiResponse[ResponseT]:
    """Return a response, with a warning where it leaves the contract, or raise the error."""
    if isinstance(outcome, MewsError):
        raise outcome
    if not outcome.violations:
        return outcome
    raised: MewsError | None = None
    try:
        warn_of(operation, outcome.violations)
    except ContractWarning:
        if operation.effect == "read":
            raise
        flaw = outcome.violations[0]
        raised = ContractError(
            operation=operation.name,
            path=flaw.path,
            expected=flaw.expected,
            status=outcome.status,
            request_id=outcome.request_id,
            raw_body=b"",
            applied=True,
            lenient=lambda _: outcome.result if isinstance(outcome.result, Model) else None,
        )
    if raised is not None:
        raise raised
    return outcome


def _check_kind(name: str, value: object, allowed: Any) -> None:
    if isinstance(value, allowed):
        return
    kinds = [*get_args(allowed)] or [allowed]
    words = " or ".join(_words(kind) for kind in kinds if kind is not UnsetType)
    message = f"{name} must be {words}; got {kind_of(value)}"
    raise ConfigurationError(message)


def _words(kind: type) -> str:
    return "None" if kind is NoneType else f"a {kind.__name__}"


def _check_given(http_client: object, name: str) -> None:
    if http_client is None or isinstance(http_client, named(name)):
        return
    message = (
        f"http_client must be an httpx2.{name}, an httpx.{name} or None; got {kind_of(http_client)}"
    )
    raise ConfigurationError(message)


def _check_clock(limiter: object, clock: object) -> None:
    # A class has the methods, too, and they are not bound.
    if isinstance(clock, type) or not isinstance(clock, Clock):
        message = f"clock must be a Clock; got {kind_of(clock)}"
        raise ConfigurationError(message)
    if getattr(limiter, "clock", clock) is not clock:
        message = (
            "limiter and client must have the same clock: pass that of the client as clock= of "
            f"{type(limiter).__name__}, too, which is clock=sandbox.clock for sandbox.client()"
        )
        raise ConfigurationError(message)
