"""One log record for each attempt, under the name `mews_connector`, and never a body."""

import json
import logging
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import MewsError
from mews_runtime.limits.local import Limiter, RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.recorded import LOGGER, NAMES, recorded
from tests.runtime.seeing.secrets import OPERATIONS
from tests.runtime.sides import AnyClient, Side, answering, items, pages, settle

pytestmark = pytest.mark.anyio


@dataclass
class Server:
    """Answers one status after the other, each a while after the request.

    Attributes:
        statuses: The statuses. None breaks the connection.
        waits: Seconds waited before each request.
    """

    clock: FakeClock
    statuses: Iterator[int | None]
    takes: float = 0.25
    waits: list[float] = field(default_factory=list[float])
    seen: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        waits, self.seen = self.clock.waits[self.seen :], len(self.clock.waits)
        self.waits.append(round(sum(waits), 3))
        self.clock.passed += self.takes
        status = next(self.statuses)
        if status is None:
            message = "reset"
            raise httpx.ReadError(message, request=request)
        headers = {"Request-Id": f"number {len(self.waits)}"}
        body = {"Message": "No."} if status >= 400 else samples.page(1)
        return streamed(json.dumps(body).encode(), status=status, headers=headers)


def client_of(side: Side, server: Server, limiter: Limiter | None = None) -> AnyClient:
    return side.client(server, retry=Retry(attempts=4), limiter=limiter, clock=server.clock)


async def test_each_attempt_is_one_record(side: Side) -> None:
    server = Server(FakeClock(), iter([503, None, 429, 200]))
    with recorded() as kept:
        await items(client_of(side, server).resource_blocks.get_all())
    name = "resourceBlocks/getAll"
    assert kept.values(*NAMES, "levelname") == [
        (name, 1, 503, "number 1", 250, server.waits[0], "ServerError", "WARNING"),
        (name, 2, None, None, 250, server.waits[1], "TransportError", "WARNING"),
        (name, 3, 429, "number 3", 250, server.waits[2], "TooManyRequestsError", "WARNING"),
        (name, 4, 200, "number 4", 250, server.waits[3], None, "DEBUG"),
    ]


STATUSES = st.sampled_from([None, 200, 201, 204, 302, 400, 401, 409, 429, 500, 503, 999])


@examples(60)
@given(
    statuses=st.lists(STATUSES, min_size=4, max_size=4),
    call=st.sampled_from([*OPERATIONS.values()]),
    is_limited=st.booleans(),
)
async def test_every_series_of_attempts_has_its_records_and_the_waits_of_the_clock(
    side: Side, statuses: list[int | None], call: Any, *, is_limited: bool
) -> None:
    server = Server(FakeClock(), iter(statuses))
    limiter = RequestLimiter(1, 2.0, clock=server.clock) if is_limited else None
    client = client_of(side, server, limiter)
    with recorded() as kept:
        error = await error_of(lambda: call(client, "25806913470"))
    asked = list(zip(range(1, 5), statuses, server.waits, strict=False))
    assert kept.values("attempt", "status", "waited") == asked
    *failed, last = kept.values("levelno", "error")
    assert {level for level, _ in failed} <= {logging.WARNING}
    assert all(name is not None for _, name in failed)
    assert last[0] == (logging.WARNING if error else logging.DEBUG)


async def error_of(call: Callable[[], Awaitable[object]]) -> MewsError | None:
    try:
        await call()
    except MewsError as error:
        return error
    return None


async def test_a_wait_for_the_turn_counts_as_waited(side: Side) -> None:
    clock = FakeClock()
    server = Server(clock, iter([200, 200]), takes=0.0)
    client = client_of(side, server, RequestLimiter(1, 5.0, slack=0.0, clock=clock))
    with recorded() as kept:
        for _ in range(2):
            await items(client.resource_blocks.get_all())
    assert kept.values("attempt", "waited") == [(1, 0.0), (1, 5.0)]


