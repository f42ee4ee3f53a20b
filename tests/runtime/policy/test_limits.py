"""The request limit of a process: never exceeded, used in full, and first come, first served."""

from bisect import bisect_left
from hashlib import sha256
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_runtime import limits
from mews_runtime.errors import ConfigurationError
from mews_runtime.limits import RequestLimiter, Turn, digest, shared_limiter
from tests.runtime.clocks import FakeClock

KEY = "0123"


def leave(turn: Turn, clock: FakeClock) -> float:
    """Wait for a turn, and return when it came."""
    while wait := turn.wait():
        clock.sleep(wait)
    return clock.passed


def most_in_a_window(times: list[float], seconds: float) -> int:
    """Return how many of some times lie in the fullest window of so many seconds."""
    return max(
        index + 1 - bisect_left(times, time - seconds + 1e-6) for index, time in enumerate(times)
    )


@given(
    requests=st.integers(1, 8),
    gaps=st.lists(st.floats(0, 4), min_size=1, max_size=60),
    pauses=st.dictionaries(st.integers(0, 59), st.floats(0.1, 20), max_size=4),
)
def test_no_window_ever_holds_more_than_the_limit(
    requests: int, gaps: list[float], pauses: dict[int, float]
) -> None:
    clock = FakeClock()
    limiter = RequestLimiter(requests, 10, slack=0, clock=clock)
    sent: list[float] = []
    for index, gap in enumerate(gaps):
        clock.passed += gap
        sent.append(leave(limiter.turn(KEY), clock))
        if index in pauses:
            limiter.pause(KEY, pauses[index])
    assert most_in_a_window(sent, 10) <= requests


@given(
    requests=st.integers(1, 6),
    arrivals=st.lists(st.floats(0, 30), min_size=1, max_size=40),
    pauses=st.lists(st.tuples(st.floats(0, 60), st.floats(0.1, 15)), max_size=3),
)
def test_many_who_wait_at_once_leave_in_order_and_under_the_limit(
    requests: int, arrivals: list[float], pauses: list[tuple[float, float]]
) -> None:
    clock = FakeClock()
    limiter = RequestLimiter(requests, 10, slack=0, clock=clock)
    sent = simulated(limiter, clock, sorted(arrivals), sorted(pauses))
    assert sent == sorted(sent)
    assert most_in_a_window(sent, 10) <= requests


def simulated(
    limiter: RequestLimiter,
    clock: FakeClock,
    arrivals: list[float],
    pauses: list[tuple[float, float]],
) -> list[float]:
    """Let callers come, wait and leave at their times. Return when each has left, as they came."""
    turns: list[Turn] = []
    left: dict[int, float] = {}
    events = [(at, 0, index) for index, at in enumerate(arrivals)]
    events += [(at, 1, index) for index, (at, _) in enumerate(pauses)]
    while events:
        at, kind, index = min(events)
        events.remove((at, kind, index))
        clock.passed = max(clock.passed, at)
        if kind == 1:
            limiter.pause(KEY, pauses[index][1])
            continue
        if index == len(turns):
            turns.append(limiter.turn(KEY))
        wait = turns[index].wait()
        if wait:
            events.append((clock.passed + wait, 0, index))
        else:
            left[index] = clock.passed
    return [left[index] for index in range(len(arrivals))]


def test_the_limit_is_used_to_the_full() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(200, 30, slack=0.5, clock=clock)
    for _ in range(2000):
        leave(limiter.turn(KEY), clock)
    used = 2000 / (200 * (clock.passed + 30.5) / 30)
    assert used >= 0.98


def test_a_slow_caller_does_not_make_room_too_early() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 10, slack=0, clock=clock)
    first, second = limiter.turn(KEY), limiter.turn(KEY)
    clock.passed = 5
    assert first.wait() == 0
    assert leave(second, clock) == 15


def test_a_pause_holds_everybody_back_who_shares_the_token() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(100, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    waiting = limiter.turn(KEY)
    limiter.pause(KEY, 7)
    assert waiting.wait() == pytest.approx(7)
    assert limiter.turn(KEY).wait() >= 7


def test_a_pause_is_nothing_to_other_tokens() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(100, 10, clock=clock)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 7)
    assert limiter.turn("another").wait() == 0


def test_a_pause_is_never_shortened() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(100, 10, clock=clock)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 7)
    limiter.pause(KEY, 1)
    assert limiter.turn(KEY).wait() == pytest.approx(7)


