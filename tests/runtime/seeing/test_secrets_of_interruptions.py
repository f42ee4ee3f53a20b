"""A call that is broken off, refused, or kept from being sent shows no token and no door code."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any, Final

import httpx
import pytest
from hypothesis import given

from mews_connector.errors import (
    ConfigurationError,
    DeadlineExceededError,
    LimiterUnavailableError,
    MewsError,
    TooManyRequestsError,
)
from mews_runtime.limits.local import Limiter, RequestLimiter, Turn, digest
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import CALLS, FIXED, OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.watching import Watching, leaked, seen
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.evidence import BELOW, Evidence
from tests.support.sides import Answer, AnyClient, Side, all_of, answering

pytestmark = pytest.mark.anyio

MOMENTS: Final = (
    *("token", "turn", "request hook", "transport", "response hook", "body"),
    *("pause for all", "turn after a pause", "wait"),
)


@dataclass
class Moment:
    """When to interrupt: by Ctrl-C, or by the end of the task."""

    name: str
    is_sync: bool
    has_come: bool = False

    def at(self, name: str) -> Any:
        """Interrupt, if this is the moment. In a task the result is to be awaited."""
        if not self.is_sync:
            return self._at_async(name)
        if name == self.name:
            self.has_come = True
            raise KeyboardInterrupt
        return None

    async def _at_async(self, name: str) -> None:
        task = asyncio.current_task()
        if name == self.name and task is not None:
            self.has_come = True
            task.cancel()
            await asyncio.sleep(0)

    def before(self, name: str, do: Callable[..., Any] = lambda *_: None) -> Callable[..., Any]:
        """Return a function, or a coroutine function for tasks, with a moment before it."""

        def now(*given: Any) -> Any:
            self.at(name)
            return do(*given)

        async def later(*given: Any) -> Any:
            await self.at(name)
            return do(*given)

        return now if self.is_sync else later


@dataclass
class InterruptedLimiter(Limiter):
    """A limiter that asks somewhere else, as that of a fleet does."""

    moment: Moment
    turns: int = 0

    def turn(self, key: str) -> Turn:
        del key
        self.turns += 1
        return InterruptedTurn(self.moment, "turn" if self.turns == 1 else "turn after a pause")

    def pause(self, key: str, seconds: float) -> None:
        del key, seconds
        self.moment.at("pause for all")

    async def pause_async(self, key: str, seconds: float) -> None:
        del key, seconds
        await self.moment.at("pause for all")


@dataclass
class InterruptedTurn(Turn):
    """A turn that has come, unless the moment comes first."""

    moment: Moment
    name: str

    def wait(self) -> float:
        self.moment.at(self.name)
        return 0.0

    async def wait_async(self) -> float:
        await self.moment.at(self.name)
        return 0.0


@dataclass
class InterruptedBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is interrupted half-way, and says back what was sent."""

    moment: Moment
    content: bytes

    def __iter__(self) -> Iterator[bytes]:
        yield self.content
        self.moment.at("body")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.content
        await self.moment.at("body")


def interrupted_client(side: Side, secrets: Secrets, moment: Moment) -> AnyClient:
    """Return a client whose first answer is 429, and which is interrupted at a moment."""

    def too_many(request: httpx.Request) -> httpx.Response:
        body = InterruptedBody(moment, request.content)
        return httpx.Response(429, headers={"Retry-After": "3"}, stream=body)

    hooks = {event: [moment.before(f"{event} hook")] for event in ("request", "response")}
    transport = httpx.MockTransport(moment.before("transport", too_many))
    kind = httpx.Client if side.is_sync else httpx.AsyncClient
    options: Any = {**secrets.options, "clock": FakeClock(at_wait=lambda: moment.at("wait"))}
    options["access_token"] = moment.before("token", lambda: secrets.access_token)
    options["limiter"] = None if moment.name == "wait" else InterruptedLimiter(moment)
    return side.client_over(kind(transport=transport, event_hooks=hooks), **options)


@examples(8)
@given(secrets=SECRETS, call=CALLS)
async def test_an_interruption_at_any_moment_shows_nothing(
    side: Side, secrets: Secrets, call: Operation
) -> None:
    shown: list[str] = []
    for name in MOMENTS:
        moment = Moment(name, side.is_sync)
        client = interrupted_client(side, secrets, moment)
        with Watching() as evidence:
            outcome = call(client, secrets.door_code)
            # Only a task can be cancelled, and only outside of one Ctrl-C leaves the loop alone.
            await (outcome if side.is_sync else asyncio.create_task(outcome))
        assert moment.has_come
        assert isinstance(evidence.error, KeyboardInterrupt | asyncio.CancelledError)
        assert evidence.packages() & (BELOW - {"asyncio"}) == set()
        if leaked(evidence, *secrets.all):
            shown.append(name)
    assert shown == []


