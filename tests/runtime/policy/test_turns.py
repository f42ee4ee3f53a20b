"""Deadlines to the second, limits that are elsewhere, and what is told of a wait."""

import logging
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mews_runtime.errors import (
    BadRequestError,
    ConfigurationError,
    DeadlineExceededError,
    LimiterUnavailableError,
    TooManyRequestsError,
)
from mews_runtime.http.departure import Deadline
from mews_runtime.limits.local import RequestLimiter, digest
from mews_runtime.messages.credentials import Credentials
from mews_runtime.sending.attempts import converse, gather
from mews_runtime.sending.core import ApiResponse, Core
from mews_runtime.sending.retry import LONGEST_WAIT, Retry, Verdict, judge
from tests.runtime.policy.script import (
    READ,
    WRITE,
    Played,
    Reply,
    answer,
    calls,
    core_of,
    granted,
    play,
)
from tests.support.clocks import FakeClock

CATEGORIES = [f"00000000-0000-4000-8000-0000000000{number}" for number in range(10, 20)]
OCCUPANCY = "resources/getOccupancyState"


class Elsewhere(RequestLimiter):
    """A limit that is kept elsewhere, so that asking for a turn is I/O."""

    is_local = False


def call(
    core: Core, clock: FakeClock, *replies: Reply, operation: str = READ, takes: float = 0.0
) -> Played:
    """Carry a call through."""
    (made,) = calls(core, operation)
    return play(core, converse(core, made), clock, list(replies), takes)


def narrow(clock: FakeClock, kind: type[RequestLimiter] = RequestLimiter) -> RequestLimiter:
    """Return a limit of one request in 30 seconds."""
    return kind(1, 30, slack=0, clock=clock)


def test_a_deadline_is_over_only_once_it_has_passed() -> None:
    clock = FakeClock()
    deadline = Deadline(clock, 10)
    clock.passed = 9.5
    deadline.check()
    clock.passed = 10
    deadline.check()
    clock.passed = 10.001
    with pytest.raises(TimeoutError, match="the deadline of the call has passed"):
        deadline.check()


ENOUGH = 1.0
"""Seconds that have to be left for a request."""


@pytest.mark.parametrize("spare", [ENOUGH, ENOUGH - 0.01])
def test_a_wait_or_a_turn_is_waited_for_if_it_leaves_enough_for_the_request(spare: float) -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=20 + spare))
    played = call(core, clock, answer(429, Retry_After="20"), granted(READ))
    assert isinstance(played.outcome, ApiResponse) == (spare == ENOUGH)
    assert clock.waits == ([20] if spare == ENOUGH else [])
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=30 + spare), narrow(clock))
    call(core, clock, granted(READ))
    assert isinstance(call(core, clock, granted(READ)).outcome, ApiResponse) == (spare == ENOUGH)
    assert clock.waits == ([30] if spare == ENOUGH else [])


@pytest.mark.parametrize(("seconds", "least"), [(1e-9, 0.01), (0.5, 0.25), (2, 1), (None, 1)])
def test_what_has_to_be_left_is_a_second_or_half_of_a_short_deadline(
    seconds: float | None, least: float
) -> None:
    assert Deadline(FakeClock(), seconds).least == least


def test_nothing_is_sent_with_a_deadline_that_is_over_at_once() -> None:
    clock = FakeClock()
    played = call(core_of(clock, Retry(deadline=1e-9)), clock, granted(WRITE), operation=WRITE)
    assert isinstance(played.outcome, DeadlineExceededError)
    assert (played.requests, played.outcome.attempts) == (0, 0)


def test_nothing_is_sent_after_a_token_that_took_too_long_to_provide() -> None:
    clock = FakeClock()

    def slow() -> str:
        clock.passed += 299.5
        return "a-token"

    credentials = Credentials.of("a-client-token", slow, "Tests 1.0")
    core = replace(core_of(clock, Retry()), credentials=credentials)
    played = call(core, clock, granted(WRITE), operation=WRITE)
    assert isinstance(played.outcome, DeadlineExceededError)
    assert played.requests == 0


class StandingClock(FakeClock):
    """A clock that moves as little as one that a test has frozen."""

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


def test_a_clock_that_stands_still_ends_the_wait_for_a_turn_with_an_error() -> None:
    clock = StandingClock()
    core = core_of(clock, Retry(), narrow(clock))
    with pytest.raises(ConfigurationError, match="the clock stands still"):
        call(core, clock, answer(429, Retry_After="3"), granted(READ))
    assert 0 < len(clock.waits) <= 10