def test_after_a_pause_callers_leave_one_by_one() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(10, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5)
    times = [leave(limiter.turn(KEY), clock) for _ in range(5)]
    assert times == pytest.approx([5, 6, 7, 8, 9])


def test_whoever_gives_up_leaves_the_place_to_the_next() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    given_up = limiter.turn(KEY)
    given_up.give_up()
    assert leave(limiter.turn(KEY), clock) == 10


def test_giving_up_after_having_left_changes_nothing() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 10, slack=0, clock=clock)
    turn = limiter.turn(KEY)
    leave(turn, clock)
    turn.give_up()
    assert limiter.turn(KEY).wait() == 10


def test_tokens_that_nobody_uses_any_more_are_forgotten() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 10, slack=0, clock=clock)
    for number in range(2000):
        leave(limiter.turn(f"{number}"), clock)
        clock.passed += 1
    held: dict[str, Any] = vars(limiter)["_queues"]
    assert len(held) < 300


def test_a_token_that_is_paused_is_not_forgotten() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5000)
    for number in range(2000):
        leave(limiter.turn(f"{number}"), clock)
        clock.passed += 1
    assert limiter.turn(KEY).wait() > 2000


def test_a_token_is_counted_under_the_same_name_in_every_process_and_version() -> None:
    name = sha256(b"mews-connector:an-access-token").hexdigest()[:32]
    assert digest("an-access-token") == name


def test_those_who_wait_when_a_pause_begins_leave_one_by_one_behind_it() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(2, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    waiting = [limiter.turn(KEY), limiter.turn(KEY)]
    limiter.pause(KEY, 7)
    assert [turn.wait() for turn in waiting] == [7, 12]


def test_the_limit_of_another_clock_runs_on_that_clock_and_is_shared_by_all_who_have_it() -> None:
    clock = FakeClock()
    limiter = shared_limiter(clock)
    assert limiter.clock is clock
    assert shared_limiter(clock) is limiter


def test_callers_leave_one_by_one_also_where_tokens_are_forgotten_as_the_pause_ends() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(2, 10, slack=0, clock=clock)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5000)
    for number in range(255):
        leave(limiter.turn(f"{number}"), clock)
    clock.passed = 5000
    leave(limiter.turn("one more"), clock)
    leave(limiter.turn(KEY), clock)
    assert limiter.turn(KEY).wait() == 5


def test_threads_keep_the_limit_together() -> None:
    limiter = RequestLimiter(20, 0.2, slack=0)
    sent: list[float] = []

    def work() -> None:
        for _ in range(10):
            turn = limiter.turn(KEY)
            while wait := turn.wait():
                limiter.clock.sleep(wait)
            sent.append(limiter.clock.monotonic())

    threads = [Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sent) == 80
    # What a thread notes is a moment later than when it may leave.
    assert most_in_a_window(sorted(sent), 0.15) <= 20


def test_all_clients_of_a_process_share_the_documented_limit() -> None:
    clock = FakeClock()
    assert shared_limiter(clock) is shared_limiter(clock)
    assert shared_limiter(clock) is not shared_limiter(FakeClock())
    assert shared_limiter(clock).requests == limits.DOCUMENTED_REQUESTS == 200
    assert shared_limiter(clock).seconds == limits.DOCUMENTED_SECONDS == 30


def test_a_token_is_counted_under_a_name_that_does_not_show_it() -> None:
    assert "secret" not in digest("a-secret-token")
    assert digest("a-secret-token") == digest("a-secret-token") != digest("another")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"requests": 0}, "requests must be a whole number of at least 1; got 0"),
        ({"requests": 1.5}, "requests must be a whole number of at least 1; got 1.5"),
        ({"requests": True}, "requests must be a whole number of at least 1; got True"),
        ({"seconds": 0}, "seconds must be a number of seconds above 0; got 0"),
        ({"seconds": float("inf")}, "seconds must be a number of seconds above 0; got inf"),
        ({"slack": -1}, "slack must be a number of seconds of at least 0; got -1"),
        ({"slack": "1"}, "slack must be a number of seconds of at least 0; got '1'"),
    ],
)
def test_a_limit_that_cannot_be_kept_is_refused(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RequestLimiter(**arguments)
    assert str(raised.value) == said


def test_a_limiter_says_what_it_allows() -> None:
    assert repr(RequestLimiter(25)) == "RequestLimiter(25, 30)"
