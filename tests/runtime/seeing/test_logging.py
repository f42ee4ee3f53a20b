"""One log record for each attempt, under the name `mews_connector`, and never a body."""

import json
import logging
import subprocess
import sys
from collections.abc import Awaitable
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import MewsError
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.seeing.recorded import LOGGER, NAMES, recorded
from tests.runtime.seeing.secrets import CALLS, OPERATIONS, Operation
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.servers import in_turn, listing
from tests.support.sides import AnyClient, Side, answering, pages, settle

pytestmark = pytest.mark.anyio

READ, WRITE = OPERATIONS["read"], OPERATIONS["write"]


def client_of(side: Side, clock: FakeClock, *statuses: int | None, **options: Any) -> AnyClient:
    """Return a client of a server that takes a quarter of a second for each answer."""
    server = in_turn(*statuses, clock=clock, takes=0.25)
    return side.client(server, clock=clock, **{"retry": Retry(attempts=4), **options})


async def error_of(call: Awaitable[object]) -> MewsError | None:
    try:
        await call
    except MewsError as error:
        return error
    return None


async def failed(client: AnyClient, call: Operation = READ) -> MewsError | None:
    """Make a call. Return its error."""
    try:
        return await error_of(call(client, "25806913470"))
    except MewsError as error:
        return error


async def test_each_attempt_is_one_record_that_says_in_words_what_its_attributes_say(
    side: Side,
) -> None:
    clock = FakeClock()
    with recorded() as kept:
        await READ(client_of(side, clock, 503, None, 429, 200), "")
    name = "resourceBlocks/getAll"
    waits = [0, *(round(wait, 3) for wait in clock.waits)]
    assert kept.values(*NAMES, "levelname") == [
        (name, 1, 503, "number 1", 250, waits[0], "ServerError", "WARNING"),
        (name, 2, None, None, 250, waits[1], "TransportError", "WARNING"),
        (name, 3, 429, "number 3", 250, waits[2], "TooManyRequestsError", "WARNING"),
        (name, 4, 200, "number 4", 250, waits[3], None, "DEBUG"),
    ]
    assert kept.records[0].getMessage() == (
        f"{name} attempt 1: status 503, Request-Id number 1, 250 ms, waited 0 s, error ServerError"
    )
    with recorded(logging.WARNING) as kept:
        await READ(client_of(side, FakeClock(), 503, 200), "")
    assert kept.values("status") == [(503,)]


STATUSES = st.sampled_from([None, 200, 201, 204, 302, 400, 401, 409, 429, 500, 503, 999])


@examples(60)
@given(statuses=st.lists(STATUSES, min_size=4, max_size=4), call=CALLS, is_limited=st.booleans())
async def test_every_series_of_attempts_has_its_records_and_the_waits_of_the_clock(
    side: Side, statuses: list[int | None], call: Operation, *, is_limited: bool
) -> None:
    clock, waits = FakeClock(), list[float]()
    server = in_turn(*statuses)

    def answer(request: httpx.Request) -> httpx.Response:
        waits.append(sum(clock.waits) - sum(waits))
        return server(request)

    limiter = RequestLimiter(1, 2.0, clock=clock) if is_limited else None
    client = side.client(answer, clock=clock, limiter=limiter, retry=Retry(attempts=4))
    with recorded() as kept:
        error = await failed(client, call)
    asked = list(zip(range(1, 5), statuses, strict=True))[: len(waits)]
    assert kept.values("attempt", "status") == asked
    assert [waited for (waited,) in kept.values("waited")] == pytest.approx(waits, abs=0.002)
    *before, last = kept.values("levelno", "error")
    assert {level for level, _ in before} <= {logging.WARNING}
    assert all(name is not None for _, name in before)
    assert last[0] == (logging.WARNING if error else logging.DEBUG)


