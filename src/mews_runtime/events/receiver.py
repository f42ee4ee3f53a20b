"""What becomes of a request to the address of a webhook, whatever framework has received it."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import sha256
from hmac import compare_digest
from http import HTTPStatus
from inspect import isawaitable, iscoroutine
from typing import Any, Final, Generic, TypeVar, cast
from urllib.parse import unquote

from msgspec import field

from mews_runtime.errors import (
    ConfigurationError,
    EventInvalidError,
    check_argument,
    check_whole,
    is_coroutine_function,
    kind_of,
)
from mews_runtime.masking import MASK
from mews_runtime.values import Value

MessageT = TypeVar("MessageT")

LOGGER: Final = logging.getLogger("mews_connector.webhooks")
TOKEN: Final = "Token"  # noqa: S105
TEXT: Final = "text/plain; charset=utf-8"
_IS_ASYNC: Final = (
    "handle is asynchronous, and nothing but ASGIApp awaits it; give the Receiver a plain function "
    "that hands over, such as put_nowait of a queue.Queue"
)


class Response(Value, frozen=True):
    """What to respond.

    Attributes:
        status: The status code. Mews sends the message again unless it is 204.
        text: The body, which is plain text.
        headers: The headers.
        error: What `handle` raised, for the framework to log.
    """

    status: int
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": TEXT})
    error: Exception | None = None

    def raise_error(self) -> None:
        """Raise what `handle` has raised, if it has."""
        if self.error is not None:
            raise self.error


_DONE: Final = Response(HTTPStatus.NO_CONTENT, headers={})
_NO_POST: Final = Response(
    HTTPStatus.METHOD_NOT_ALLOWED,
    "Webhooks are sent by POST\n",
    {"Content-Type": TEXT, "Allow": "POST"},
)


class Receiver(Generic[MessageT]):
    """Checks a request, reads its message and hands it over. See `mews_connector.webhooks`."""

    def __init__(
        self,
        parse: Callable[[bytes], MessageT],
        handle: Callable[[MessageT], object],
        *,
        token: str | Collection[str] | None,
        max_bytes: int,
    ) -> None:
        check_argument("handle", handle, "a function that takes a message", fits=callable(handle))
        check_whole("max_bytes", max_bytes, 1)
        self.max_bytes: Final = max_bytes
        self._parse = parse
        self._handle = handle
        self._tokens = None if token is None else _digests(token)

    def check_is_plain(self, adapter: str) -> None:
        """Refuse what would have to be awaited, for an adapter that does not.

        Raises:
            ConfigurationError: `handle` is asynchronous.
        """
        if is_coroutine_function(self._handle):
            message = f"{adapter}: {_IS_ASYNC}"
            raise ConfigurationError(message)

    def receive(self, method: str, query: str, body: bytes) -> Response:
        """Respond to a request. For frameworks without an adapter here.

        Args:
            method: The method.
            query: The query of the address, as it arrived.
            body: The body. What is longer than `max_bytes` need not be read to its end.

        Raises:
            ConfigurationError: The query is no text, or the body no bytes.
        """
        _check("query", query, str, "the text behind the question mark of the address")
        _check("body", body, bytes | bytearray, "the bytes that have arrived")
        return self.refusal(method, tokens(query)) or self.deliver(body)

    def refusal(self, method: str, sent: Sequence[str]) -> Response | None:
        """Return the response to a request whose body is not worth reading, or None.

        Args:
            method: The method.
            sent: Each `Token` of the query, decoded.
        """
        if method != "POST":
            return _NO_POST
        if self._tokens is not None and not (len(sent) == 1 and self._is_known(sent[0])):
            text = f"The address needs the right {TOKEN}, once, in its query"
            return refused(HTTPStatus.UNAUTHORIZED, text, {"WWW-Authenticate": TOKEN})
        return None

    def deliver(self, body: bytes) -> Response:
        """Hand over the message of a body, and return the response to it."""
        message = self._message(body)
        if isinstance(message, Response):
            return message
        try:
            _refuse_awaitable(self._handle(message))
        except Exception as error:  # noqa: BLE001
            return _failed(error)
        return _DONE

    async def deliver_async(self, body: bytes) -> Response:
        """Hand over the message of a body, wait for what `handle` returns if that can be awaited.

        The response is returned, as by `deliver`.
        """
        message = self._message(body)
        if isinstance(message, Response):
            return message
        try:
            handled = self._handle(message)
            if isawaitable(handled):
                await handled
        except Exception as error:  # noqa: BLE001
            return _failed(error)
        return _DONE

    def _is_known(self, token: str) -> bool:
        sent = _digest(token)
        # All of them, so that the time does not tell which one it was.
        return sum(compare_digest(sent, known) for known in self._tokens or ()) > 0

    def _message(self, body: bytes) -> MessageT | Response:
        if len(body) > self.max_bytes:
            text = f"Expected at most {self.max_bytes} bytes, got more"
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, text)
        try:
            return self._parse(body)
        except EventInvalidError as error:
            return refused(HTTPStatus.BAD_REQUEST, f"{error.path}: {error.expected}")


def _check(name: str, value: object, kind: Any, allowed: str) -> None:
    if not isinstance(value, kind):
        # What was passed may hold the token, and is not shown.
        message = f"{name} must be {allowed}; got {kind_of(value)}"
        raise ConfigurationError(message)


def checked(receiver: Receiver[Any], adapter: str) -> Receiver[Any]:
    """Return what an adapter is given as a receiver.

    Raises:
        ConfigurationError: It is none.
    """
    if not isinstance(cast("object", receiver), Receiver):
        message = f"{adapter} takes a webhooks.Receiver(...); got {kind_of(receiver)}"
        raise ConfigurationError(message)
    return receiver


def tokens(query: str) -> list[str]:
    """Return each `Token` of a query, decoded as RFC 3986 says: a plus sign stays one."""
    pairs = (pair.partition("=") for pair in query.split("&"))
    return [unquote(value) for name, _, value in pairs if unquote(name) == TOKEN]


def shown(query: str) -> str:
    """Return what logs may show of a query: that there is one."""
    return MASK if query else ""


def read_within(read: Callable[[int], bytes], max_bytes: int) -> bytes:
    """Read a body, and of a longer one a byte more than the bound."""
    body = bytearray()
    while len(body) <= max_bytes and (piece := read(max_bytes + 1 - len(body))):
        body += piece
    return bytes(body)


def _digests(token: object) -> list[bytes]:
    several = not isinstance(token, str) and isinstance(token, Collection)
    each: list[Any] = [*cast("Any", token)] if several else [token]
    if not each or not all(isinstance(one, str) and one for one in each):
        # What was passed may be a token, and is not shown.
        message = (
            "token must be the text that you have agreed on with Mews, or several of them, none "
            "empty; None takes messages from everybody"
        )
        raise ConfigurationError(message)
    return [_digest(one) for one in each]


def _digest(token: str) -> bytes:
    # Digests are of one length, and tell nothing to whoever looks at the memory of the process.
    return sha256(token.encode("utf-8", "surrogatepass")).digest()


def refused(status: HTTPStatus, text: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return the response to what is not taken, and say so in the log."""
    # Mews gives up after some attempts: without a line in the log, nobody would know.
    LOGGER.warning("a webhook was refused with %d: %s", status, text)
    return Response(status, f"{text}\n", {"Content-Type": TEXT, **(headers or {})})


def _failed(error: Exception) -> Response:
    """Return the response to a message that `handle` has not taken."""
    trace = error.__traceback__
    # Our own frame is taken off: it holds the body.
    error.__traceback__ = trace and trace.tb_next
    text = "The message could not be handled: send it again\n"
    return Response(HTTPStatus.INTERNAL_SERVER_ERROR, text, error=error)


def _refuse_awaitable(handled: object) -> None:
    """Refuse what would never be awaited, and so lose the message.

    Raises:
        ConfigurationError: It could be awaited.
    """
    if iscoroutine(handled):
        handled.close()
    if isawaitable(handled):
        raise ConfigurationError(_IS_ASYNC)
