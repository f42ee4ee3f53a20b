"""What is repeated, when and how often: the policy without a socket and without sleeping."""

import ssl
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from mews_runtime.errors import (
    ContractError,
    DeadlineExceededError,
    MewsError,
    OutcomeUnknownError,
    RequestTimeoutError,
    ServerError,
    TooManyRequestsError,
    TransportError,
    status_error,
)
from mews_runtime.http.body import LoadedResponse
from mews_runtime.limits.local import RequestLimiter, digest
from mews_runtime.sending.attempts import Send, converse, gather
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.retry import LONGEST_WAIT, Retry
from tests.runtime.policy.script import (
    READ,
    WRITE,
    Played,
    Reply,
    answer,
    calls,
    core_of,
    granted,
    lost,
    play,
)
from tests.support.clocks import FakeClock

BOTH = (READ, WRITE)
NEVER_SENT = [
    lost(kind(""), is_sent=False)
    for kind in (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
]
LOST = [
    lost(kind(""))
    for kind in (
        *(httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.WriteError),
        *(httpx.CloseError, httpx.RemoteProtocolError, httpx.LocalProtocolError),
    )
]


def statuses(*each: int) -> list[LoadedResponse]:
    return [answer(status, Retry_After="0") for status in each]


FAULTS = statuses(500, 502, 503, 504, 599)
ODD = statuses(201, 302)
HEAVY = statuses(408)
REFUSALS = statuses(400, 401, 403, 404, 409, 413, 418)
OUTSIDE = answer(200, {"ResourceBlocks": 7, "Cursor": 7})
NO_JSON = replace(answer(200), content=b"<html>Log in to the wireless network</html>")


def uncertified() -> TransportError:
    cause = httpx.ConnectError("")
    cause.__context__ = ssl.SSLCertVerificationError()
    return lost(cause)


def told(reply: Reply) -> type[object]:
    """Return the kind of the error that a reply makes."""
    if isinstance(reply, TransportError):
        return TransportError
    return ContractError if reply.status == 200 else status_error(reply.status)


def call(
    operation: str,
    replies: list[Reply],
    retry: Retry | None = None,
    *,
    takes: float = 0.0,
    limiter: RequestLimiter | None = None,
    clock: FakeClock | None = None,
) -> tuple[Played, FakeClock]:
    """Carry a call through."""
    clock = clock or FakeClock()
    core = core_of(clock, retry or Retry(), limiter)
    (made,) = calls(core, operation)
    return play(core, converse(core, made), clock, replies, takes), clock


def succeeded(played: Played) -> bool:
    return isinstance(played.outcome, ApiResponse)


@pytest.mark.parametrize("operation", BOTH)
def test_what_is_granted_is_sent_once(operation: str) -> None:
    played, clock = call(operation, [granted(operation)])
    assert succeeded(played)
    assert (played.requests, clock.waits) == (1, [])


def test_what_cannot_do_harm_is_repeated() -> None:
    repeated: dict[str, list[Reply]] = {
        READ: [*NEVER_SENT, *LOST, *FAULTS, *statuses(429)],
        WRITE: [*NEVER_SENT, *statuses(429)],
    }
    for operation, replies in repeated.items():
        for reply in replies:
            played, clock = call(operation, [reply, granted(operation)])
            assert (succeeded(played), played.requests, len(clock.waits)) == (True, 2, 1), reply


def test_a_write_that_may_have_been_applied_is_never_repeated() -> None:
    replies: list[Reply] = [*LOST, *HEAVY, *FAULTS, *ODD, *statuses(600), NO_JSON]
    for reply in replies:
        played, clock = call(WRITE, [reply])
        error = played.outcome
        assert isinstance(error, OutcomeUnknownError), reply
        assert error.__cause__ is error.error
        assert (type(error.error), played.requests, clock.waits) == (told(reply), 1, [])


def test_what_a_repeat_would_not_change_ends_the_call() -> None:
    final: dict[str, list[Reply]] = {
        READ: [*REFUSALS, *ODD, *HEAVY, OUTSIDE, NO_JSON, uncertified()],
        WRITE: [*REFUSALS, OUTSIDE],
    }
    for operation, replies in final.items():
        for reply in replies:
            played, clock = call(operation, [reply])
            assert type(played.outcome) is told(reply), reply
            assert (played.requests, clock.waits) == (1, [])


def test_an_unknown_outcome_says_what_was_sent_when_and_how_to_find_out() -> None:
    clock = FakeClock(passed=61)
    played, _ = call(WRITE, [answer(500, {"Message": "oops"})], clock=clock)
    error = played.outcome
    assert isinstance(error, OutcomeUnknownError)
    assert error.operation == WRITE
    assert error.sent_at == FakeClock().now() + timedelta(seconds=61)
    assert "reconcile()" in error.advice
    assert str(error) == (
        "resourceBlocks/add: sent at 2026-06-01 00:01:01Z, and whether it was applied is "
        "unknown (500 Internal Server Error: oops). It was not retried: the client's reconcile() "
        "reads resourceBlocks/getAll and says what is there"
    )


@pytest.mark.parametrize("operation", BOTH)
def test_a_call_over_the_limit_waits_as_the_server_says(operation: str) -> None:
    played, clock = call(operation, [answer(429, Retry_After="12"), granted(operation)])
    assert succeeded(played)
    assert clock.waits == [12]


def test_a_fault_that_names_a_wait_is_waited_for() -> None:
    for status in (500, 503):
        _, clock = call(READ, [answer(status, Retry_After="7"), granted(READ)])
        assert clock.waits == [7]


def test_a_wait_that_cannot_be_understood_is_our_own() -> None:
    for said in ("soon", "-3", "", "1e3", "12 s"):
        _, clock = call(READ, [answer(429, Retry_After=said), granted(READ)])
        assert 0 <= clock.waits[0] <= Retry().backoff_initial


@given(st.integers(1, 200), st.floats(0, 1), st.floats(0, 100), st.floats(0, 100))
@example(attempt=3, chance=1.0, initial=1.0, most=100.0)
def test_backing_off_doubles_up_to_its_most_and_is_jittered_in_full(
    attempt: int, chance: float, initial: float, most: float
) -> None:
    retry = Retry(backoff_initial=initial, backoff_max=most)
    longest = min(most, initial * 2 ** min(attempt - 1, 64))
    assert retry.wait(attempt, MewsError(""), chance) == pytest.approx(chance * longest)


def test_attempts_end_with_the_last_real_error() -> None:
    replies: list[Reply] = [answer(500), lost(httpx.ReadError("")), answer(503, {"Message": "x"})]
    played, clock = call(READ, replies, Retry(attempts=3))
    assert isinstance(played.outcome, ServerError)
    assert played.outcome.message == "x"
    assert played.outcome.__notes__ == ["Not retried after attempt 3: that was the last one."]
    assert len(clock.waits) == 2


def test_a_wait_beyond_the_deadline_ends_the_call_at_once() -> None:
    played, clock = call(READ, [answer(429, Retry_After="60")], Retry(deadline=20))
    error = played.outcome
    assert isinstance(error, DeadlineExceededError)
    assert isinstance(error.__cause__, TooManyRequestsError)
    assert (error.deadline, error.attempts, clock.waits) == (20, 1, [])


def test_attempts_count_against_the_deadline() -> None:
    replies: list[Reply] = [answer(500, Retry_After="1")] * 9
    played, clock = call(READ, replies, Retry(attempts=9, deadline=10), takes=3)
    assert isinstance(played.outcome, DeadlineExceededError)
    assert played.requests == 3
    assert clock.passed <= 10 + 1


def test_without_a_deadline_a_wait_of_hours_is_not_waited_for() -> None:
    asked = f"{int(LONGEST_WAIT) + 1}"
    played, clock = call(READ, [answer(429, Retry_After=asked)], Retry(deadline=None))
    assert isinstance(played.outcome, TooManyRequestsError)
    assert clock.waits == []


def test_an_outage_is_not_met_by_a_multiple_of_the_requests() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(attempts=5, budget=8))
    (made,) = calls(core, READ)
    sent = [
        play(core, converse(core, made), clock, lambda _: answer(500)).requests for _ in range(100)
    ]
    assert sum(sent) == 100 + 8


