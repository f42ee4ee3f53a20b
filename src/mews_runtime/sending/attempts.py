"""A call as a conversation: what to do next, until there is a result or an error.

Nothing here waits or sends. `converse` says what is to be done, and a driver does it: so each rule
exists once, for sync and async alike, and is tested without a socket and without sleeping.
"""

import random
import sys
from collections import deque
from collections.abc import Generator
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from msgspec.structs import replace

from mews_runtime.errors import (
    ConfigurationError,
    DeadlineExceededError,
    MewsError,
    OutcomeUnknownError,
    RequestTimeoutError,
    TooManyRequestsError,
    TransportError,
)
from mews_runtime.http.body import LoadedResponse
from mews_runtime.http.connection import transport_error
from mews_runtime.http.departure import Deadline, Departure
from mews_runtime.limits.local import Limiter, Turn
from mews_runtime.masking import Hidden
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.splitting import halve, merge
from mews_runtime.sending.core import ApiResponse, Call, Core
from mews_runtime.sending.records import Attempt, interrupted, record
from mews_runtime.sending.retry import LONGEST_WAIT, Verdict, judge
from mews_runtime.values import Value

T = TypeVar("T")


class ProvideToken(Value, frozen=True):
    """Have the current access token provided. Gets credentials.

    Gets None where that took longer than the deadline allows.
    """

    deadline: Deadline


class AwaitTurn(Value, frozen=True):
    """Ask when it is this caller's turn. Gets the seconds to wait, or None if too late."""

    turn: Turn
    deadline: Deadline


class PauseLimiter(Value, frozen=True):
    """Let nobody send with a token for some seconds. Gets nothing."""

    limiter: Limiter
    key: str
    seconds: float
    deadline: Deadline


class Sleep(Value, frozen=True):
    """Let time pass. Gets nothing."""

    seconds: float


class Send(Value, frozen=True):
    """Send a request and take in the response. Gets it, or a `TransportError`."""

    call: Call[Any]
    credentials: ResolvedCredentials
    departure: Departure


class TellDeparture(Value, frozen=True):
    """Tell those that count on when a request has left. Gets nothing."""

    turn: Turn
    deadline: Deadline


Step = ProvideToken | AwaitTurn | PauseLimiter | Sleep | Send | TellDeparture
Steps = Generator[Step, Any, ApiResponse[T] | MewsError]
"""What is to be done, one after the other. Ends with the response or the error."""

_MOST_STUCK: Final = 10
"""Waits in a row by whose end a clock has not moved."""

_ROUNDING: Final = 0.049999
"""Seconds that round a time to a tenth down, or up."""

_chance: Final = random.SystemRandom().random


def converse(core: Core, call: Call[T], deadline: Deadline | None = None) -> Steps[T]:
    """Carry a call through to its response or its error, as `retry` has it.

    Args:
        core: What the client knows.
        call: The call.
        deadline: Its deadline, if it is part of something larger.
    """
    deadline = deadline or Deadline(core.clock, call.retry.deadline)
    return _Conversation(core, call, deadline).steps()


def gather(core: Core, calls: list[Call[T]]) -> Steps[T]:
    """Carry all parts of a call through to one response, or to the first error.

    A read that is too heavy for the server is asked for by halves.
    """
    deadline = Deadline(core.clock, calls[0].retry.deadline)
    waiting = deque(calls)
    responses: list[ApiResponse[T]] = []
    attempts = 0
    while waiting:
        call = waiting.popleft()
        conversation = _Conversation(core, call, deadline)
        outcome = yield from conversation.steps()
        attempts += conversation.attempt
        if isinstance(outcome, RequestTimeoutError):
            bodies = halve(call.operation, call.body)
            if bodies is not None:
                waiting.extendleft(call.with_body(body) for body in reversed(bodies))
                continue
        if isinstance(outcome, MewsError):
            return outcome
        responses.append(outcome)
    if len(responses) == 1:
        return responses[0]
    # A request that was too heavy was one, too.
    return replace(
        responses[-1],
        result=merge([response.result for response in responses]),
        elapsed=sum(response.elapsed for response in responses),
        attempts=attempts,
        violations=tuple(flaw for response in responses for flaw in response.violations),
    )


