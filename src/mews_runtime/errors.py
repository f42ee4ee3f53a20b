"""Every error that the client raises. `mews_connector.errors` shows them as a tree.

None of them shows a token or a door code in its message, its attributes or its pickled form, with
two exceptions that are never shown or pickled: `raw_body`, which is what the server sent, byte for
byte, and `partial`, which is made from it.
"""

import re
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, ClassVar, Final, NotRequired, TypedDict, Unpack

from mews_runtime.masking import Hidden, JsonValue

if TYPE_CHECKING:
    from mews_runtime.schema.model import Model

_NOT_PICKLED: Final = frozenset({"_raw", "_lenient", "_partial", "_job"})
"""Attributes that may hold tokens and door codes. No repr shows what is in them."""

_GOT: Final = re.compile(r", got `[^`]+`\Z")
_MISSING: Final = re.compile(r"Object missing required field (`\w+`)")

_PHRASES = {status.value: status.phrase for status in HTTPStatus}


class MewsError(Exception):
    """Base of every error that the client raises.

    Attributes:
        operation: Short name of the operation, such as `resourceBlocks/add`, or None.
        applied: What is known of a write: whether it was applied, or None if that is unknown.
    """

    applied: bool | None = None
    _raw: "Hidden[Any] | None" = None
    is_of_transport: ClassVar[bool] = False
    """Whether a transport raises it to say itself what is known of a request."""

    def __init__(self, text: str, *, operation: str | None = None) -> None:
        self.operation = operation
        super().__init__(f"{operation}: {text}" if operation else text)

    def __reduce__(self) -> tuple[Callable[..., "MewsError"], tuple[Any, ...], dict[str, Any]]:
        attributes = {name: value for name, value in vars(self).items() if name not in _NOT_PICKLED}
        return type(self).__new__, (type(self), *self.args), attributes


class ConfigurationError(MewsError, ValueError):
    """The client was set up wrongly. The message says what to change."""

    applied = False


class ClientClosedError(MewsError):
    """The client, or the one that it shares its connections with, was used after it was closed."""

    applied = False


class RequestInvalidError(MewsError):
    """The request is outside the contract. Nothing was sent.

    Attributes:
        path: JSON path of what is wrong, such as `$.ResourceBlocks[0].StartUtc`.
        argument: The same as you have written it, such as `resource_blocks[0].start_utc`. In a
            `call(...)` with plain JSON it is the path.
        expected: What the contract allows there.
        got: What was there instead, in words.
    """

    applied = False

    def __init__(
        self,
        *,
        operation: str,
        path: str,
        expected: str,
        got: str,
        argument: str | None = None,
        said: tuple[str, str] | None = None,
    ) -> None:
        self.path = path
        self.argument = path if argument is None else argument
        self.expected = expected
        self.got = got
        # What is wrong may be what all arguments are together.
        where = f"{self.argument}: " if self.argument else ""
        allowed, was = _in_words(*(said or (expected, got)))
        super().__init__(
            f"{where}{allowed}; got {was}. Nothing was sent: correct the argument and call again",
            operation=operation,
        )


def _in_words(expected: str, got: str) -> tuple[str, str]:
    """Return what was expected and what was there, of which msgspec says the second one, too."""
    if missing := _MISSING.fullmatch(expected):
        return f"Expected {missing[1]}, which is required", "none"
    return _GOT.sub("", expected), got


class TransportError(MewsError):
    """No response arrived. An error of httpx2, or of your own client, is its cause (`__cause__`).

    A write that ends like this was not sent. One that was is an `OutcomeUnknownError`.
    """

    def __init__(self, text: str, *, operation: str | None = None, is_sent: bool = True) -> None:
        self.applied = None if is_sent else False
        super().__init__(text, operation=operation)


class OutcomeUnknownError(MewsError):
    """A write was sent, and its response was lost. It may have been applied, or may still be.

    It was not retried, since that could apply it twice. Find out before you send it again.

    Attributes:
        error: What happened instead of a response: a `TransportError`, a `ServerError`, ...
        sent_at: When the request left, by the clock of this machine, in UTC.
        advice: How to find out whether it was applied.
    """

    def __init__(
        self,
        error: MewsError,
        *,
        sent_at: datetime,
        advice: str,
        request: "Hidden[object] | None" = None,
    ) -> None:
        self.error = error
        self.sent_at = sent_at
        self.advice = advice
        self._raw = request
        operation = error.operation
        said = str(error).removeprefix(f"{operation}: ")
        super().__init__(
            f"sent at {sent_at:%Y-%m-%d %H:%M:%S}Z, and whether it was applied is unknown "
            f"({said}). It was not retried: {advice}",
            operation=operation,
        )
        self.__cause__ = error

    @property
    def request(self) -> object:
        """What was sent, without the credentials. None once pickled. May hold door codes."""
        return self._raw and self._raw.content


class DeadlineExceededError(MewsError):
    """The deadline of the call has passed. Nothing was applied.

    The last error before that, if any, is its cause (`__cause__`).

    Attributes:
        deadline: Seconds that the call had.
        attempts: How many requests were sent.
    """

    applied = False

    def __init__(self, text: str, *, operation: str, deadline: float, attempts: int) -> None:
        self.deadline = deadline
        self.attempts = attempts
        super().__init__(text, operation=operation)


