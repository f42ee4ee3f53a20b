"""No exception of whatever type leaves a write but as an error that says what is known of it."""

import json
import logging
from collections.abc import Callable
from typing import Any, Literal

import httpx
import httpx2
import pytest

from mews_connector import Retry, errors
from mews_connector.errors import MewsError, OutcomeUnknownError
from tests.runtime.faults.exceptions import (
    ENDS,
    SAY_THAT_NOTHING_LEFT,
    STAGES,
    Make,
    Network,
    exceptions_of,
    outcome_of,
    told_wrongly,
)
from tests.runtime.faults.stages import close
from tests.runtime.faults.steps import Answer, after_applying
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.loopback import Line, Step, serving
from tests.support.sides import (
    GIVEN,
    ONCE,
    AnyClient,
    Recorder,
    Side,
    answering,
    by_side,
    given_of,
    hook,
    is_sync,
    items,
)

pytestmark = [pytest.mark.anyio, by_side(GIVEN)]

OF_TRANSPORTS = {"head", "body", "before the answer", "in the headers"}
GRANTED: dict[str, Any] = {"ResourceBlocks": []}
at_each_stage = pytest.mark.parametrize("stage", STAGES)
by_tracing = pytest.mark.parametrize("is_traced", [True, False], ids=["httpcore", "own transport"])


async def played(
    side: Side, stage: str, make: Make, *, is_traced: bool = True
) -> tuple[BaseException | None, Network]:
    """Add a block over a network that raises something."""
    network = Network(stage, make)
    http = network.http(side, is_traced=is_traced)
    client = side.client_over(http, base_url="http://localhost", clock=FakeClock())
    return await outcome_of(client), network


@pytest.mark.one_in(3)
@by_tracing
@at_each_stage
async def test_of_any_exception_callers_learn_what_is_known_of_the_write(
    side: Side, stage: str, *, is_traced: bool
) -> None:
    """A status decides, or a transport that says that nothing has left. Else nothing is known."""
    wrong: list[str] = []
    known: dict[bool | None, set[str]] = {}
    for make in exceptions_of(side):
        error, network = await played(side, stage, make, is_traced=is_traced)
        is_believed = isinstance(make(), SAY_THAT_NOTHING_LEFT)
        if is_believed and not is_traced and stage in OF_TRANSPORTS:
            continue
        if told_wrongly(error, network):
            wrong.append(f"{make()!r}: {error!r}, {network.requests} requests")
        applied = error.applied if isinstance(error, MewsError) else True
        known.setdefault(applied, set()).add(type(make()).__name__)
    assert wrong == []
    if is_traced and stage == "response hook after 400":
        assert {*known} == {False}
    elif is_traced:
        nothing_left = {kind.__name__ for kind in SAY_THAT_NOTHING_LEFT}
        assert known.pop(False, set()) == (nothing_left if stage == "connecting" else set())
        assert {*known} == {None}


@by_tracing
@at_each_stage
async def test_what_ends_a_process_or_a_task_passes_as_it_is_and_leaves_a_record(
    side: Side, stage: str, caplog: pytest.LogCaptureFixture, *, is_traced: bool
) -> None:
    caplog.set_level(logging.WARNING, logger="mews_connector")
    for make in ENDS:
        caplog.clear()
        error, network = await played(side, stage, make, is_traced=is_traced)
        assert network.raised == [error]
        (record,) = caplog.records
        said = record.getMessage()
        assert said.startswith(f"resourceBlocks/add attempt 1: broken off by {make.__name__}; ")
        assert said.endswith("and whether it was applied is unknown")


# Hooks

Event = Literal["request", "response"]


def hooked(
    side: Side, server: Recorder, do: Callable[[Any], Any], event: Event = "response"
) -> AnyClient:
    """Return a client that repeats, and on whose HTTP client a hook does something."""
    http = side.http(server)
    hook(http, event, do)
    return side.client_over(http, retry=Retry(attempts=5), clock=FakeClock())


def raising(make: Make) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise make()

    return fail


async def test_a_hook_that_raises_for_the_status_leaves_a_refusal_a_refusal(side: Side) -> None:
    def raise_for_status(response: Any) -> None:
        response.raise_for_status()

    server = answering(400, {"Message": "no such block"})
    error = await outcome_of(hooked(side, server, raise_for_status))
    assert (type(error), len(server.requests)) == (errors.BadRequestError, 1)
    server = answering(401, {"Message": "the token has expired"})
    with pytest.raises(errors.UnauthorizedError):
        await items(hooked(side, server, raise_for_status).resource_blocks.get_all())
    assert len(server.requests) == 1


async def test_a_hook_that_has_read_the_response_leaves_its_message(side: Side) -> None:
    async def read_later(response: Any) -> None:
        await response.aread()
        response.raise_for_status()

    def read(response: Any) -> Any:
        if not side.is_sync:
            return read_later(response)
        response.read()
        return response.raise_for_status()

    error = await outcome_of(hooked(side, answering(400, {"Message": "no such block"}), read))
    assert isinstance(error, errors.BadRequestError)
    assert error.message == "no such block"


