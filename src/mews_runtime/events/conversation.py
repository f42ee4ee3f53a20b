"""The life of a WebSocket as a conversation: connect, listen, and connect again when it is lost.

Nothing here waits or sends. `Conversation.steps` says what is to be done, and a driver does it: so
each rule exists once, for sync and async alike, and is tested without a socket and without waiting.
"""

import random
from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from math import inf
from typing import Any, Final, cast

from mews_runtime.clock import is_seconds
from mews_runtime.errors import (
    ContractError,
    DeadlineExceededError,
    EventInvalidError,
    MewsError,
    ResponseTooLargeError,
    TransportError,
    check_argument,
)
from mews_runtime.http.body import LoadedResponse
from mews_runtime.messages.credentials import PLACEHOLDER, ResolvedCredentials
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation, WebSocket
from mews_runtime.sending.core import Call, Core
from mews_runtime.sending.records import connected, connecting_again
from mews_runtime.sending.retry import LONGEST_WAIT
from mews_runtime.values import Value

NAME: Final = "events"
_OK: Final = 200
_chance: Final = random.SystemRandom().random


class Gap(Value, frozen=True):
    """Events between two times may have been missed. Read what was updated between them.

    Attributes:
        since: When the lost connection was last known to work, or the `since` of `events()`. By the
            clock of this machine, in UTC, and always as long before `until` as time has passed,
            even if that clock was set meanwhile.
        until: When there was a connection again, or when it was clear that there will be none.
    """

    since: datetime
    until: datetime


class _Moment(Value, frozen=True):
    """A moment by both clocks: the one of the wall may be set while a connection is lost."""

    at: datetime
    monotonic: float

    def gap(self, until: "_Moment") -> Gap:
        """Return the gap from this moment until another one."""
        passed = timedelta(seconds=until.monotonic - self.monotonic)
        return Gap(min(self.at, until.at - passed), until.at)


class ProvideToken(Value, frozen=True):
    """Have the current access token provided. Gets credentials."""


class Connect(Value, frozen=True):
    """Open a connection. Gets nothing, or a `Lost`."""

    credentials: ResolvedCredentials
    seconds: float
    """How long that may take."""


class Ping(Value, frozen=True):
    """Send a ping. Gets a function that tells whether there was a pong."""


class Receive(Value, frozen=True):
    """Take in the next message. Gets it, None if none came, or a `Lost`."""

    seconds: float


class Disconnect(Value, frozen=True):
    """Close the connection, if there is one. Gets nothing."""


class Sleep(Value, frozen=True):
    """Let time pass. Gets nothing."""

    seconds: float


class Deliver(Value, frozen=True):
    """Hand over what has come. Gets nothing."""

    items: tuple[object, ...]
    violations: tuple[Violation, ...] = ()
    """Where it leaves the contract."""


class Lost(Value, frozen=True):
    """How a connection ended, or why there is none."""

    error: MewsError
    is_final: bool = False
    """Whether the next one would end alike."""


Step = ProvideToken | Connect | Ping | Receive | Disconnect | Sleep | Deliver
Steps = Generator[Step, Any, MewsError]
"""What is to be done, one after the other. Ends with the error that nothing can be done about."""


class Listening(Value, frozen=True):
    """How to listen.

    Attributes:
        silence: Seconds after which a connection counts as lost through which nothing comes.
        deadline: Seconds to try to connect for, before that is given up, or None for no end.
        since: What was read before, or None.
    """

    silence: float
    deadline: float | None
    since: datetime | None

    def checked(self) -> "Listening":
        """Return it.

        Raises:
            ConfigurationError: A value cannot be used.
        """
        allowed = "a number of seconds above 0"
        fits = is_seconds(self.silence) and self.silence > 0
        check_argument("silence", self.silence, allowed, fits=fits)
        fits = self.deadline is None or (is_seconds(self.deadline) and self.deadline > 0)
        check_argument("deadline", self.deadline, f"{allowed}, or None", fits=fits)
        since = cast("object", self.since)
        fits = since is None or (isinstance(since, datetime) and since.tzinfo is not None)
        check_argument("since", since, "a datetime with a time zone, or None", fits=fits)
        return self