class _Conversation(Generic[T]):
    """A call, and how far it has come."""

    def __init__(self, core: Core, call: Call[T], deadline: Deadline) -> None:
        self._core = core
        self._call = call
        self._deadline = deadline
        self.attempt = 0
        self._waited = 0.0
        self._error: MewsError | None = None
        self._handled = sys.exception()
        """What the caller was handling before."""

    def steps(self) -> Steps[T]:
        try:
            return (yield from self._attempts())
        except Exception as cause:
            # What could not be done any more, such as to provide a token, hides nothing of a write.
            is_read = self._call.operation.effect == "read"
            if self._error is None or is_read or isinstance(cause, MewsError):
                raise
            return self._ended(self._error, f"{type(cause).__name__} was raised meanwhile")

    def _attempts(self) -> Steps[T]:
        earlier: ResolvedCredentials | None = None
        limiter = self._core.limiter
        while True:
            provided: ResolvedCredentials | None = self._core.credentials.known
            provided = provided or (yield ProvideToken(self._deadline))
            if provided is None or not self._deadline.allows():
                return self._too_late()
            credentials = earlier = provided.after(earlier)
            turn = limiter.turn(credentials.key) if limiter else None
            try:
                too_late = (yield from self._turn(turn)) if turn else None
                if too_late is not None:
                    return too_late
                outcome = yield from self._exchange(credentials, turn)
                if turn and turn.has_to_tell:
                    # What has come of the request is known by now, whatever comes of this.
                    with suppress(Exception):
                        yield TellDeparture(turn, self._deadline)
            finally:
                if turn:
                    turn.give_up()
            if not isinstance(outcome, MewsError):
                self._core.budget.refill()
                return outcome
            self._error = outcome
            final = yield from self._back_off(outcome, credentials.key)
            if final is not None:
                return final

    def _turn(self, turn: Turn) -> Generator[Step, Any, DeadlineExceededError | None]:
        """Wait for the turn of this request under the limit. Return an error if it is too late."""
        limiter = self._core.limiter
        stuck = 0
        while True:
            is_local = limiter is not None and limiter.is_local
            wait: float | None = (
                turn.wait() if is_local else (yield AwaitTurn(turn, self._deadline))
            )
            if wait is None or not self._deadline.allows(wait):
                return self._too_late(wait or 0.0)
            if not wait:
                return None
            before = self._core.clock.monotonic()
            yield Sleep(wait)
            self._waited += wait
            stuck = stuck + 1 if self._core.clock.monotonic() <= before else 0
            if stuck == _MOST_STUCK:
                message = "the clock stands still, so that a wait for the rate limit never ends"
                raise ConfigurationError(message, operation=self._call.operation.name)

    def _exchange(
        self, credentials: ResolvedCredentials, turn: Turn | None
    ) -> Generator[Step, Any, ApiResponse[T] | MewsError]:
        """Send the request once. Return its response, or what went wrong."""
        departure = Departure(self._deadline, turn, self._core.base_url)
        began = self._core.clock.monotonic()
        self.attempt += 1
        try:
            answer: LoadedResponse | TransportError = yield Send(self._call, credentials, departure)
            return self._taken(answer, departure, credentials, began)
        except BaseException as error:
            if departure.may_have_left:
                departure.leave()
            if isinstance(error, MewsError | GeneratorExit):
                raise
            if not isinstance(error, Exception):
                # Ctrl-C, or the end of a task. What is known of a write stays behind.
                self._interrupted(error, departure)
                raise
            hidden = self._core.hidden(self._call, credentials)
            name = self._call.operation.name
            lost = transport_error(name, error, hidden, departure, self._handled)
        attempt = self._attempt(began)
        return self._failed(lost, attempt, credentials, departure.sent_at)

    def _taken(
        self,
        answer: LoadedResponse | TransportError,
        departure: Departure,
        credentials: ResolvedCredentials,
        began: float,
    ) -> ApiResponse[T] | MewsError:
        """Return what a response means."""
        attempt = self._attempt(began, answer)
        if isinstance(answer, TransportError):
            if departure.is_too_late and answer.applied is False:
                self.attempt -= 1
                return self._too_late()
            if answer.applied is None:
                departure.leave()
            return self._failed(answer, attempt, credentials, departure.sent_at)
        departure.leave()
        outcome = self._core.outcome(self._call, credentials, answer)
        if isinstance(outcome, MewsError):
            return self._failed(outcome, attempt, credentials, departure.sent_at)
        self._record(attempt, None, credentials)
        return ApiResponse(
            result=outcome.result,
            status=answer.status,
            raw_headers=answer.raw_headers,
            elapsed=attempt.seconds,
            attempts=self.attempt,
            violations=outcome.violations,
        )

    def _attempt(
        self, began: float, answer: LoadedResponse | TransportError | None = None
    ) -> Attempt:
        seconds, waited, self._waited = self._core.clock.monotonic() - began, self._waited, 0.0
        name = self._call.operation.name
        if isinstance(answer, LoadedResponse):
            return Attempt(name, self.attempt, waited, seconds, answer.status, answer.raw_headers)
        return Attempt(name, self.attempt, waited, seconds)

    def _interrupted(self, error: BaseException, departure: Departure) -> None:
        operation = self._call.operation
        if not departure.has_left:
            known = "nothing was sent"
        elif operation.effect == "write":
            sent_at = f"{departure.sent_at:%Y-%m-%d %H:%M:%S}Z"
            known = f"sent at {sent_at}, and whether it was applied is unknown"
        else:
            return
        interrupted(operation.name, self.attempt, error, known)

    def _failed(
        self,
        error: MewsError,
        attempt: Attempt,
        credentials: ResolvedCredentials,
        sent_at: datetime,
    ) -> MewsError:
        """Return the error of an attempt, or that nobody knows what has become of it."""
        self._record(attempt, error, credentials)
        operation = self._call.operation
        if judge(operation.effect, error) is not Verdict.UNKNOWN:
            return error
        return OutcomeUnknownError(
            error, sent_at=sent_at, advice=operation.advice, request=Hidden(self._call.body)
        )

    def _record(
        self, attempt: Attempt, error: MewsError | None, credentials: ResolvedCredentials
    ) -> None:
        record(attempt, error, lambda: self._core.hidden(self._call, credentials))

    def _back_off(self, error: MewsError, key: str) -> Generator[Step, Any, MewsError | None]:
        """Wait until the request may be sent again. Return the error if it may not."""
        over_limit = isinstance(error, TooManyRequestsError)
        wait = self._call.retry.wait(self.attempt, error, _chance())
        limiter = self._core.limiter
        if over_limit and limiter is not None:
            # Everybody who shares the token, also if this call ends here.
            yield from self._hold(limiter, key, min(wait, LONGEST_WAIT))
        if judge(self._call.operation.effect, error) is not Verdict.RETRY:
            return error
        if self.attempt >= self._call.retry.attempts:
            return self._ended(error, "that was the last one")
        if not self._deadline.allows(wait):
            return self._too_late(wait)
        if wait > LONGEST_WAIT:
            return self._ended(error, f"the server asks for a wait of {wait:.0f} s")
        if not over_limit and not self._core.budget.take():
            return self._ended(error, "the budget for retries is used up")
        if not over_limit or limiter is None:
            yield Sleep(wait)
            self._waited += wait
        return None

    def _hold(self, limiter: Limiter, key: str, seconds: float) -> Generator[Step, Any, None]:
        if limiter.is_local:
            limiter.pause(key, seconds)
        else:
            yield PauseLimiter(limiter, key, seconds, self._deadline)

    def _ended(self, error: MewsError, reason: str) -> MewsError:
        error.add_note(f"Not retried after attempt {self.attempt}: {reason}.")
        return error

    def _too_late(self, wait: float = 0.0) -> DeadlineExceededError:
        operation, deadline = self._call.operation.name, self._deadline
        # Rounded so that the sum shows why it is too late.
        left = f"{max(0.0, deadline.left() - _ROUNDING):.1f} s"
        waits = f"has to wait {wait + _ROUNDING:.1f} s, and then " if wait else ""
        # Without its advice, in place of which there is ours.
        last = str(self._error).removeprefix(f"{operation}: ").partition("; ")[0]
        after = f" (the last error: {last})" if self._error else ""
        exceeded = DeadlineExceededError(
            f"the deadline of {deadline.seconds:g} s leaves {left}, and request {self.attempt + 1} "
            f"{waits}needs {deadline.least:g} s{after}. "
            "Nothing was applied: call again later, or with a longer deadline",
            operation=operation,
            deadline=deadline.seconds,
            attempts=self.attempt,
        )
        exceeded.__cause__ = self._error
        return exceeded