class JobFailedError(MewsError):
    """A job that an operation started has failed, or no longer exists."""

    _job: "Hidden[object] | None" = None

    def __init__(self, text: str, *, operation: str, job: object) -> None:
        self._job = Hidden(job)
        super().__init__(text, operation=operation)

    @property
    def job(self) -> Any:
        """The job as it was last seen, or None. None once pickled."""
        return self._job and self._job.content


class JobUnfinishedError(MewsError):
    """A job that an operation started has not finished within the deadline. It goes on.

    Attributes:
        state: Its state when it was last read.
    """

    def __init__(self, text: str, *, operation: str, state: str) -> None:
        self.state = state
        super().__init__(text, operation=operation)


class LimiterUnavailableError(MewsError):
    """The rate limit that a fleet shares cannot be reached. Nothing was sent.

    The error of the library below is the cause (`__cause__`).
    """

    applied = False


class EventInvalidError(MewsError):
    """A message about events is outside the contract, or does not come from Mews.

    Attributes:
        path: JSON path of what is wrong, such as `$.Events[0].Value.Id`.
        expected: What the contract says of it. Holds no value of the message.
        is_malformed: Whether it is not even JSON.
    """

    def __init__(
        self, *, path: str, expected: str, is_malformed: bool = False, raw_body: bytes = b""
    ) -> None:
        self.path = path
        self.expected = expected
        self.is_malformed = is_malformed
        self._raw = Hidden(raw_body)
        super().__init__(f"the message breaks the contract at {path}: {expected}; see `raw_body`")

    @property
    def raw_body(self) -> bytes:
        """The message as it arrived. May hold tokens; empty once pickled."""
        return self._raw.content if self._raw else b""


class ModelInvalidError(MewsError, ValueError):
    """What `from_dict` or `from_json` got is outside the contract of the model.

    Attributes:
        path: JSON path of what is wrong, such as `$.StartUtc`.
        expected: What the contract says of it. Holds no value of what was given.
        is_malformed: Whether it is not even JSON.
    """

    def __init__(self, *, model: str, path: str, expected: str, is_malformed: bool = False) -> None:
        self.path = path
        self.expected = expected
        self.is_malformed = is_malformed
        required = r"Expected \1, which is required, under exactly that name"
        super().__init__(f"{model}: {path}: {_MISSING.sub(required, expected)}")


