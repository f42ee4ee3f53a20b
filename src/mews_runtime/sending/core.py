"""A call without its I/O: what leaves, and what a response means. Both drivers run on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Self, TypeVar

from msgspec import UNSET

from mews_runtime.clock import Clock
from mews_runtime.errors import (
    ConfigurationError,
    MewsError,
    RequestInvalidError,
    TransportError,
)
from mews_runtime.http.body import LoadedResponse, RawHeaders, cut_short, headers_of, loaded
from mews_runtime.http.connection import transport_error
from mews_runtime.http.departure import Departure
from mews_runtime.http.exchange import HttpRequest
from mews_runtime.limits.local import Limiter
from mews_runtime.masking import Secrets
from mews_runtime.messages.credentials import Credentials, ResolvedCredentials
from mews_runtime.messages.lenient import Interpreted, read_leniently
from mews_runtime.messages.naming import named
from mews_runtime.messages.request import Body, check, check_untyped, encode, secrets
from mews_runtime.messages.response import explain, interpret
from mews_runtime.messages.splitting import relocated, split
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.operation import Contract, Operation, is_short_name
from mews_runtime.sending.api import Options
from mews_runtime.sending.retry import Retry, RetryBudget, checked_retry
from mews_runtime.timeouts import timeout_parts
from mews_runtime.values import Value

if TYPE_CHECKING:
    import httpx2

ResponseT = TypeVar("ResponseT")

OnViolation = Literal["raise", "warn"]
"""What to do with a response outside the contract."""


class Call(Value, Generic[ResponseT], frozen=True):
    """A call whose request was checked. Shows nothing of its body."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"body"})

    operation: Operation[ResponseT]
    body: Body
    timeouts: dict[str, float | None]
    retry: Retry

    def with_body(self, body: Body) -> Self:
        """Return the same call with another body."""
        return type(self)(self.operation, body, self.timeouts, self.retry)


class ApiResponse(Value, Generic[ResponseT], frozen=True):
    """A result, and what came with it.

    Attributes:
        result: What the call returns.
        status: The HTTP status.
        raw_headers: The headers of the response, as they were sent.
        elapsed: Seconds from sending the request to having read the response, in the last attempt.
        attempts: How many requests it took.
        violations: Where the response leaves the contract. There are some only with
            `on_violation="warn"`.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"result", "raw_headers"})

    result: ResponseT
    status: int
    raw_headers: RawHeaders
    elapsed: float
    attempts: int
    violations: tuple[Violation, ...] = ()

    @property
    def headers(self) -> "httpx2.Headers":
        """The headers of the response, whose names are compared without regard to case."""
        return headers_of(self.raw_headers)

    @property
    def request_id(self) -> str | None:
        """The server's name for the request, which Mews support asks for, or None."""
        request_id: str | None = self.headers.get("Request-Id")
        return request_id


