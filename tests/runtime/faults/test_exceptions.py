"""No exception of whatever type leaves a write but as an error that says what is known of it."""

import json
import logging
import socket
from typing import Any

import httpx
import httpx2
import pytest

from mews_connector import Retry
from mews_connector.errors import (
    BadRequestError,
    ContractError,
    DeadlineExceededError,
    MewsError,
    OutcomeUnknownError,
    TransportError,
    UnauthorizedError,
)
from mews_runtime.http.departure import Deadline
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.faults.exceptions import (
    ENDS,
    SAY_THAT_NOTHING_LEFT,
    STAGES,
    Make,
    Network,
    exceptions_of,
)
from tests.runtime.faults.server import Line, Step
from tests.runtime.faults.stages import close, serving
from tests.runtime.faults.steps import Answer, after_applying, before_applying, well
from tests.runtime.sides import (
    GIVEN,
    ONCE,
    AnyClient,
    Recorder,
    Side,
    answering,
    given_of,
    is_sync,
    items,
    settle,
)
from tests.runtime.sides import close as close_client

pytestmark = pytest.mark.anyio


@pytest.fixture(
    params=GIVEN,
    ids=lambda side: f"{type(side).__name__.lower()} {side.library}",
)
def side(request: pytest.FixtureRequest) -> Side:
    """Those that send with a client of the caller's."""
    made: Side = request.param
    return made


OF_TRANSPORTS = {"head", "body", "before the answer", "in the headers"}
at_each_stage = pytest.mark.parametrize("stage", STAGES)
by_tracing = pytest.mark.parametrize("is_traced", [True, False], ids=["httpcore", "own transport"])


def client_of(side: Side, network: Network, *, is_traced: bool, retry: Retry = ONCE) -> AnyClient:
    http = network.http(side, is_traced=is_traced)
    return side.client_over(http, base_url="http://localhost", retry=retry, clock=FakeClock())


async def add(client: AnyClient) -> Any:
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))


async def outcome_of(client: AnyClient) -> BaseException | None:
    try:
        await add(client)
    except BaseException as error:
        if isinstance(error, AssertionError):
            raise
        return error
    return None


def told_wrongly(error: BaseException | None, network: Network) -> bool:
    """Return whether a caller is told something that is not so."""
    if error is None:
        return not network.is_applied
    if not isinstance(error, MewsError):
        return True
    if error.applied is None:
        return not isinstance(error, OutcomeUnknownError)
    return error.applied != network.is_applied


@by_tracing
@at_each_stage
async def test_of_any_exception_callers_learn_what_is_known_of_the_write(
    side: Side, stage: str, *, is_traced: bool
) -> None:
    wrong: list[str] = []
    for make in exceptions_of(side):
        network = Network(stage, make)
        error = await outcome_of(client_of(side, network, is_traced=is_traced))
        if not is_traced and stage in OF_TRANSPORTS and isinstance(make(), SAY_THAT_NOTHING_LEFT):
            continue
        if told_wrongly(error, network) or network.requests > 1:
            wrong.append(f"{make()!r}: {error!r}, {network.requests} requests")
    assert wrong == []
    assert len(exceptions_of(side)) >= 30


@at_each_stage
async def test_a_status_decides_and_nothing_else_is_taken_for_known(side: Side, stage: str) -> None:
    """On a client of the caller's only a transport that says so has sent nothing."""
    known: dict[bool | None, list[str]] = {}
    for make in exceptions_of(side):
        network = Network(stage, make)
        error = await outcome_of(client_of(side, network, is_traced=True))
        applied = error.applied if isinstance(error, MewsError) else True
        known.setdefault(applied, []).append(type(make()).__name__)
    if stage == "response hook after 400":
        assert {*known} == {False}
    elif stage == "connecting":
        assert {*known.pop(False)} == {kind.__name__ for kind in SAY_THAT_NOTHING_LEFT}
        assert {*known} == {None}
    else:
        assert {*known} == {None}


@by_tracing
@at_each_stage
@pytest.mark.parametrize("make", ENDS)
async def test_what_ends_a_process_or_a_task_passes_as_it_is_and_leaves_a_record(
    side: Side,
    stage: str,
    make: type[BaseException],
    caplog: pytest.LogCaptureFixture,
    *,
    is_traced: bool,
) -> None:
    network = Network(stage, make)
    caplog.set_level(logging.WARNING, logger="mews_connector")
    with pytest.raises(make) as caught:
        await add(client_of(side, network, is_traced=is_traced))
    assert network.raised == [caught.value]
    (record,) = caplog.records
    said = record.getMessage()
    assert said.startswith(f"resourceBlocks/add attempt 1: broken off by {make.__name__}; ")
    assert said.endswith("and whether it was applied is unknown")


