"""A call as a conversation: what to do next, until there is a result or an error.

Nothing here waits or sends. `converse` says what is to be done, and a driver does it: so each rule
exists once, for sync and async alike, and is tested without a socket and without sleeping.
"""

import random
from collections import deque
from collections.abc import Generator
from datetime import datetime
from math import inf
from typing import Any, Final, Generic, TypeVar

import httpx
from msgspec.structs import replace

from mews_runtime.body import Answer
from mews_runtime.clock import Clock
from mews_runtime.core import ApiResponse, Call, Core
from mews_runtime.credentials import ResolvedCredentials
from mews_runtime.errors import (
    DeadlineExceededError,
    MewsError,
    OutcomeUnknownError,
    RequestTimeoutError,
    TooManyRequestsError,
    TransportError,
)
from mews_runtime.limits import Limiter, Turn, digest
from mews_runtime.masking import Hidden
from mews_runtime.records import Attempt, record
from mews_runtime.retry import LONGEST_WAIT, Verdict, judge
from mews_runtime.splitting import halve, merge
from mews_runtime.timeouts import OVER
from mews_runtime.values import Value

T = TypeVar("T")


class Resolve(Value, frozen=True):
    """Have the access token of the moment provided. Answered with credentials, or an error."""


class Ask(Value, frozen=True):
    """Ask when it is this caller's turn. Answered with the seconds to wait."""

    turn: Turn


class Hold(Value, frozen=True):
    """Let nobody send with a token for some seconds. Answered with nothing."""

    limiter: Limiter
    key: str
    seconds: float


class Pause(Value, frozen=True):
    """Let time pass. Answered with nothing."""

    seconds: float


class Exchange(Value, frozen=True):
    """Send a request and take in the answer. Answered with it, or with a `TransportError`."""

    call: Call[Any]
    credentials: ResolvedCredentials
    deadline: "Deadline"


Step = Resolve | Ask | Hold | Pause | Exchange
Steps = Generator[Step, Any, ApiResponse[T] | MewsError]
"""What is to be done, one after the other. Ends with the response or the error."""

_RESOLVE: Final = Resolve()
_chance: Final = random.SystemRandom().random


