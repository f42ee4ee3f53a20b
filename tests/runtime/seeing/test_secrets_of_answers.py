"""Whatever the server answers, no token and no door code is shown."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import MewsError
from mews_connector.types import OnViolation
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import Evidence
from tests.runtime.seeing.echoes import BODIES, ENCODINGS, STATUSES, Sent, echo
from tests.runtime.seeing.secrets import (
    FIXED,
    OPERATIONS,
    SECRETS,
    SHORT_CODES,
    WITH_CODES,
    Operation,
    Secrets,
)
from tests.runtime.seeing.watching import Watching, leaked, shown_apart
from tests.runtime.sides import Answer, AnyClient, Options, Side

pytestmark = pytest.mark.anyio


@dataclass(frozen=True)
class Said:
    """What a server answers to one request."""

    body: str = "values"
    encoding: str = "plain"
    status: int = 400
    retry_after: str | None = None


@dataclass
class Script:
    """A server that gives one answer after the other, and the last one for ever."""

    secrets: Secrets
    answers: list[Said]
    requests: list[httpx.Request] = field(default_factory=list[httpx.Request])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        said = self.answers[min(len(self.requests), len(self.answers) - 1)]
        self.requests.append(request)
        sent = Sent(request, self.secrets)
        after = said.retry_after
        return echo(sent, said.body, said.encoding, said.status, retry_after=after)


@dataclass(frozen=True)
class Ways:
    """How a client is set up."""

    on_violation: OnViolation = "raise"
    max_response_bytes: int = 2**20
    budget: int = 20
    deadline: float | None = 300.0
    is_limited: bool = False
    is_provided: bool = False


def client_of(side: Side, secrets: Secrets, answer: Answer, ways: Ways) -> AnyClient:
    clock, token = FakeClock(), secrets.access_token
    options = Options(
        client_token=secrets.client_token,
        access_token=(lambda: token) if ways.is_provided else token,
        retry=Retry(attempts=3, budget=ways.budget, deadline=ways.deadline),
        limiter=RequestLimiter(1, 5.0, clock=clock) if ways.is_limited else None,
        clock=clock,
        on_violation=ways.on_violation,
        max_response_bytes=ways.max_response_bytes,
    )
    return side.client(answer, **options)


async def seen(client: AnyClient, call: Operation, secrets: Secrets) -> Evidence:
    with Watching() as evidence:
        await call(client, secrets.door_code)
    return evidence


ANSWERS = st.builds(
    Said,
    body=st.sampled_from([*BODIES]),
    encoding=st.sampled_from([*ENCODINGS]),
    status=st.sampled_from(STATUSES),
    retry_after=st.sampled_from([None, "0", "7", "90", "9000", "Sun, 01 Jun 2036 00:00:00 GMT"]),
)
WAYS = st.builds(
    Ways,
    on_violation=st.sampled_from(["raise", "warn"]),
    max_response_bytes=st.sampled_from([16, 2**20]),
    budget=st.sampled_from([0, 1, 20]),
    deadline=st.sampled_from([None, 4.0, 300.0]),
    is_limited=st.booleans(),
    is_provided=st.booleans(),
)


@examples(100)
@given(
    secrets=SECRETS,
    answers=st.lists(ANSWERS, min_size=1, max_size=3),
    ways=WAYS,
    call=st.sampled_from([*OPERATIONS.values()]),
)
async def test_no_series_of_answers_shows_a_secret(
    side: Side, secrets: Secrets, answers: list[Said], ways: Ways, call: Operation
) -> None:
    client = client_of(side, secrets, Script(secrets, answers), ways)
    evidence = await seen(client, call, secrets)
    assert leaked(evidence, *secrets.all) == []


SOME = {(body, status) for body in BODIES for status in (200, 400, 429, 503)}
MORE = {(body, status) for body in ("values", "page") for status in STATUSES}


@pytest.mark.parametrize(("body", "status"), sorted(SOME | MORE))
async def test_no_status_with_any_body_shows_a_secret(side: Side, body: str, status: int) -> None:
    client = client_of(side, FIXED, Script(FIXED, [Said(body, status=status)]), Ways())
    evidence = await seen(client, OPERATIONS["write of a code"], FIXED)
    assert leaked(evidence, *FIXED.all) == []


@examples(40)
@given(
    # The others are part of a date or a wait of the test's own.
    code=SHORT_CODES.filter(lambda code: code not in {"2024", "2026", "2036", "9000"}),
    answers=st.lists(ANSWERS, min_size=1, max_size=3),
    ways=WAYS,
    call=st.sampled_from([*WITH_CODES.values()]),
)
async def test_a_door_code_of_four_digits_is_not_shown_either(
    side: Side, code: str, answers: list[Said], ways: Ways, call: Operation
) -> None:
    secrets = Secrets(FIXED.client_token, FIXED.access_token, code)
    client = client_of(side, secrets, Script(secrets, answers), ways)
    evidence = await seen(client, call, secrets)
    assert shown_apart(evidence, code) == []


@pytest.mark.parametrize(
    "as_type",
    [str, int, float],
)
async def test_a_door_code_that_an_untyped_call_sends_as_a_number_is_not_shown(
    side: Side, as_type: Callable[[str], Any]
) -> None:
    secrets = Secrets(FIXED.client_token, FIXED.access_token, "2580")
    client = client_of(side, secrets, Script(secrets, [Said("message")]), Ways())
    with Watching() as evidence:
        await OPERATIONS["untyped write"](client, as_type(secrets.door_code))
    assert isinstance(evidence.error, MewsError)
    assert shown_apart(evidence, secrets.door_code) == []


@pytest.mark.parametrize("status", [400, 429, 503])
async def test_a_door_code_that_comes_back_as_a_wait_is_not_shown(side: Side, status: int) -> None:
    secrets = Secrets(FIXED.client_token, FIXED.access_token, "2580")
    said = Said("not a word", status=status, retry_after=secrets.door_code)
    client = client_of(side, secrets, Script(secrets, [said]), Ways(deadline=60.0))
    evidence = await seen(client, OPERATIONS["write of a code"], secrets)
    assert [text for text in leaked(evidence, "2580.0") if "2580.0" in text] == []