def test_the_longest_wait_is_waited_and_a_longer_one_named() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=None))
    just = answer(429, Retry_After=f"{LONGEST_WAIT:.0f}")
    assert isinstance(call(core, clock, just, granted(READ)).outcome, ApiResponse)
    error = call(core, clock, answer(429, Retry_After="3601")).outcome
    assert isinstance(error, TooManyRequestsError)
    assert error.__notes__ == ["Not retried after attempt 1: the server asks for a wait of 3601 s."]


def test_a_call_that_is_too_late_says_how_late_and_what_to_do() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=20))
    error = call(core, clock, answer(429, Retry_After="60"), takes=19.5).outcome
    assert isinstance(error, DeadlineExceededError)
    assert error.operation == READ
    assert str(error) == (
        "resourceBlocks/getAll: the deadline of 20 s leaves 0.5 s, and request 2 has to wait "
        "60.0 s, and then needs 1 s (the last error: 429 Too Many Requests: the server gives no "
        "message). "
        "Nothing was applied: call again later, or with a longer deadline"
    )


@given(takes=st.floats(0.1, 3), wait=st.integers(1, 3), deadline=st.floats(0.5, 6))
def test_what_a_call_that_is_too_late_says_adds_up(
    takes: float, wait: int, deadline: float
) -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=deadline, attempts=2))
    over = answer(429, Retry_After=str(wait))
    error = call(core, clock, over, over, takes=takes).outcome
    if isinstance(error, DeadlineExceededError):
        said = re.findall(r"(?:leaves|wait|needs) ([0-9.]+) s", str(error))
        left, *needed = map(float, said)
        assert left < sum(needed)


def test_a_turn_that_comes_too_late_is_told_with_the_error_before_it() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=20), narrow(clock))
    error = call(core, clock, answer(429, Retry_After="1")).outcome
    assert isinstance(error, DeadlineExceededError)
    assert isinstance(error.__cause__, TooManyRequestsError)


def test_a_write_that_ended_before_any_answer_was_not_applied() -> None:
    assert judge("write", LimiterUnavailableError("")) is Verdict.STOP


def test_a_limit_elsewhere_is_asked_by_steps_until_it_is_the_turn_and_one_here_without() -> None:
    clock = FakeClock()
    assert call(core_of(clock, Retry(), narrow(clock)), clock, granted(READ)).asked == 0
    core = core_of(clock, Retry(), narrow(clock, Elsewhere))
    assert [call(core, clock, granted(READ)).asked for _ in range(2)] == [1, 2]
    assert clock.waits == [30]


def test_a_limit_elsewhere_is_told_to_hold_back_all_who_share_the_token() -> None:
    clock = FakeClock()
    limiter = Elsewhere(clock=clock)
    core = core_of(clock, Retry(attempts=1), limiter)
    assert call(core, clock, answer(429, Retry_After="12")).held == [12]
    assert limiter.turn(digest("an-access-token")).wait() == pytest.approx(12)


def test_the_record_of_an_attempt_adds_up_all_waits_before_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(backoff_initial=0), narrow(clock))
    caplog.set_level(logging.DEBUG, logger="mews_connector")
    call(core, clock, answer(500, Retry_After="7"), granted(READ))
    assert clock.waits == [7, 23]
    assert [vars(record)["waited"] for record in caplog.records] == [0, 30]
    assert [vars(record)["error"] for record in caplog.records] == ["ServerError", None]


def test_the_token_of_an_attempt_long_ago_is_masked_in_the_last_error() -> None:
    clock = FakeClock()
    tokens = iter(["the-first-token", "the-second-token", "the-third-token"])
    credentials = Credentials.of("a-client-token", lambda: next(tokens), "Tests 1.0")
    core = replace(core_of(clock, Retry()), credentials=credentials)
    over = answer(429, Retry_After="0")
    quoting = answer(400, {"Message": "the-first-token, the-second-token"})
    error = call(core, clock, over, over, quoting, operation=WRITE).outcome
    assert isinstance(error, BadRequestError)
    assert "the-first-token" not in str(error)
    assert "the-second-token" not in str(error)


def test_what_is_outside_the_contract_in_any_part_is_told_of_the_whole() -> None:
    clock = FakeClock()
    core = replace(core_of(clock, Retry()), on_violation="warn")
    states: list[list[Any]] = [
        [{"ResourceCategoryId": name, "ResourceOccupancyStates": []}]
        for name in ("not an id", CATEGORIES[0])
    ]
    replies: list[Reply] = [answer(200, {"ResourceCategoryOccupancyStates": one}) for one in states]
    made = calls(core, OCCUPANCY, resource_category_ids=CATEGORIES)
    played = play(core, gather(core, made), clock, replies)
    assert isinstance(played.outcome, ApiResponse)
    assert [flaw.path for flaw in played.outcome.violations] == [
        "$.ResourceCategoryOccupancyStates[0].ResourceCategoryId"
    ]
