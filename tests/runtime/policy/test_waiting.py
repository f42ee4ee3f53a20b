"""Waiting, also asynchronously, locks, and the record of an attempt."""

import logging

import pytest

from mews_runtime.clock import SYSTEM
from mews_runtime.errors import MewsError
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.locks import fork_safe_lock
from mews_runtime.masking import Secrets
from mews_runtime.sending.records import Attempt, record
from tests.support.clocks import FakeClock

pytestmark = pytest.mark.anyio


async def test_the_clock_of_the_machine_waits_without_blocking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("asyncio.sleep", sleep)
    await SYSTEM.sleep_async(7)
    assert waits == [7]


def test_the_clock_of_this_machine_is_not_one_that_a_test_freezes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """freezegun puts other functions into modules, as this does."""
    monkeypatch.setattr("time.monotonic", lambda: 1_780_871_449.3)
    assert SYSTEM.monotonic() < 1_780_871_449.3


def test_a_signal_handler_may_make_a_call_while_one_holds_a_lock() -> None:
    lock = fork_safe_lock()
    with lock:
        assert lock.acquire(timeout=1)
        lock.release()


async def test_a_limit_pauses_and_tells_the_wait_asynchronously_alike() -> None:
    limiter = RequestLimiter(slack=0, clock=FakeClock())
    turn = limiter.turn("0123")
    await limiter.pause_async("0123", 12)
    assert turn.wait() == pytest.approx(12)
    assert await turn.wait_async() == pytest.approx(12)


def test_an_attempt_is_logged_in_milliseconds_and_without_secrets_or_costs_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    headers = [(b"Request-Id", b"7-a-door-code")]
    attempt = Attempt("resourceBlocks/add", 2, 0.12345, 0.0426, 503, headers)
    looked: list[Secrets] = []

    def hidden() -> Secrets:
        looked.append(Secrets(["a-door-code"]))
        return looked[-1]

    caplog.set_level(logging.WARNING, logger="mews_connector")
    record(attempt, None, hidden)
    assert (caplog.records, looked) == ([], [])
    record(attempt, MewsError("no"), hidden)
    (logged,) = caplog.records
    assert logged.levelno == logging.WARNING
    assert logged.getMessage() == (
        "resourceBlocks/add attempt 2: status 503, Request-Id 7-***, 43 ms, waited 0.123 s, "
        "error MewsError"
    )
    told = {name: vars(logged)[name] for name in ("attempt", "milliseconds", "waited", "error")}
    assert told == {"attempt": 2, "milliseconds": 43, "waited": 0.123, "error": "MewsError"}
