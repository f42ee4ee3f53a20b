"""What errors tell of a fault, and how a listing goes on behind one."""

import json
import ssl
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import Retry
from mews_connector.errors import DeadlineExceededError, OutcomeUnknownError
from tests.runtime import samples
from tests.runtime.clocks import START, FakeClock
from tests.runtime.evidence import Evidence
from tests.runtime.faults.play import client_at, list_blocks, play
from tests.runtime.faults.rows import row_of
from tests.runtime.faults.server import Line
from tests.runtime.faults.stages import Stage, staged
from tests.runtime.faults.steps import Answer, endless, head
from tests.runtime.faults.table import Effect, Where
from tests.runtime.sides import Side

pytestmark = pytest.mark.anyio

by_effect = pytest.mark.parametrize("effect", ["read", "write"])


@by_effect
@pytest.mark.parametrize(
    "fault",
    [
        "certificate for another name",
        "expired certificate",
        "certificate by an unknown authority",
    ],
)
async def test_behind_a_certificate_that_is_refused_is_the_reason(
    side: Side, effect: Effect, fault: str
) -> None:
    played = await play(row_of(fault, Where.HANDSHAKE), side, effect, lasts=True)
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
    played = await play(row_of(fault, where), side, "write", lasts=True)
    error = played.error
    assert isinstance(error, OutcomeUnknownError)
    assert (error.operation, error.sent_at, error.__cause__) == (
        "resourceBlocks/add",
        START,
        error.error,
    )
    assert error.advice in str(error)


@by_effect
async def test_a_wait_behind_the_deadline_is_not_begun(side: Side, effect: Effect) -> None:
    row = row_of("429, Retry-After behind the deadline", Where.ANSWERING)
    played = await play(row, side, effect, lasts=True)
    assert isinstance(played.error, DeadlineExceededError)
    assert (played.error.deadline, played.error.attempts) == (300, 1)


async def test_an_answer_that_does_not_end_is_given_up_at_the_deadline(side: Side) -> None:
    drip = endless(head(200, "Transfer-Encoding: chunked"), b"1\r\n \r\n", most=1_000_000)
    async with staged(Stage(drip), side, lasts=True) as scene:
        client = client_at(scene, retry=Retry(deadline=0.1), max_response_bytes=10**9)
        with pytest.raises(DeadlineExceededError):
            await list_blocks(client)


# 408

COUNTS: Final = [1000, 500, 250, 125, 62, 31, 15, 7, 3, 1]


def limitations(received: list[Any]) -> list[tuple[int, str | None]]:
    asked = [request.body["Limitation"] for request in received]
    return [(limitation["Count"], limitation.get("Cursor")) for limitation in asked]


async def test_a_listing_that_is_too_heavy_is_asked_for_by_halves_down_to_one(side: Side) -> None:
    played = await play(row_of("408", Where.ANSWERING), side, "read", lasts=True)
    assert limitations(played.received) == [(count, None) for count in COUNTS]


async def test_pages_that_were_too_heavy_begin_where_they_began_and_grow_again(side: Side) -> None:
    heavy = Answer(408, body=b"{}")
    script = iter([*pages(1), heavy, heavy, *pages(2, 3, 4, 5, 6, 7, 8), page(9, is_last=True)])

    def step(line: Line) -> None:
        next(script)(line)

    async with staged(Stage(step), side, lasts=True) as scene:
        assert await list_blocks(client_at(scene, clock=FakeClock())) == 9
    asked = limitations(scene.ledger.calls())
    assert asked[:5] == [
        (1000, None),
        *((count, cursor(1)) for count in (1000, 500, 250)),
        (250, cursor(2)),
    ]
    assert asked[-1] == (1000, cursor(8))


def cursor(number: int) -> str:
    return str(UUID(int=number))


def page(number: int, *, is_last: bool = False) -> Answer:
    body = samples.page(number, cursor=None if is_last else cursor(number))
    return Answer(body=json.dumps(body).encode())


def pages(*numbers: int) -> list[Answer]:
    return [page(number) for number in numbers]
