"""What errors tell of a fault, over real connections."""

import ssl

import pytest

from mews_connector.errors import DeadlineExceededError, OutcomeUnknownError
from tests.runtime.faults.play import play
from tests.runtime.faults.rows import row_of
from tests.runtime.faults.table import EFFECTS, Where
from tests.support.clocks import START
from tests.support.evidence import Evidence
from tests.support.sides import Side

pytestmark = pytest.mark.anyio

HALVES = [1000, 500, 250, 125, 62, 31, 15, 7, 3, 1]


async def test_behind_a_certificate_that_is_refused_is_the_reason(side: Side) -> None:
    reasons = ("for another name", "by an unknown authority")
    for fault in ("expired certificate", *(f"certificate {reason}" for reason in reasons)):
        played = await play(row_of(fault, Where.HANDSHAKE), side, "write", lasts=True)
        chain = Evidence(played.error).chain()
        assert any(isinstance(error, ssl.SSLCertVerificationError) for error in chain)


@pytest.mark.parametrize(
    ("fault", "where"),
    [
        ("silence", Where.BEFORE_APPLYING),
        ("reset", Where.BODY),
        ("503, Retry-After in seconds", Where.ANSWERING),
        ("HTML with 200", Where.CONTENT),
    ],
)
async def test_an_unknown_outcome_says_what_was_sent_when_and_what_to_do(
    side: Side, fault: str, where: Where
) -> None:
    error = (await play(row_of(fault, where), side, "write", lasts=True)).error
    assert isinstance(error, OutcomeUnknownError)
    told = (error.operation, error.sent_at, error.__cause__)
    assert told == ("resourceBlocks/add", START, error.error)
    assert error.advice in str(error)


async def test_a_wait_behind_the_deadline_is_not_begun(side: Side) -> None:
    row = row_of("429, Retry-After behind the deadline", Where.ANSWERING)
    for effect in EFFECTS:
        error = (await play(row, side, effect, lasts=True)).error
        assert isinstance(error, DeadlineExceededError)
        assert (error.deadline, error.attempts) == (300, 1)


async def test_a_listing_that_is_too_heavy_is_asked_for_by_halves_down_to_one(side: Side) -> None:
    played = await play(row_of("408", Where.ANSWERING), side, "read", lasts=True)
    asked = [request.body["Limitation"] for request in played.received]
    assert [(each["Count"], each.get("Cursor")) for each in asked] == [(it, None) for it in HALVES]