class Core(Value, frozen=True):
    """What a client knows, and every rule that needs no I/O."""

    contract: Contract
    base_url: str
    credentials: Credentials
    defaults: Mapping[str, object]
    timeouts: dict[str, float | None]
    retry: Retry
    budget: RetryBudget
    limiter: Limiter | None
    clock: Clock
    max_response_bytes: int
    on_violation: OnViolation
    websocket_url: str | None = None
    """Where events come from, without the path, if that is known."""

    def prepare(
        self, operation: Operation[ResponseT], arguments: Mapping[str, object], options: Options
    ) -> list[Call[ResponseT]]:
        """Check the arguments of a call. Absent ones take the client's defaults.

        A read that holds more than one request may becomes several calls.

        Raises:
            RequestInvalidError: An argument is outside the contract.
            ConfigurationError: An option cannot be used.
        """
        operation.warn()
        return self.parts(operation, arguments, options)

    def parts(
        self, operation: Operation[ResponseT], arguments: Mapping[str, object], options: Options
    ) -> list[Call[ResponseT]]:
        """Do the same, and warn nobody."""
        given = {name: value for name, value in arguments.items() if value is not UNSET}
        whole = {**self.defaults, **given}
        part: Mapping[str, object] = whole
        bodies: list[Body] = []
        try:
            for part in split(operation, whole):
                bodies.append(check(self.contract, operation, part, self.credentials.tokens))
        except RequestInvalidError as error:
            raise named(relocated(error, operation, part, whole), operation, whole) from None
        return [self._call(operation, body, options) for body in bodies]

    def prepare_untyped(
        self, name: str, body: Mapping[str, object], options: Options
    ) -> Call[dict[str, Any]]:
        """Check the name and the body of an untyped call.

        Raises:
            RequestInvalidError: The body is no JSON object, or holds credentials.
            ConfigurationError: The name or an option cannot be used.
        """
        if not is_short_name(name):
            message = (
                "path must be a resource, an action and perhaps a version, such as "
                f"resources/getAll or reservations/getAll/2023-06-06; got {name!r}"
            )
            raise ConfigurationError(self.credentials.masked(message, name))
        operation = self.contract.untyped(name)
        operation.warn()
        checked = check_untyped(self.contract, operation, body, self.credentials.tokens)
        return self._call(operation, checked, options)

    def _call(
        self, operation: Operation[ResponseT], body: Body, options: Options
    ) -> Call[ResponseT]:
        if options.retry is None and options.timeout is None:
            return Call(operation, body, self.timeouts, self.retry)
        try:
            retry = self.retry if options.retry is None else checked_retry(options.retry)
            given = options.timeout
            timeouts = self.timeouts if given is None else timeout_parts(given)
        except ConfigurationError as error:
            message = self.credentials.masked(str(error), options.timeout)
            raise ConfigurationError(message) from None
        return Call(operation, body, timeouts, retry)

    def sending(self, call: Call[Any], credentials: ResolvedCredentials) -> HttpRequest:
        """Return the request to send for a call."""
        return HttpRequest(
            url=self.base_url + call.operation.path,
            path=call.operation.path,
            content=encode(self.contract, call.body, credentials),
            timeouts=call.timeouts,
            is_write=call.operation.effect == "write",
        )

    def outcome(
        self, call: Call[ResponseT], credentials: ResolvedCredentials, answer: LoadedResponse
    ) -> Interpreted[ResponseT] | MewsError:
        """Return the result that a response holds, or the error."""
        result = interpret(call.operation, answer)
        if result is not None and not isinstance(result, Violation):
            return Interpreted(result)
        if isinstance(result, Violation) and self.on_violation == "warn":
            read_so = read_leniently(call.operation, answer)
            if read_so is not None:
                return read_so
        hidden = self.hidden(call, credentials)
        url = self.base_url + call.operation.path
        return explain(
            self.contract, call.operation, answer, result, hidden, now=self.clock.now(), url=url
        )

    def failed(
        self,
        call: Call[Any],
        credentials: ResolvedCredentials,
        cause: Exception,
        departure: Departure,
        handled: BaseException | None,
    ) -> LoadedResponse | TransportError:
        """Return what is known where a request ended with an error of what is below, or a hook's.

        Args:
            call: The call.
            credentials: Its credentials.
            cause: The error.
            departure: How far the request has come.
            handled: What the caller was handling before.
        """
        answered = departure.answered(cause)
        if answered:
            status, headers, content = answered
            if content is not None:
                return loaded(status, headers, content, self.max_response_bytes)
            return cut_short(status, headers)
        return transport_error(
            call.operation.name, cause, self.hidden(call, credentials), departure, handled
        )

    def hidden(self, call: Call[Any], credentials: ResolvedCredentials) -> Secrets:
        """Return what a call holds that nothing may show."""
        return Secrets([*credentials.secrets, *secrets(self.contract, call.operation, call.body)])


def says_itself(error: Exception, departure: Departure) -> bool:
    """Return whether an error met while sending is one of ours that says what is known."""
    if not isinstance(error, MewsError):
        return False
    return error.is_of_transport or not departure.may_have_left