def test_calls_that_succeed_give_repeats_back() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(attempts=2), budget=1)
    (made,) = calls(core, READ)

    def requests(*replies: Reply) -> int:
        return play(core, converse(core, made), clock, list(replies)).requests

    assert requests(answer(500), granted(READ)) == 2
    assert requests(answer(500)) == 1
    for _ in range(10):
        requests(granted(READ))
    assert requests(answer(500), granted(READ)) == 2


def test_repeats_over_the_limit_are_free() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(), budget=0)
    (made,) = calls(core, READ)
    played = play(core, converse(core, made), clock, [answer(429), granted(READ)])
    assert succeeded(played)


def test_one_call_over_the_limit_holds_back_all_who_share_the_token() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(clock=clock)
    call(READ, [answer(429, Retry_After="12")], Retry(attempts=1), limiter=limiter, clock=clock)
    assert limiter.turn(digest("an-access-token")).wait() == pytest.approx(12)


def test_a_turn_beyond_the_deadline_ends_the_call_before_anything_is_sent() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 30, clock=clock)
    call(READ, [granted(READ)], limiter=limiter, clock=clock)
    played, _ = call(READ, [], Retry(deadline=5), limiter=limiter, clock=clock)
    assert isinstance(played.outcome, DeadlineExceededError)
    assert (played.requests, played.outcome.attempts, clock.waits) == (0, 0, [])