class Deadline:
    """When the time for a call is over, on a clock that never goes back."""

    __slots__ = ("_clock", "_ends", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds = inf if seconds is None else seconds
        self._ends = clock.monotonic() + self.seconds

    def left(self) -> float:
        """Return the seconds that are left: infinite without a deadline, below 0 behind it."""
        return self._ends - self._clock.monotonic()

    def check(self) -> None:
        """Give up an answer that has not arrived by now.

        Raises:
            ReadTimeout: The time is over.
        """
        if self.left() < 0:
            raise httpx.ReadTimeout(OVER)


def converse(core: Core, call: Call[T], deadline: Deadline | None = None) -> Steps[T]:
    """Carry a call through to its response or its error, as `retry` has it.

    Args:
        core: What the client knows.
        call: The call.
        deadline: When the time for it is over, if it is part of something larger.
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

    def steps(self) -> Steps[T]:
        error: MewsError | None = None
        earlier: ResolvedCredentials | None = None
        while True:
            provided: ResolvedCredentials | MewsError = yield _RESOLVE
            if isinstance(provided, MewsError):
                return provided
            credentials = earlier = provided.after(earlier)
            key = digest(credentials.access_token) if self._core.limiter else ""
            if self._core.limiter is not None:
                wait = yield from self._turn(self._core.limiter.turn(key), error)
                if wait is not None:
                    return wait
            self.attempt += 1
            outcome = yield from self._exchange(credentials)
            if not isinstance(outcome, MewsError):
                self._core.budget.refill()
                return outcome
            error = outcome
            final = yield from self._back_off(error, key)
            if final is not None:
                return final

    def _turn(
        self, turn: Turn, error: MewsError | None
    ) -> Generator[Step, Any, DeadlineExceededError | None]:
        """Wait for the turn of this request under the limit. Return an error if it is too late."""
        limiter = self._core.limiter
        try:
            while wait := turn.wait() if limiter and limiter.is_local else (yield Ask(turn)):
                if wait > self._deadline.left():
                    return self._too_late(wait, error)
                yield Pause(wait)
                self._waited += wait
        finally:
            turn.give_up()
        return None

    def _exchange(
        self, credentials: ResolvedCredentials
    ) -> Generator[Step, Any, ApiResponse[T] | MewsError]:
        """Send the request once. Return its response, or what went wrong."""
        call, clock = self._call, self._core.clock
        began = clock.monotonic()
        sent_at = clock.now() if call.operation.effect == "write" else None
        answer: Answer | TransportError = yield Exchange(call, credentials, self._deadline)
        seconds, waited, self._waited = clock.monotonic() - began, self._waited, 0.0
        if isinstance(answer, TransportError):
            attempt = Attempt(call.operation.name, self.attempt, waited, seconds)
            return self._failed(answer, attempt, credentials, sent_at)
        outcome = self._core.outcome(call, credentials, answer)
        attempt = Attempt(
            call.operation.name, self.attempt, waited, seconds, answer.status, answer.headers
        )
        if isinstance(outcome, MewsError):
            return self._failed(outcome, attempt, credentials, sent_at)
        self._record(attempt, None, credentials)
        return ApiResponse(
            result=outcome.result,
            status=answer.status,
            headers=answer.headers,
            elapsed=seconds,
            attempts=self.attempt,
            violations=outcome.violations,
        )

    def _failed(
        self,
        error: MewsError,
        attempt: Attempt,
        credentials: ResolvedCredentials,
        sent_at: datetime | None,
    ) -> MewsError:
        """Return the error of an attempt, or that nobody knows what has become of it."""
        self._record(attempt, error, credentials)
        operation = self._call.operation
        if sent_at is None or judge(operation.effect, error) is not Verdict.UNKNOWN:
            return error
        return OutcomeUnknownError(
            error, sent_at=sent_at, advice=operation.advice, request=Hidden(self._call.body)
        )

    def _record(
        self, attempt: Attempt, error: MewsError | None, credentials: ResolvedCredentials
    ) -> None:
        record(attempt, error, lambda: self._core.hidden(self._call, credentials))

    def _back_off(self, error: MewsError, key: str) -> Generator[Step, Any, MewsError | None]:
        """Wait until the request may be repeated. Return the error if it may not."""
        over_limit = isinstance(error, TooManyRequestsError)
        wait = self._call.retry.wait(self.attempt, error, _chance())
        limiter = self._core.limiter
        if over_limit and limiter is not None:
            # Everybody who shares the token, also if this call ends here.
            yield from self._hold(limiter, key, min(wait, LONGEST_WAIT))
        if judge(self._call.operation.effect, error) is not Verdict.REPEAT:
            return error
        if self.attempt >= self._call.retry.attempts:
            return self._ended(error, "as many as it may take")
        if wait > self._deadline.left():
            return self._too_late(wait, error)
        if wait > LONGEST_WAIT:
            return self._ended(error, f"the server asks for a wait of {wait:.0f} s")
        if not over_limit and not self._core.budget.take():
            return self._ended(error, "the budget for repeats is used up")
        if not over_limit or limiter is None:
            yield Pause(wait)
            self._waited += wait
        return None

    def _hold(self, limiter: Limiter, key: str, seconds: float) -> Generator[Step, Any, None]:
        if limiter.is_local:
            limiter.pause(key, seconds)
        else:
            yield Hold(limiter, key, seconds)

    def _ended(self, error: MewsError, reason: str) -> MewsError:
        error.add_note(f"Not repeated after attempt {self.attempt}: {reason}.")
        return error

    def _too_late(self, wait: float, error: MewsError | None) -> DeadlineExceededError:
        exceeded = DeadlineExceededError(
            f"the deadline of {self._deadline.seconds:g} s leaves "
            f"{max(0.0, self._deadline.left()):.1f} s, and request {self.attempt + 1} has to wait "
            f"{wait:.1f} s. "
            "Nothing was applied: call again later, or with a longer deadline",
            operation=self._call.operation.name,
            deadline=self._deadline.seconds,
            attempts=self.attempt,
        )
        exceeded.__cause__ = error
        return exceeded