async def test_a_hook_that_keeps_the_response_to_itself_leaves_the_status(side: Side) -> None:
    async def take_later(response: Any) -> None:
        assert [piece async for piece in response.aiter_raw()]
        response.raise_for_status()

    def take(response: Any) -> Any:
        if not side.is_sync:
            return take_later(response)
        assert [*response.iter_raw()]
        return response.raise_for_status()

    server = Recorder(lambda _: httpx.Response(400, stream=httpx.ByteStream(b"{}")))
    error = await outcome_of(hooked(side, server, take))
    assert isinstance(error, errors.BadRequestError)
    assert error.applied is False


class Hostile(Exception):  # noqa: N818
    """What answers no question about itself."""

    def __init__(self) -> None:
        Exception.__init__(self)

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__"):
            return super().__getattribute__(name)
        raise KeyError(name)


class HostileError(Hostile, httpx.HTTPStatusError):
    """An error of httpx that does not."""


class Hostile2Error(Hostile, httpx2.HTTPStatusError):
    """An error of httpx2 that does not."""


async def test_a_hook_that_fails_behind_the_answer_has_no_write_sent_again(side: Side) -> None:
    """Also by an error of the kind that says of our own request that it was never sent."""
    given = given_of(side.library)
    log = given.Request("POST", "https://log.invalid")
    mistakes: list[Make] = [
        HostileError if side.library == "httpx" else Hostile2Error,
        lambda: given.ConnectError("the log server is down", request=log),
        lambda: MewsError("the log refuses the entry", operation="resourceBlocks/add"),
    ]
    for make in mistakes:
        server = answering(200, GRANTED)
        error = await outcome_of(hooked(side, server, raising(make)))
        assert (type(error), len(server.requests)) == (OutcomeUnknownError, 1)


async def test_a_mistake_of_a_hook_is_no_reason_to_send_a_read_again(side: Side) -> None:
    server = answering(200, samples.page())
    client = hooked(side, server, raising(lambda: KeyError("a mistake")))
    with pytest.raises(errors.TransportError, match="KeyError"):
        await items(client.resource_blocks.get_all())
    assert len(server.requests) == 1


async def test_a_result_of_a_write_outside_the_contract_says_that_it_was_applied(
    side: Side,
) -> None:
    error = await outcome_of(side.client(answering(200, {"ResourceBlocks": 7})))
    assert isinstance(error, errors.ContractError)
    assert error.applied is True
    assert str(error).endswith("The write was applied: do not send it again")
    assert json.loads(error.raw_body) == {"ResourceBlocks": 7}


class Resending(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of a caller's that sends again by itself, on httpcore."""

    def __init__(self, below: Any) -> None:
        self.below = below

    def handle_request(self, request: Any) -> Any:
        self.below.handle_request(request).read()
        return self.below.handle_request(request)

    async def handle_async_request(self, request: Any) -> Any:
        await (await self.below.handle_async_request(request)).aread()
        return await self.below.handle_async_request(request)


@pytest.mark.parametrize("status", [400, 429])
async def test_a_status_of_before_says_nothing_of_what_a_transport_sends_again(
    side: Side, status: int
) -> None:
    first: Step = Answer(status, body=b"{}", applies=False)
    script = iter([first, after_applying(Line.finish)])
    given = given_of(side.library)
    below = (given.HTTPTransport if side.is_sync else given.AsyncHTTPTransport)()
    http = (given.Client if side.is_sync else given.AsyncClient)(transport=Resending(below))

    def step(line: Line) -> None:
        next(script)(line)

    with serving(step) as server:
        options: Any = {"base_url": server.url, "retry": Retry(), "clock": FakeClock()}
        error = await outcome_of(side.client_over(http, **options))
        await close(http)
    assert is_sync(http) == side.is_sync
    assert (type(error), server.ledger.applied) == (OutcomeUnknownError, 1)


async def test_what_is_raised_while_a_response_is_read_is_told_with_what_is_known(
    side: Side, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A time limit of a task queue is raised by a signal, anywhere."""
    makes: tuple[Make, ...] = (*exceptions_of(side), *ENDS)
    for make in makes:
        monkeypatch.setattr("mews_runtime.sending.core.interpret", raising(make))
        error = await outcome_of(side.client(answering(200, GRANTED), clock=FakeClock()))
        is_end = make in ENDS
        assert type(error) is (make if is_end else OutcomeUnknownError)
        assert not is_end or "broken off by" in caplog.records[-1].getMessage()


# What the logging of an application does


@pytest.mark.parametrize("status", [200, 403, 500])
async def test_what_the_logging_of_an_application_raises_ends_no_call(
    side: Side, status: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise LookupError(record.name)

    monkeypatch.setattr(logging.getLogger("mews_connector"), "filters", [Failing()])
    # What is logged is looked up once, and set_level has it looked up again.
    caplog.set_level(logging.DEBUG, logger="mews_connector")
    error = await outcome_of(side.client(answering(status, GRANTED)))
    assert (error is None) == (status == 200)
    assert error is None or isinstance(error, MewsError)


async def test_records_of_an_application_may_have_the_names_of_ours(
    side: Side, caplog: pytest.LogCaptureFixture
) -> None:
    make = logging.getLogRecordFactory()

    def structured(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        record.operation = "nightly"
        return record

    logging.setLogRecordFactory(structured)
    try:
        error = await outcome_of(side.client(answering(500), retry=ONCE))
    finally:
        logging.setLogRecordFactory(make)
    assert type(error) is OutcomeUnknownError
    (record,) = caplog.records
    assert record.getMessage().startswith("resourceBlocks/add attempt 1: status 500")
    assert vars(record)["operation"] == "nightly"