@pytest.mark.parametrize("prefetch", [False, True])
async def test_a_listing_and_batches_that_are_interrupted_show_no_frame_that_sends(
    side: Side, *, prefetch: bool
) -> None:
    moment = Moment("transport", side.is_sync)
    client: Any = interrupted_client(side, FIXED, moment)
    blocks, ids = client.resource_blocks, [samples.ID] * 1500
    calls: list[Callable[[], Any]] = [
        lambda: blocks.get_all(prefetch=prefetch).pages(),
        lambda: client.batches(blocks.delete, resource_block_ids=ids),
    ]
    for begin in calls:
        steps: Any = all_of(begin())
        with pytest.raises((KeyboardInterrupt, asyncio.CancelledError)) as caught:
            await (steps if side.is_sync else asyncio.create_task(steps))
        frames = [str(each.frame.f_globals["__name__"]) for each in caught.traceback]
        assert [each for each in frames if each.startswith("mews_runtime.sending")] == []


async def of_every_call(
    side: Side, expected: Any, answer: Answer, **options: Any
) -> list[Evidence]:
    """Make each call. Return what is shown of it, where nothing is leaked."""
    found: list[Evidence] = []
    for name, call in OPERATIONS.items():
        given: Any = {**FIXED.options, **{key: make() for key, make in options.items()}}
        evidence = await seen(call, side.client(answer, **given), FIXED.door_code)
        assert isinstance(evidence.error, expected), name
        assert leaked(evidence, *FIXED.all) == [], name
        found.append(evidence)
    return found


def refuse(request: httpx.Request) -> httpx.Response:
    return streamed(request.content, status=429, headers={"Retry-After": "90"})


async def test_a_limit_or_a_wait_that_nobody_has_time_for_shows_nothing(side: Side) -> None:
    clock = FakeClock()
    full, free = RequestLimiter(1, 60.0, clock=clock), RequestLimiter(99, 1.0, clock=clock)
    full.turn(digest(FIXED.access_token)).wait()
    options: Any = {"retry": lambda: Retry(attempts=3, deadline=4.0), "clock": lambda: clock}
    late = DeadlineExceededError
    # Behind a refusal the next calls have no time for the wait.
    cases = (
        (full, answering(), {NoneType}),
        (free, refuse, {NoneType, TooManyRequestsError}),
    )
    for limiter, answer, causes in cases:
        found = await of_every_call(side, late, answer, limiter=lambda it=limiter: it, **options)
        assert {type(each.error.__cause__) for each in found if each.error} == causes


class OutOfOrder(Limiter):
    """A limiter whose store is down."""

    def turn(self, key: str) -> Turn:
        message = f"the store does not answer for {key}"
        raise LimiterUnavailableError(message)

    def pause(self, key: str, seconds: float) -> None:
        raise NotImplementedError


async def test_a_limiter_that_is_out_of_order_shows_nothing(side: Side) -> None:
    await of_every_call(side, LimiterUnavailableError, answering(), limiter=OutOfOrder)


# Tokens that are provided by a function


def vault_closed() -> str:
    message = "the vault is closed"
    raise PermissionError(message) from TimeoutError(message)


async def test_a_function_for_the_token_that_raises_shows_nothing(side: Side) -> None:
    await of_every_call(side, PermissionError, answering(), access_token=lambda: vault_closed)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_function_for_the_token_that_raises_at_a_repeat_shows_nothing(
    side: Side, status: int
) -> None:
    def provider() -> Callable[[], str]:
        tokens = iter([FIXED.access_token])
        return lambda: next(tokens, "") or vault_closed()

    def answer(request: httpx.Request) -> httpx.Response:
        return streamed(request.content, status=status)

    await of_every_call(side, (PermissionError, MewsError), answer, access_token=provider)


@pytest.mark.parametrize("wrong", [b"-", [FIXED.access_token], {FIXED.access_token: 1}, ""])
async def test_a_function_that_provides_no_text_shows_nothing(side: Side, wrong: object) -> None:
    await of_every_call(side, ConfigurationError, answering(), access_token=lambda: lambda: wrong)


async def test_a_token_that_was_replaced_meanwhile_is_not_shown(side: Side) -> None:
    before = "the-token-of-yesterday"
    tokens = iter([before])
    said: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        said.append(request.content.decode())
        return httpx.Response(503 if len(said) == 1 else 400, json={"Message": said[0]})

    options: Any = {**FIXED.options, "access_token": lambda: next(tokens, FIXED.access_token)}
    evidence = await seen(OPERATIONS["read"], side.client(answer, **options), "")
    assert len(said) == 2
    assert leaked(evidence, before, *FIXED.all) == []