async def test_a_wait_for_the_turn_counts_as_waited_and_one_that_was_asked_for_once(
    side: Side,
) -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 5.0, slack=0.0, clock=clock)
    client = side.client(answering(body=samples.page()), limiter=limiter, clock=clock)
    with recorded() as kept:
        for _ in range(2):
            await READ(client, "")
    assert kept.values("attempt", "waited") == [(1, 0.0), (1, 5.0)]
    over = httpx.Response(429, headers={"Retry-After": "7"}, json={})
    clock = FakeClock()
    limited = {"limiter": RequestLimiter(clock=clock), "retry": Retry(attempts=2)}
    client = side.client(in_turn(over, 200), clock=clock, **samples.untyped(limited))
    with recorded() as kept:
        await READ(client, "")
    assert kept.values("status", "waited") == [(429, 0.0), (200, 7.0)]
    assert sum(clock.waits) == 7.0


async def test_each_page_is_a_call_of_its_own(side: Side) -> None:
    for prefetch in (False, True):
        with recorded() as kept:
            client = side.client(listing([1], [2], [3]))
            await pages(client.resource_blocks.get_all(prefetch=prefetch))
        assert kept.values("attempt", "status") == [(1, 200)] * 3


async def test_what_went_wrong_is_recorded_as_what_happened(side: Side) -> None:
    with recorded() as kept:
        await failed(side.client(answering(body={"ResourceBlocks": 5})))
        await failed(client_of(side, FakeClock(), None), WRITE)
    assert kept.values("operation", "status", "error", "levelname") == [
        ("resourceBlocks/getAll", 200, "ContractError", "WARNING"),
        ("resourceBlocks/add", None, "TransportError", "WARNING"),
    ]


async def test_what_is_not_sent_is_not_recorded(side: Side) -> None:
    clock = FakeClock()
    options: Any = {"limiter": RequestLimiter(1, 60.0, clock=clock), "retry": Retry(deadline=5.0)}
    client = side.client(answering(body=samples.page()), clock=clock, **options)
    await READ(client, "")
    with recorded() as kept:
        assert await failed(client)
        with pytest.raises(MewsError):
            await settle(client.resource_blocks.delete(resource_block_ids=[]))
    assert kept.records == []


def is_plain(record: logging.LogRecord) -> bool:
    """Return whether a record has nothing but our plain attributes beside those of all."""
    usual = set(vars(logging.makeLogRecord({}))) | {"taskName", "message"}
    json.dumps([getattr(record, name) for name in NAMES])
    return vars(record).keys() - usual == {*NAMES} and not record.exc_info and not record.stack_info


async def test_no_record_has_a_body_nor_anything_that_is_not_plain(side: Side) -> None:
    with recorded() as kept:
        await failed(client_of(side, FakeClock(), 503, 400))
    assert [*map(is_plain, kept.records)] == [True] * 2
    said = {*repr([*map(vars, kept.records)]).split("'")}
    assert said.isdisjoint({"ResourceBlocks", "Limitation", "No."})


def test_the_logger_is_left_to_the_application() -> None:
    assert (LOGGER.level, LOGGER.propagate, LOGGER.disabled) == (logging.NOTSET, True, False)
    assert [type(handler) for handler in LOGGER.handlers] == [logging.NullHandler]


FAILING = """
import asyncio, httpx
from mews_connector import AsyncClient, Client, Retry

def fail(request):
    return httpx.Response(503, text="no")

given = dict(
    client_token="-", access_token="-", client="-", platform="demo", limiter=None,
    retry=Retry(attempts=2, backoff_max=0),
)
transport = httpx.MockTransport(fail)
try:
    list(Client(http_client=httpx.Client(transport=transport), **given).resource_blocks.get_all())
except Exception as error:
    print(type(error).__name__)

async def main():
    async with httpx.AsyncClient(transport=transport) as http:
        await AsyncClient(http_client=http, **given).call("rooms/getAll", {})

try:
    asyncio.run(main())
except Exception as error:
    print(type(error).__name__)
"""


def test_a_program_that_configures_no_logging_sees_nothing_of_it() -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", FAILING], capture_output=True, text=True, check=True
    )
    assert (ran.stdout.split(), ran.stderr) == (["ServerError", "OutcomeUnknownError"], "")
