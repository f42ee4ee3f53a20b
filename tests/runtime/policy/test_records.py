"""What is logged of an attempt, in numbers that can be read."""

import logging

import pytest

from mews_runtime.errors import MewsError
from mews_runtime.masking import Secrets
from mews_runtime.sending.records import Attempt, record

ATTEMPT = Attempt(
    "resourceBlocks/add", 2, 0.12345, 0.0426, 503, [(b"Request-Id", b"7-a-door-code")]
)


def test_an_attempt_is_logged_in_milliseconds_and_without_secrets(
    caplog: pytest.LogCaptureFixture,
) -> None:
    record(ATTEMPT, MewsError("no"), lambda: Secrets(["a-door-code"]))
    (logged,) = caplog.records
    assert logged.levelno == logging.WARNING
    assert logged.getMessage() == (
        "resourceBlocks/add attempt 2: status 503, Request-Id 7-***, 43 ms, waited 0.123 s, "
        "error MewsError"
    )
    told = {name: vars(logged)[name] for name in ("attempt", "milliseconds", "waited", "error")}
    assert told == {"attempt": 2, "milliseconds": 43, "waited": 0.123, "error": "MewsError"}


def test_an_attempt_that_nobody_wants_logged_costs_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looked: list[str] = []

    def hidden() -> Secrets:
        looked.append("looked")
        return Secrets()

    caplog.set_level(logging.WARNING, logger="mews_connector")
    record(ATTEMPT, None, hidden)
    assert (caplog.records, looked) == ([], [])