class Conversation:
    """Listens until something happens that is final.

    Args:
        core: What the client knows.
        websocket: What the contract says of the messages.
        listening: How to listen.
    """

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        self._core = core
        self._clock = core.clock
        self._listening = listening
        message = websocket.message()
        self._events = message.__events__
        operation = Operation(path=NAME, request=Model, response=message, effect="read")
        self.call: Call[Any] = Call(operation, {}, core.timeouts, core.retry)
        self._credentials = PLACEHOLDER
        self._failures = 0
        """How often a connection was lost, or none made, without a sign of life in between."""
        self._whole_at = self._now()
        """When the connection is last known to have been whole."""

    def steps(self) -> Steps:
        """Say what is to be done."""
        read, lost_at = self._listening.since, None
        while True:
            failed = yield from self._connecting()
            until = self._now() if failed else self._whole_at
            if lost_at is not None:
                yield Deliver((lost_at.gap(until),))
            if failed is not None:
                return failed
            if lost_at is None and read is not None:
                yield Deliver((Gap(min(read, until.at), until.at),))
            lost = yield from self._listened()
            lost_at = self._whole_at
            yield Disconnect()
            if isinstance(lost, ResponseTooLargeError):
                yield Deliver((lost,))
            wait = self._wait(lost)
            connecting_again(NAME, lost, wait)
            yield Sleep(wait)

    def _now(self) -> _Moment:
        return _Moment(self._clock.now(), self._clock.monotonic())

    def _connecting(self) -> Generator[Step, Any, MewsError | None]:
        """Connect. Return the error if that is not possible."""
        began, deadline = self._clock.monotonic(), self._listening.deadline
        earlier: ResolvedCredentials | None = None
        attempts = 0
        while True:
            known = self._core.credentials.known
            provided: ResolvedCredentials = known or (yield ProvideToken())
            self._credentials = earlier = provided.after(earlier)
            attempts += 1
            lost: Lost | None = yield Connect(earlier, self._listening.silence)
            if lost is None:
                # What happens from here on comes through it.
                self._whole_at = self._now()
                connected(NAME)
                return None
            if lost.is_final:
                return lost.error
            wait = self._wait(lost.error)
            passed = self._clock.monotonic() - began
            if deadline is not None and passed + wait > deadline:
                return _too_late(deadline, passed, attempts, lost.error)
            connecting_again(NAME, lost.error, wait)
            yield Sleep(wait)

    def _wait(self, error: MewsError) -> float:
        self._failures += 1
        return min(self._core.retry.wait(self._failures, error, _chance()), LONGEST_WAIT)

    def _listened(self) -> Generator[Step, Any, MewsError]:
        """Hand over what comes, until the connection is lost. Return the error.

        A pong comes behind all that was sent before it. So a connection was whole when the last
        ping that was answered was sent, however late its messages are read.
        """
        half = self._listening.silence / 2
        sent, sent_at = -inf, self._whole_at
        is_answered: Callable[[], bool] = _no
        while True:
            if is_answered():
                self._failures, self._whole_at, is_answered = 0, sent_at, _no
            if is_answered is _no and self._clock.monotonic() - sent >= half:
                sent_at = self._now()
                sent = sent_at.monotonic
                is_answered = yield Ping()
            received: bytes | Lost | None = yield Receive(half)
            if isinstance(received, bytes):
                self._failures = 0
                yield self._taken(received)
                continue
            if is_answered():
                self._whole_at = sent_at
            if isinstance(received, Lost):
                return received.error
            if is_answered is not _no and not is_answered():
                silence = self._listening.silence
                message = f"nothing has come for {silence:g} s, and there was no response to a ping"
                return TransportError(message, operation=NAME)

    def _taken(self, content: bytes) -> Deliver:
        """Return what a message holds."""
        answer = LoadedResponse(_OK, [], content)
        outcome = self._core.outcome(self.call, self._credentials, answer)
        if isinstance(outcome, ContractError):
            invalid = EventInvalidError(
                path=outcome.path,
                expected=outcome.expected,
                is_malformed=outcome.is_malformed,
                raw_body=content,
            )
            return Deliver((invalid,))
        if isinstance(outcome, MewsError):
            return Deliver((outcome,))
        events = cast("object", getattr(outcome.result, self._events))
        items = cast("list[object]", events) if isinstance(events, list) else []
        return Deliver((*items,), outcome.violations)


def _no() -> bool:
    return False


def _too_late(
    deadline: float, passed: float, attempts: int, error: MewsError
) -> DeadlineExceededError:
    exceeded = DeadlineExceededError(
        f"no connection after {passed:.1f} s and {attempts} attempts, and the deadline of "
        f"{deadline:g} s allows no other ({error})",
        operation=NAME,
        deadline=deadline,
        attempts=attempts,
    )
    exceeded.__cause__ = error
    return exceeded
