"""The rate limit of a process: never exceeded, used in full, and first come, first served."""

import os
from bisect import bisect_left
from hashlib import sha256
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_runtime.clock import SYSTEM
from mews_runtime.limits import local as limits
from mews_runtime.limits.local import RequestLimiter, Turn, default_limiter, digest
from tests.support.clocks import FakeClock

KEY = "0123"


def limited(requests: int, seconds: float = 10) -> tuple[RequestLimiter, FakeClock]:
    """Return a limiter, and the clock that it goes by."""
    clock = FakeClock()
    return RequestLimiter(requests, seconds, slack=0, clock=clock), clock


def leave(turn: Turn, clock: FakeClock) -> float:
    """Wait for a turn, and return when it came."""
    while wait := turn.wait():
        clock.sleep(wait)
    turn.departed()
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
    limiter, clock = limited(requests)
    sent: list[float] = []
    for index, gap in enumerate(gaps):
        clock.passed += gap
        sent.append(leave(limiter.turn(KEY), clock))
        if index in pauses:
            limiter.pause(KEY, pauses[index])
    assert most_in_a_window(sent, 10) <= requests


def test_the_limit_is_used_to_the_full() -> None:
    clock = FakeClock()
    limiter = RequestLimiter(200, 30, slack=0.5, clock=clock)
    for _ in range(2000):
        leave(limiter.turn(KEY), clock)
    used = 2000 / (200 * (clock.passed + 30.5) / 30)
    assert used >= 0.98


def test_a_request_counts_from_when_it_leaves() -> None:
    limiter, clock = limited(1)
    first, second = limiter.turn(KEY), limiter.turn(KEY)
    clock.passed = 5
    assert first.wait() == 0
    clock.passed = 7
    assert second.wait() > 0
    first.departed()
    assert leave(second, clock) == 17


def test_a_pause_holds_everybody_back_who_shares_the_token() -> None:
    limiter, clock = limited(100)
    leave(limiter.turn(KEY), clock)
    waiting = limiter.turn(KEY)
    limiter.pause(KEY, 7)
    assert waiting.wait() == pytest.approx(7)
    assert limiter.turn(KEY).wait() >= 7


def test_a_pause_is_nothing_to_other_tokens_and_never_shortened() -> None:
    limiter, clock = limited(100)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 7)
    limiter.pause(KEY, 1)
    assert limiter.turn("another").wait() == 0
    assert limiter.turn(KEY).wait() == pytest.approx(7)


def test_after_a_pause_callers_leave_one_by_one() -> None:
    limiter, clock = limited(10)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5)
    times = [leave(limiter.turn(KEY), clock) for _ in range(5)]
    assert times == pytest.approx([5, 6, 7, 8, 9])


def test_a_pause_of_no_time_is_one_of_the_pace() -> None:
    limiter, clock = limited(10)
    limiter.pause(KEY, 0)
    assert [leave(limiter.turn(KEY), clock) for _ in range(3)] == [1, 2, 3]


def test_whoever_gives_up_leaves_the_place_to_the_next() -> None:
    limiter, clock = limited(1)
    leave(limiter.turn(KEY), clock)
    given_up = limiter.turn(KEY)
    given_up.give_up()
    assert leave(limiter.turn(KEY), clock) == 10


def test_whoever_moves_up_is_served_when_the_one_ahead_would_have_been() -> None:
    limiter, clock = limited(1, 3)
    leave(limiter.turn(KEY), clock)
    ahead, behind = limiter.turn(KEY), limiter.turn(KEY)
    assert (ahead.wait(), behind.wait()) == (3, 3)
    clock.passed = 1
    ahead.give_up()
    clock.passed = 3
    assert behind.wait() == 0


def test_a_turn_that_is_given_back_goes_to_the_next() -> None:
    limiter, clock = limited(1)
    first, second = limiter.turn(KEY), limiter.turn(KEY)
    assert first.wait() == 0
    assert second.wait() == 1
    first.give_up()
    clock.passed = 1
    assert second.wait() == 0


def test_giving_up_after_having_left_changes_nothing() -> None:
    limiter, clock = limited(1)
    turn = limiter.turn(KEY)
    leave(turn, clock)
    clock.passed = 5
    turn.departed()
    turn.give_up()
    assert limiter.turn(KEY).wait() == 5