def hooked(side: Side, server: Recorder) -> AnyClient:
    """Return a client whose httpx client raises for each error status, as httpx' pages have it."""
    http = side.http(server)

    def now(response: Any) -> None:
        response.raise_for_status()

    async def later(response: Any) -> None:
        response.raise_for_status()

    http.event_hooks = {"response": [now if is_sync(http) else later]}
    return side.client_over(http, retry=Retry(attempts=5), clock=FakeClock())


async def test_a_hook_that_raises_for_the_status_leaves_a_refusal_a_refusal(side: Side) -> None:
    server = answering(400, {"Message": "no such block"})
    error = await outcome_of(hooked(side, server))
    assert (type(error), len(server.requests)) == (BadRequestError, 1)


async def test_a_hook_that_raises_for_the_status_has_no_read_sent_again(side: Side) -> None:
    server = answering(401, {"Message": "the token has expired"})
    with pytest.raises(UnauthorizedError):
        await items(hooked(side, server).resource_blocks.get_all())
    assert len(server.requests) == 1


async def test_a_hook_that_has_read_the_response_leaves_its_message(side: Side) -> None:
    http = side.http(answering(400, {"Message": "no such block"}))

    def read(response: Any) -> None:
        response.read()
        response.raise_for_status()

    async def read_later(response: Any) -> None:
        await response.aread()
        response.raise_for_status()

    http.event_hooks = {"response": [read if is_sync(http) else read_later]}
    error = await outcome_of(side.client_over(http))
    assert isinstance(error, BadRequestError)
    assert error.message == "no such block"


async def test_a_hook_that_keeps_the_response_to_itself_leaves_the_status(side: Side) -> None:
    http = side.http(Recorder(lambda _: httpx.Response(400, stream=httpx.ByteStream(b"{}"))))

    def take(response: Any) -> None:
        assert [*response.iter_raw()]
        response.raise_for_status()

    async def take_later(response: Any) -> None:
        assert [piece async for piece in response.aiter_raw()]
        response.raise_for_status()

    http.event_hooks = {"response": [take if is_sync(http) else take_later]}
    error = await outcome_of(side.client_over(http))
    assert isinstance(error, BadRequestError)
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


async def test_an_error_that_answers_no_question_is_told_as_well(side: Side) -> None:
    http = side.http(answering(200, {"ResourceBlocks": []}))

    def fail(_: Any) -> None:
        raise HostileError if side.library == "httpx" else Hostile2Error

    async def fail_later(response: Any) -> None:
        fail(response)

    http.event_hooks = {"response": [fail if is_sync(http) else fail_later]}
    assert type(await outcome_of(side.client_over(http))) is OutcomeUnknownError


async def test_a_hook_that_cannot_connect_elsewhere_has_no_write_sent_again(side: Side) -> None:
    """Its error is of the kind that says of our own request that it was never sent."""
    given = given_of(side.library)
    http = side.http(server := answering(200, {"ResourceBlocks": []}))

    def fail(_: Any) -> None:
        message = "the log server is down"
        request = given.Request("POST", "https://log.invalid")
        raise given.ConnectError(message, request=request)

    async def fail_later(response: Any) -> None:
        fail(response)

    http.event_hooks = {"response": [fail if is_sync(http) else fail_later]}
    error = await outcome_of(side.client_over(http, retry=Retry(), clock=FakeClock()))
    assert (type(error), len(server.requests)) == (OutcomeUnknownError, 1)


async def test_an_error_of_another_call_inside_a_hook_is_not_that_of_the_write(side: Side) -> None:
    http = side.http(answering(200, {"ResourceBlocks": []}))

    def fail(_: Any) -> None:
        message = "the log of the hotel refuses the entry"
        raise MewsError(message, operation="resourceBlocks/add")

    async def fail_later(response: Any) -> None:
        fail(response)

    http.event_hooks = {"response": [fail if is_sync(http) else fail_later]}
    error = await outcome_of(side.client_over(http))
    assert type(error) is OutcomeUnknownError


async def test_a_mistake_of_a_hook_is_no_reason_to_send_a_read_again(side: Side) -> None:
    network = Network("response hook", lambda: KeyError("a mistake"))
    client = client_of(side, network, is_traced=True, retry=Retry())
    with pytest.raises(TransportError, match="KeyError"):
        await items(client.resource_blocks.get_all())
    assert network.requests == 1