def test_who_gives_up_waiting_leaves_the_turn_to_others() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 30, slack=0, clock=clock)
    call(READ, [granted(READ)], limiter=limiter, clock=clock)
    core = core_of(clock, Retry(), limiter)
    steps = converse(core, calls(core, READ)[0])
    next(steps)
    steps.send(core.credentials.resolve())
    steps.close()
    played, _ = call(READ, [granted(READ)], limiter=limiter, clock=clock)
    assert played.sent_at == [30]


def occupancy(step: Send) -> int:
    """Return how many categories a request asks for."""
    body: Any = step.call.body
    return len(body.resource_category_ids)


def test_a_heavy_read_is_asked_for_by_halves_until_it_is_light_enough() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry())
    ids = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(5)]
    asked: list[int] = []

    def reply(step: Send) -> Reply:
        asked.append(occupancy(step))
        if asked[-1] > 1:
            return answer(408)
        body: Any = step.call.body
        none: list[object] = []
        asked_for = str(body.resource_category_ids[0])
        state = {"ResourceCategoryId": asked_for, "ResourceOccupancyStates": none}
        return answer(200, {"ResourceCategoryOccupancyStates": [state]})

    made = calls(core, "resources/getOccupancyState", resource_category_ids=ids)
    played = play(core, gather(core, made), clock, reply)
    assert isinstance(played.outcome, ApiResponse)
    states = played.outcome.result.resource_category_occupancy_states
    assert [str(state.resource_category_id) for state in states] == ids
    assert asked == [5, 3, 2, 1, 1, 1, 2, 1, 1]
    assert played.outcome.attempts == len(asked)


def test_a_read_that_cannot_be_made_smaller_is_too_heavy() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry())
    made = calls(core, "resources/getOccupancyState")
    played = play(core, gather(core, made), clock, [answer(408)])
    assert isinstance(played.outcome, RequestTimeoutError)


def test_all_parts_of_a_call_share_one_deadline() -> None:
    clock = FakeClock()
    core = core_of(clock, Retry(deadline=10))
    ids = [f"00000000-0000-4000-8000-0000000000{number}" for number in range(10, 40)]
    made = calls(core, "resources/getOccupancyState", resource_category_ids=ids)
    assert [len(part.body.resource_category_ids) for part in made] == [5] * 6

    def reply(_: Send) -> Reply:
        clock.passed += 4
        if clock.passed > 8:
            return answer(500, Retry_After="1")
        return answer(200, {"ResourceCategoryOccupancyStates": []})

    played = play(core, gather(core, made), clock, reply)
    assert isinstance(played.outcome, DeadlineExceededError)
    assert played.requests == 3


def test_a_wall_clock_that_jumps_changes_no_wait_and_no_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = FakeClock()
    jumps = iter([timedelta(days=-1), timedelta(days=400), timedelta(0), timedelta(days=9)] * 9)
    start = clock.now()
    monkeypatch.setattr(clock, "now", lambda: start + next(jumps))
    played, _ = call(
        READ,
        [answer(429, Retry_After="12"), answer(500, Retry_After="3"), granted(READ)],
        Retry(deadline=20),
        limiter=RequestLimiter(clock=clock),
        clock=clock,
    )
    assert succeeded(played)
    assert sum(clock.waits) == pytest.approx(15, abs=0.2)