async def test_a_wait_that_the_server_asked_for_counts_as_waited_once(side: Side) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        status = 429 if not clock.passed else 200
        return httpx.Response(status, headers={"Retry-After": "7"}, json=samples.page())

    clock = FakeClock()
    limiter = RequestLimiter(clock=clock)
    client = side.client(answer, retry=Retry(attempts=2), limiter=limiter, clock=clock)
    with recorded() as kept:
        await items(client.resource_blocks.get_all())
    assert kept.values("status", "waited") == [(429, 0.0), (200, 7.0)]
    assert sum(clock.waits) == 7.0


async def test_each_page_is_a_call_of_its_own(side: Side) -> None:
    cursors: Iterator[object] = iter([str(UUID(int=9)), str(UUID(int=8)), None])

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=samples.page(1, cursor=next(cursors)))

    for prefetch in (False, True):
        with recorded() as kept:
            await pages(side.client(answer).resource_blocks.get_all(prefetch=prefetch))
        assert kept.values("attempt", "status") == [(1, 200)] * 3
        cursors = iter([str(UUID(int=9)), str(UUID(int=8)), None])


async def test_an_answer_outside_the_contract_is_a_failed_attempt(side: Side) -> None:
    client = side.client(answering(body={"ResourceBlocks": 5}))
    with recorded() as kept:
        await error_of(lambda: items(client.resource_blocks.get_all()))
    assert kept.values("status", "error", "levelname") == [(200, "ContractError", "WARNING")]


async def test_a_write_of_unknown_outcome_is_recorded_as_what_happened(side: Side) -> None:
    server = Server(FakeClock(), iter([None]))
    with recorded() as kept:
        await error_of(lambda: OPERATIONS["write"](client_of(side, server), ""))
    assert kept.values("operation", "error") == [("resourceBlocks/add", "TransportError")]


async def test_what_is_not_sent_is_not_recorded(side: Side) -> None:
    clock = FakeClock()
    limiter = RequestLimiter(1, 60.0, clock=clock)
    client = side.client(
        answering(body=samples.page()), retry=Retry(deadline=5.0), limiter=limiter, clock=clock
    )
    await items(client.resource_blocks.get_all())
    with recorded() as kept:
        await error_of(lambda: items(client.resource_blocks.get_all()))
        await error_of(lambda: settle(client.resource_blocks.delete(resource_block_ids=[])))
    assert kept.records == []


async def test_no_record_has_a_body_nor_anything_that_is_not_plain(side: Side) -> None:
    server = Server(FakeClock(), iter([503, 400]))
    with recorded() as kept:
        await error_of(lambda: items(client_of(side, server).resource_blocks.get_all()))
    assert len(kept.records) == 2
    for record in kept.records:
        plain = set(vars(logging.makeLogRecord({}))) | {"taskName", "message"}
        assert vars(record).keys() - plain == {*NAMES}
        assert not {"ResourceBlocks", "Limitation", "No."} & {*repr(vars(record)).split("'")}
        assert json.loads(json.dumps([getattr(record, name) for name in NAMES]))
        assert (record.exc_info, record.stack_info) == (None, None)


async def test_a_record_says_in_words_what_its_attributes_say(side: Side) -> None:
    server = Server(FakeClock(), iter([409]))
    with recorded() as kept:
        await error_of(lambda: items(client_of(side, server).resource_blocks.get_all()))
    (record,) = kept.records
    assert record.getMessage() == (
        "resourceBlocks/getAll attempt 1: status 409, Request-Id number 1, 250 ms, waited 0 s, "
        "error ConflictError"
    )


async def test_who_asks_for_warnings_is_told_of_failures_only(side: Side) -> None:
    server = Server(FakeClock(), iter([503, 200]))
    with recorded(logging.WARNING) as kept:
        await items(client_of(side, server).resource_blocks.get_all())
    assert kept.values("status") == [(503,)]


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