async def test_a_result_of_a_write_outside_the_contract_says_that_it_was_applied(
    side: Side,
) -> None:
    error = await outcome_of(side.client(answering(200, {"ResourceBlocks": 7})))
    assert isinstance(error, ContractError)
    assert error.applied is True
    assert str(error).endswith("The write was applied: do not send it again")
    assert json.loads(error.raw_body) == {"ResourceBlocks": 7}


class Resending(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of a caller's that sends again by itself, on httpcore."""

    def __init__(self, below: Any) -> None:
        self.below = below

    def handle_request(self, request: Any) -> Any:
        first = self.below.handle_request(request)
        first.read()
        return self.below.handle_request(request)

    async def handle_async_request(self, request: Any) -> Any:
        first = await self.below.handle_async_request(request)
        await first.aread()
        return await self.below.handle_async_request(request)


def resending(side: Side) -> Any:
    given = given_of(side.library)
    if side.is_sync:
        return given.Client(transport=Resending(given.HTTPTransport()))
    return given.AsyncClient(transport=Resending(given.AsyncHTTPTransport()))


@pytest.mark.parametrize("status", [400, 429])
async def test_a_status_of_before_says_nothing_of_what_a_transport_sends_again(
    side: Side, status: int
) -> None:
    first: Step = Answer(status, body=b"{}", applies=False)
    script = iter([first, after_applying(Line.finish)])

    def step(line: Line) -> None:
        next(script)(line)

    async with serving(step) as server:
        http = resending(side)
        client = side.client_over(
            http, base_url=f"http://127.0.0.1:{server.port}", retry=Retry(), clock=FakeClock()
        )
        error = await outcome_of(client)
        await close(http)
    assert type(error) is OutcomeUnknownError
    assert server.ledger.applied == 1


async def test_what_is_raised_while_a_response_is_read_is_told_with_what_is_known(
    side: Side, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A time limit of a task queue is raised by a signal, anywhere."""
    makes: tuple[Make, ...] = (*exceptions_of(side), *ENDS)
    for make in makes:
        monkeypatch.setattr("mews_runtime.sending.core.interpret", raising(make))
        client = side.client(answering(200, {"ResourceBlocks": []}), clock=FakeClock())
        error = await outcome_of(client)
        if make in ENDS:
            assert type(error) is make
            assert "broken off by" in caplog.records[-1].getMessage()
        else:
            assert type(error) is OutcomeUnknownError


def raising(make: Make) -> Any:
    def fail(*_: object) -> None:
        raise make()

    return fail


@pytest.mark.parametrize("status", [200, 403, 500])
async def test_what_the_logging_of_an_application_raises_ends_no_call(
    side: Side,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Failing(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise LookupError(record.name)

    logger = logging.getLogger("mews_connector")
    monkeypatch.setattr(logger, "filters", [Failing()])
    # What is logged is looked up once, and set_level has it looked up again.
    caplog.set_level(logging.DEBUG, logger="mews_connector")
    error = await outcome_of(side.client(answering(status, {"ResourceBlocks": []})))
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
        error = await outcome_of(side.client(answering(500)))
    finally:
        logging.setLogRecordFactory(make)
    assert type(error) is OutcomeUnknownError
    (record,) = caplog.records
    assert record.getMessage().startswith("resourceBlocks/add attempt 1: status 500")
    assert vars(record)["operation"] == "nightly"


@pytest.mark.parametrize("is_applied", [True, False])
async def test_on_our_own_connections_a_write_that_was_read_is_never_sent_again(
    side: Side, *, is_applied: bool
) -> None:
    step = after_applying(Line.reset) if is_applied else before_applying(Line.reset)
    async with serving(step) as server:
        client = side.connected(f"http://127.0.0.1:{server.port}")
        error = await outcome_of(client)
        await close_client(client)
    assert type(error) is OutcomeUnknownError
    assert (server.ledger.applied, len(server.ledger.calls())) == (int(is_applied), 1)


async def test_on_our_own_connections_nothing_leaves_with_too_little_time(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time goes by between the last look at it and the connection."""
    is_connected: list[None] = []
    look_up = socket.getaddrinfo

    def connect(*address: Any, **options: Any) -> Any:
        is_connected.append(None)
        return look_up(*address, **options)

    def left(_: Deadline) -> float:
        return 0.1 if is_connected else 30.0

    monkeypatch.setattr(socket, "getaddrinfo", connect)
    monkeypatch.setattr(Deadline, "left", left)
    async with serving(well) as server:
        client = side.connected(f"http://localhost:{server.port}")
        error = await outcome_of(client)
        await close_client(client)
    assert type(error) is DeadlineExceededError
    assert server.ledger.applied == 0