def test_whoever_does_not_come_is_waited_for_no_longer_than_a_second() -> None:
    limiter, clock = limited(1)
    leave(limiter.turn(KEY), clock)
    asleep, awake = limiter.turn(KEY), limiter.turn(KEY)
    assert asleep.wait() == awake.wait() == 10
    clock.passed = 10
    assert 11 < leave(awake, clock) < 12.1


def test_whoever_waits_asks_rarely_while_many_are_ahead() -> None:
    limiter, clock = limited(1)
    leave(limiter.turn(KEY), clock)
    waits = [limiter.turn(KEY).wait() for _ in range(417)]
    assert (waits[0], waits[16], waits[20], waits[416]) == (10, 10, 20, 1010)


def test_tokens_that_nobody_uses_any_more_are_forgotten() -> None:
    limiter, clock = limited(1)
    for number in range(2000):
        leave(limiter.turn(f"{number}"), clock)
        clock.passed += 1
    held: dict[str, Any] = vars(limiter)["_queues"]
    assert len(held) < 300


def test_a_token_that_is_paused_is_not_forgotten() -> None:
    limiter, clock = limited(1)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5000)
    for number in range(2000):
        leave(limiter.turn(f"{number}"), clock)
        clock.passed += 1
    assert limiter.turn(KEY).wait() > 2000


def test_a_token_is_counted_under_one_name_everywhere_that_does_not_show_it() -> None:
    assert digest("an-access-token") == sha256(b"mews-connector:an-access-token").hexdigest()[:32]
    assert "secret" not in digest("a-secret-token")
    assert digest("a-secret-token") == digest("a-secret-token") != digest("another")


def test_those_who_wait_when_a_pause_begins_leave_one_by_one_behind_it() -> None:
    limiter, clock = limited(2)
    leave(limiter.turn(KEY), clock)
    waiting = [limiter.turn(KEY), limiter.turn(KEY)]
    limiter.pause(KEY, 7)
    assert [leave(turn, clock) for turn in waiting] == [7, 12]


def test_callers_leave_one_by_one_also_where_tokens_are_forgotten_as_the_pause_ends() -> None:
    limiter, clock = limited(2)
    leave(limiter.turn(KEY), clock)
    limiter.pause(KEY, 5000)
    for number in range(255):
        leave(limiter.turn(f"{number}"), clock)
    clock.passed = 5000
    leave(limiter.turn("one more"), clock)
    leave(limiter.turn(KEY), clock)
    assert limiter.turn(KEY).wait() == 5


def test_nobody_in_a_child_waits_for_those_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    limiter, clock = limited(1)
    leaving, waiting = limiter.turn(KEY), limiter.turn(KEY)
    assert (leaving.wait(), waiting.wait()) == (0, 1)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    # The request of the parent may have left by now.
    turn = limiter.turn(KEY)
    assert turn.wait() == 10
    clock.passed = 10
    assert turn.wait() == 0


def test_threads_keep_the_limit_together() -> None:
    limiter = RequestLimiter(20, 0.2, slack=0)
    sent: list[float] = []

    def work() -> None:
        for _ in range(10):
            turn = limiter.turn(KEY)
            while wait := turn.wait():
                limiter.clock.sleep(wait)
            turn.departed()
            sent.append(limiter.clock.monotonic())

    threads = [Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sent) == 80
    # What a thread notes is a moment later than when it may leave.
    assert most_in_a_window(sorted(sent), 0.15) <= 20


def test_all_clients_of_a_process_share_the_documented_limit_if_they_share_a_clock() -> None:
    limiter, clock = default_limiter(SYSTEM), FakeClock()
    assert default_limiter(SYSTEM) is limiter
    assert limiter.requests == limits.DOCUMENTED_REQUESTS == 200
    assert limiter.seconds == limits.DOCUMENTED_SECONDS == 30
    assert default_limiter(clock).clock is clock
    assert default_limiter(clock) is not default_limiter(clock)


def test_a_limiter_says_what_it_allows() -> None:
    assert repr(RequestLimiter(25)) == "RequestLimiter(25, 30)"