class InboxFullError(MewsError):
    """The inbox is full. Nothing of the message was added.

    Attributes:
        capacity: How many that are.
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        super().__init__(
            f"the inbox is full: {capacity} events wait to be taken; take them, or raise its "
            "capacity"
        )


class Answered(TypedDict):
    """What every `ResponseError` is made of, beside its text."""

    operation: str
    status: int
    request_id: str | None
    raw_body: NotRequired[bytes]


class ResponseError(MewsError):
    """A response arrived that holds no result.

    Attributes:
        status: HTTP status of the response.
        request_id: The server's name for the request, which Mews support asks for, or None.
    """

    def __init__(self, text: str, **answered: Unpack[Answered]) -> None:
        self.status = answered["status"]
        self.request_id = answered["request_id"]
        self._raw = Hidden(answered.get("raw_body", b""))
        suffix = f" (Request-Id {self.request_id})" if self.request_id else ""
        super().__init__(text + suffix, operation=answered["operation"])

    @property
    def raw_body(self) -> bytes:
        """The body as it arrived. May hold door codes and tokens; empty once pickled."""
        return self._raw.content if self._raw else b""


class ContractError(ResponseError):
    """The response is outside the contract. `raw_body` holds it, `partial` what can be read of it.

    Attributes:
        path: JSON path of what is wrong, such as `$.ResourceBlocks[0].StartUtc`.
        expected: What the contract says of it.
        is_malformed: Whether the body is not even JSON: it may not come from Mews at all.
    """

    _lenient: "Hidden[Callable[[bytes], Model | None]] | None" = None
    _partial: "Hidden[Model | None] | None" = None

    def __init__(
        self,
        *,
        path: str,
        expected: str,
        is_malformed: bool = False,
        applied: bool | None = None,
        lenient: "Callable[[bytes], Model | None] | None" = None,
        advice: str = "",
        **answered: Unpack[Answered],
    ) -> None:
        self.path = path
        self.expected = expected
        self.is_malformed = is_malformed
        self.applied = applied
        if lenient is not None:
            self._lenient = Hidden(lenient)
        known = ". The write was applied: do not send it again" if applied else ""
        more = f". {advice}" if advice else ""
        super().__init__(
            f"the response breaks the contract at {path}: {expected}; see `raw_body`{known}{more}",
            **answered,
        )

    @property
    def partial(self) -> "Model | None":
        """The result of the call, or the page of a listing, as far as it can be decoded.

        What does not fit is plain JSON in its place, and a required property that is missing is
        `UNSET`. None if nothing can be decoded, because the body is no JSON object; if the page was
        delivered before, because only its cursor is wrong; and once pickled. It is made when you
        first ask for it. May hold door codes.
        """
        if self._lenient is None:
            return None
        if self._partial is None:
            self._partial = Hidden(self._lenient.content(self.raw_body))
        return self._partial.content


class ResponseTooLargeError(ResponseError):
    """The body is larger than `max_response_bytes` of the client, or claims to be."""

    def __init__(self, *, expected: str, **answered: Unpack[Answered]) -> None:
        super().__init__(
            f"the response is too large: {expected}. Ask for less at a time, or raise the client's "
            "max_response_bytes",
            **answered,
        )


class StatusError(ResponseError):
    """The server responded with an error status.

    Attributes:
        message: What the server says, or None. Meant for the end user where the status is 403.
        details: What else the server says, any JSON value, with tokens and door codes masked.
        retry_after: Seconds to wait before the next request, where the server says so, or None.
    """

    advice: ClassVar[str] = ""
    """What to do next, in a few words."""

    def __init__(
        self,
        *,
        message: str | None,
        details: JsonValue,
        retry_after: float | None,
        flaw: str | None = None,
        advice: str = "",
        **answered: Unpack[Answered],
    ) -> None:
        status = answered["status"]
        self.message = message
        self.details: Any = details
        is_refusal = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
        self.applied = False if is_refusal and status != HTTPStatus.REQUEST_TIMEOUT else None
        self.retry_after = retry_after
        line = f"{status} {_PHRASES.get(status, '')}".rstrip()
        said = message or flaw or "the server gives no message"
        advice = advice or self.advice
        super().__init__(f"{line}: {said}{advice and f'; {advice}'}", **answered)


class BadRequestError(StatusError):
    """400: the request is malformed, or names an id that is unknown or cannot be used."""

    advice = "correct the request"


class UnauthorizedError(StatusError):
    """401: a token is wrong or expired, or does not permit the operation."""

    advice = "check the tokens, the platform that they belong to, and their permissions"


class ForbiddenError(StatusError):
    """403: a business rule or a validation on the server. Show `message` to the end user."""


class NotFoundError(StatusError):
    """404: no operation has this address."""

    advice = "check the address, including upper and lower case"


class RequestTimeoutError(StatusError):
    """408: the request was too heavy. Whether a write was applied is unknown."""

    advice = "ask for less at a time"


class ConflictError(StatusError):
    """409: the data changed while the request was being processed."""

    advice = "read the data again"


class ContentTooLargeError(StatusError):
    """413: the request body is larger than the server accepts."""

    advice = "send less at a time"


class TooManyRequestsError(StatusError):
    """429: over the rate limit. The request was not applied; wait for `retry_after` seconds."""

    advice = "wait before the next request"


class ServerError(StatusError):
    """500 and every other 5xx: a fault at Mews or on the way there.

    Whether a write was applied is unknown.
    """


class UnexpectedStatusError(StatusError):
    """A status that the contract does not document, a redirect for example."""


STATUS_ERRORS: dict[int, type[StatusError]] = {
    HTTPStatus.BAD_REQUEST: BadRequestError,
    HTTPStatus.UNAUTHORIZED: UnauthorizedError,
    HTTPStatus.FORBIDDEN: ForbiddenError,
    HTTPStatus.NOT_FOUND: NotFoundError,
    HTTPStatus.REQUEST_TIMEOUT: RequestTimeoutError,
    HTTPStatus.CONFLICT: ConflictError,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ContentTooLargeError,
    HTTPStatus.TOO_MANY_REQUESTS: TooManyRequestsError,
    HTTPStatus.INTERNAL_SERVER_ERROR: ServerError,
}
"""The error of each documented status."""


def status_error(status: int) -> type[StatusError]:
    """Return the error of a status, documented or not."""
    is_server_error = status // 100 == HTTPStatus.INTERNAL_SERVER_ERROR // 100
    unlisted = ServerError if is_server_error else UnexpectedStatusError
    return STATUS_ERRORS.get(status, unlisted)


def kind_of(value: object) -> str:
    """Return what a value is, in words: its class, or None."""
    name = type(value).__name__
    article = "an" if name[:1] in "AEIOaeio" else "a"
    return "None" if value is None else f"{article} {name}"


def is_coroutine_function(function: object) -> bool:
    """Return whether what a function returns has to be awaited, also of an object that is one."""
    called: object = getattr(function, "__call__", None)  # noqa: B004
    return iscoroutinefunction(function) or iscoroutinefunction(called)


def check_argument(name: str, value: object, allowed: str, *, fits: bool) -> None:
    """Refuse an argument that does not fit.

    Raises:
        ConfigurationError: It does not.
    """
    if not fits:
        message = f"{name} must be {allowed}; got {value!r}"
        raise ConfigurationError(message)


def check_whole(name: str, value: object, least: int) -> None:
    """Refuse an argument that is no whole number, or too small. Raises what the other does."""
    fits = isinstance(value, int) and not isinstance(value, bool) and value >= least
    check_argument(name, value, f"a whole number of at least {least}", fits=fits)
