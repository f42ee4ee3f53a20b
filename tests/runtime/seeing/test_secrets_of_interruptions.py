"""A call that is broken off, refused, or kept from being sent shows no token and no door code."""

import asyncio
from collections.abc import Callable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import Client
from mews_connector.errors import (
    ConfigurationError,
    DeadlineExceededError,
    LimiterUnavailableError,
    OutcomeUnknownError,
    StatusError,
    TooManyRequestsError,
)
from mews_runtime.limits.local import Limiter, RequestLimiter, Turn, digest
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import BELOW
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.interruptions import MOMENTS, Moment, interrupted_client
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import Options, Side, answering

pytestmark = pytest.mark.anyio

each_call = pytest.mark.parametrize("call", OPERATIONS.values(), ids=OPERATIONS)


@pytest.mark.parametrize("name", MOMENTS)
@examples(6)
@given(secrets=SECRETS, call=st.sampled_from([*OPERATIONS.values()]))
async def test_an_interruption_at_any_moment_shows_nothing(
    side: Side, name: str, secrets: Secrets, call: Operation
) -> None:
    moment = Moment(name)
    client = interrupted_client(side, secrets, moment)
    with Watching() as evidence:
        outcome = call(client, secrets.door_code)
        # Only a task can be cancelled, and only outside of one does Ctrl-C leave the loop alone.
        await (outcome if isinstance(client, Client) else asyncio.create_task(outcome))
    assert moment.has_come
    assert isinstance(evidence.error, KeyboardInterrupt | asyncio.CancelledError)
    assert evidence.packages() & (BELOW - {"asyncio"}) == set()
    assert leaked(evidence, *secrets.all) == []


def limited(secrets: Secrets, limiter: Limiter, clock: FakeClock) -> Options:
    return Options(
        client_token=secrets.client_token,
        access_token=secrets.access_token,
        retry=Retry(attempts=3, deadline=4.0),
        limiter=limiter,
        clock=clock,
    )


@examples(20)
@given(secrets=SECRETS, call=st.sampled_from([*OPERATIONS.values()]))
async def test_a_limiter_that_lets_nobody_through_in_time_shows_nothing(
    side: Side, secrets: Secrets, call: Operation
) -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 60.0, clock=clock)
    limiter.turn(digest(secrets.access_token)).wait()
    client = side.client(answering(), **limited(secrets, limiter, clock))
    with Watching() as evidence:
        await call(client, secrets.door_code)
    assert isinstance(evidence.error, DeadlineExceededError)
    assert (evidence.error.attempts, evidence.error.__cause__) == (0, None)
    assert leaked(evidence, *secrets.all) == []


@examples(20)
@given(secrets=SECRETS, call=st.sampled_from([*OPERATIONS.values()]))
async def test_a_wait_that_the_server_asks_for_and_nobody_has_time_for_shows_nothing(
    side: Side, secrets: Secrets, call: Operation
) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        return streamed(request.content, status=429, headers={"Retry-After": "90"})

    clock = FakeClock()
    limiter = RequestLimiter(9, 1.0, clock=clock)
    client = side.client(refuse, **limited(secrets, limiter, clock))
    with Watching() as evidence:
        await call(client, secrets.door_code)
    assert isinstance(evidence.error, DeadlineExceededError)
    assert isinstance(evidence.error.__cause__, TooManyRequestsError)
    assert leaked(evidence, *secrets.all) == []


class OutOfOrder(Limiter):
    """A limiter whose store is down."""

    def turn(self, key: str) -> Turn:
        message = f"the store does not answer for {key}"
        raise LimiterUnavailableError(message)

    def pause(self, key: str, seconds: float) -> None:
        raise NotImplementedError


@each_call
async def test_a_limiter_that_is_out_of_order_shows_nothing(side: Side, call: Operation) -> None:
    client = side.client(answering(), **limited(FIXED, OutOfOrder(), FakeClock()))
    with Watching() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, LimiterUnavailableError)
    assert leaked(evidence, *FIXED.all) == []


# Tokens that are provided by a function


def provided(token: Callable[[], str]) -> Options:
    return Options(
        client_token=FIXED.client_token,
        access_token=token,
        retry=Retry(attempts=3),
        clock=FakeClock(),
    )


@each_call
async def test_a_function_for_the_token_that_raises_shows_nothing(
    side: Side, call: Operation
) -> None:
    def token() -> str:
        message = "the vault is closed"
        raise PermissionError(message) from TimeoutError(message)

    client = side.client(answering(), **provided(token))
    with Watching() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, PermissionError)
    assert leaked(evidence, *FIXED.all) == []


@each_call
@pytest.mark.parametrize("status", [429, 503])
async def test_a_function_for_the_token_that_raises_at_a_repeat_shows_nothing(
    side: Side, status: int, call: Operation
) -> None:
    tokens = iter([FIXED.access_token])

    def refuse(request: httpx.Request) -> httpx.Response:
        return streamed(request.content, status=status)

    client = side.client(refuse, **provided(lambda: next(tokens, "") or vault_closed()))
    with Watching() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, PermissionError | StatusError | OutcomeUnknownError)
    assert leaked(evidence, *FIXED.all) == []


def vault_closed() -> str:
    message = "the vault is closed"
    raise PermissionError(message)


@each_call
@pytest.mark.parametrize("wrong", [b"-", [FIXED.access_token], {FIXED.access_token: 1}, ""])
async def test_a_function_that_provides_no_text_shows_nothing(
    side: Side, call: Operation, wrong: object
) -> None:
    client = side.client(answering(), **provided(lambda: samples.untyped(wrong)))
    with Watching() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, ConfigurationError)
    assert leaked(evidence, *FIXED.all) == []


async def test_a_token_that_was_replaced_meanwhile_is_not_shown(side: Side) -> None:
    before = "the-token-of-yesterday"
    tokens = iter([before])
    said: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        said.append(request.content.decode())
        return httpx.Response(503 if len(said) == 1 else 400, json={"Message": said[0]})

    client = side.client(answer, **provided(lambda: next(tokens, FIXED.access_token)))
    with Watching() as evidence:
        await OPERATIONS["read"](client, "")
    assert len(said) == 2
    assert leaked(evidence, before, *FIXED.all) == []
