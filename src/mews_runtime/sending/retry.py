"""When a request is retried, and when that would not be safe.

The API has no idempotency key, so what may be retried depends on what is known:

    what happened                                        a read     a write
    429                                                  retry     retry: it was not applied
    never sent: refused, unresolved, no connection free  retry     retry
    no response, or 5xx                                    retry     stop: outcome unknown
    408                                                  less       stop: outcome unknown
    any other error status                               stop       stop: it was refused
"""

import sys
from dataclasses import dataclass
from enum import Enum
from types import NoneType
from typing import Final

from mews_runtime.clock import is_seconds
from mews_runtime.errors import (
    ConfigurationError,
    MewsError,
    ServerError,
    StatusError,
    TooManyRequestsError,
    TransportError,
    check_argument,
    check_whole,
    kind_of,
)
from mews_runtime.libraries import named
from mews_runtime.locks import fork_safe_lock
from mews_runtime.schema.operation import Effect
from mews_runtime.scrubbing import chain

LONGEST_WAIT: Final = 3600.0
"""Seconds. A server that asks for a longer wait is not waited for."""

_REFILL: Final = 0.1
_MOST_DOUBLINGS: Final = 64
_lock = fork_safe_lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How a client retries requests, and how much time a call has.

    Only what is safe to retry is retried: reads, and writes that certainly were not applied.

    Attributes:
        attempts: The most requests that a call may send. 1 means no retries.
        deadline: Seconds that a call may take, all waits and attempts included. None for no
            deadline. Each page of a listing is a call of its own.
        backoff_initial: The longest wait before the first retry, in seconds, where the server
            names none. It doubles with each further retry. The wait itself is a random part of
            it (full jitter).
        backoff_max: The most seconds to which it grows. If it is less than `backoff_initial`, it is
            the longest wait from the first on.
        budget: How many retries a client has in a row. Ten calls that succeed give one back, so
            that an outage does not multiply the requests. It is set for a client, not for a
            single call. Retries after 429 do not count.

    Raises:
        ConfigurationError: A number is out of bounds.
    """

    attempts: int = 5
    deadline: float | None = 300.0
    backoff_initial: float = 0.5
    backoff_max: float = 30.0
    budget: int = 20

    def __post_init__(self) -> None:
        """Refuse what could only fail later."""
        for name, least in (("attempts", 1), ("budget", 0)):
            check_whole(name, getattr(self, name), least)
        fits = self.deadline is None or (is_seconds(self.deadline) and self.deadline > 0)
        allowed = "a number of seconds above 0, or None"
        check_argument("deadline", self.deadline, allowed, fits=fits)
        for name in ("backoff_initial", "backoff_max"):
            value: object = getattr(self, name)
            allowed = "a number of seconds of at least 0"
            check_argument(name, value, allowed, fits=is_seconds(value))

    def wait(self, attempt: int, error: MewsError, chance: float) -> float:
        """Return the seconds to wait before the next attempt.

        Args:
            attempt: The number of the attempt that has failed, from 1.
            error: How it has failed.
            chance: A random number between 0 and 1.
        """
        if isinstance(error, StatusError) and error.retry_after is not None:
            return error.retry_after
        doubled = self.backoff_initial * 2.0 ** min(attempt - 1, _MOST_DOUBLINGS)
        return chance * min(self.backoff_max, doubled)


def checked_retry(retry: object) -> Retry:
    """Return what is given as a `Retry`.

    Raises:
        ConfigurationError: It is none.
    """
    if isinstance(retry, Retry):
        return retry
    message = f"retry must be a Retry; got {kind_of(retry)}"
    raise ConfigurationError(message)


class RetryBudget:
    """How many retries a client may still send: a token bucket that calls which succeed refill."""

    def __init__(self, capacity: int) -> None:
        self._capacity = float(capacity)
        self._left = self._capacity

    def take(self) -> bool:
        """Take one retry. Return whether there was one."""
        with _lock:
            if self._left < 1:
                return False
            self._left -= 1
            return True

    def refill(self) -> None:
        """Give back what a call that has succeeded gives."""
        if self._left < self._capacity:
            with _lock:
                self._left = min(self._capacity, self._left + _REFILL)


class Verdict(Enum):
    """What to do after an attempt has failed."""

    RETRY = "retry"
    STOP = "stop"
    UNKNOWN = "unknown"
    """A write may or may not have been applied: it must not be retried."""


def judge(effect: Effect, error: MewsError) -> Verdict:
    """Return what to do after an attempt has failed."""
    if isinstance(error, TooManyRequestsError):
        return Verdict.RETRY
    if effect == "write" and error.applied is None:
        return Verdict.UNKNOWN
    if isinstance(error, TransportError):
        return Verdict.STOP if _is_hopeless(error.__cause__) else Verdict.RETRY
    is_retried = effect == "read" and isinstance(error, ServerError)
    return Verdict.RETRY if is_retried else Verdict.STOP


def _is_hopeless(cause: BaseException | None) -> bool:
    """Return whether the same would happen again: a certificate does not become valid.

    What is no error of the network comes from a hook or a transport of the caller's.
    """
    network = (*named("TransportError"), OSError, NoneType)
    if isinstance(cause, named("UnsupportedProtocol")) or not isinstance(cause, network):
        return True
    # Whoever has not imported it has met no such error.
    kind = getattr(sys.modules.get("ssl"), "SSLCertVerificationError", ())
    return any(isinstance(link, kind) for link in (chain(cause) if cause else ()))
