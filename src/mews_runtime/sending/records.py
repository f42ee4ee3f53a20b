"""What is logged of a call, and warned of. No record holds a body, a token or a door code."""

import logging
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, ClassVar, Final

from mews_runtime.errors import MewsError
from mews_runtime.http.body import RawHeaders, headers_of
from mews_runtime.masking import Secrets
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.status import caller_level
from mews_runtime.values import Value

LOGGER: Final = logging.getLogger("mews_connector")
# Without a handler of the application's, nothing is printed.
LOGGER.addHandler(logging.NullHandler())

_FORMAT: Final = (
    "%(operation)s attempt %(attempt)d: status %(status)s, Request-Id %(request_id)s, "
    "%(milliseconds)d ms, waited %(waited)g s, error %(error)s"
)
_CONNECTED: Final = "%(operation)s: connected"
_AGAIN: Final = "%(operation)s: %(said)s; connecting again in %(wait).1f s"
_BROKEN_OFF: Final = "%(operation)s attempt %(attempt)d: broken off by %(error)s; %(known)s"


class ContractWarning(UserWarning):
    """Something was outside the contract, or could not be checked, and went on all the same."""


class Attempt(Value, frozen=True):
    """One request of a call, which took some seconds, and the response to it, if one arrived."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"headers"})

    operation: str
    number: int
    waited: float
    """Seconds waited before it."""
    seconds: float
    status: int | None = None
    headers: RawHeaders | None = None


def record(attempt: Attempt, error: MewsError | None, hidden: Callable[[], Secrets]) -> None:
    """Log an attempt: on DEBUG if it succeeded, on WARNING if not.

    The record has the attributes `operation`, `attempt`, `status`, `request_id`, `milliseconds`,
    `waited` (seconds) and `error` (the name of its class). `hidden` returns what it may not show.
    """
    level = logging.WARNING if error else logging.DEBUG
    if not LOGGER.isEnabledFor(level):
        return
    request_id = headers_of(attempt.headers or []).get("Request-Id")
    shown = {
        "operation": attempt.operation,
        "attempt": attempt.number,
        "status": attempt.status,
        "request_id": request_id and hidden().mask(request_id),
        "milliseconds": round(attempt.seconds * 1000),
        "waited": round(attempt.waited, 3),
        "error": type(error).__name__ if error else None,
    }
    _log(level, _FORMAT, shown)


def interrupted(operation: str, attempt: int, error: BaseException, known: str) -> None:
    """Log, on WARNING, that a call was broken off, and what is known of it."""
    name = type(error).__name__
    shown = {"operation": operation, "attempt": attempt, "error": name, "known": known}
    _log(logging.WARNING, _BROKEN_OFF, shown)


def connected(operation: str) -> None:
    """Log, on DEBUG, that a connection for events was made."""
    _log(logging.DEBUG, _CONNECTED, {"operation": operation})


def connecting_again(operation: str, error: MewsError, wait: float) -> None:
    """Log, on WARNING, that a connection was lost or could not be made, and how long to wait."""
    said = str(error).removeprefix(f"{operation}: ")
    shown = {"operation": operation, "error": type(error).__name__, "said": said, "wait": wait}
    _log(logging.WARNING, _AGAIN, shown)


def warn_of(operation: Operation[Any], violations: tuple[Violation, ...]) -> None:
    """Warn of where a response that was delivered leaves the contract."""
    where = "; ".join(f"{flaw.path}: {flaw.expected}" for flaw in violations)
    # Who has warnings raised learns it here only.
    known = ". The write was applied" if operation.effect == "write" else ""
    message = f"{operation.name}: the response breaks the contract at {where}{known}"
    with suppress(Exception):
        LOGGER.warning(message)
    warnings.warn(message, ContractWarning, stacklevel=caller_level())


def _log(level: int, text: str, shown: Mapping[str, object]) -> None:
    """Log, whatever the logging of the application makes of it: no call may end by that."""
    with suppress(Exception):
        try:
            LOGGER.log(level, text, shown, extra=shown)
        except KeyError:
            # Records of the application have attributes of these names already.
            LOGGER.log(level, text, shown)
