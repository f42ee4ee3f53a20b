"""A deadline ends a call in every phase. By how much it is late: python -m benchmarks.deadlines."""

import httpx2
import pytest
from anyio import to_thread

from mews_connector import Retry
from mews_connector.errors import MewsError
from tests.runtime.connections.dribbles import CASES, FOREVER, lateness
from tests.support.loopback import Line, serving
from tests.support.sides import Side, close, settle

pytestmark = pytest.mark.anyio

DEADLINE = 0.15


@pytest.mark.one_in(3)
@pytest.mark.parametrize("case", CASES)
async def test_a_call_ends_at_its_deadline(side: Side, case: str) -> None:
    late, error = await lateness(case, DEADLINE, is_sync=side.is_sync)
    assert isinstance(error, MewsError)
    assert error.applied is not True
    # A loaded machine is late by itself. Without a deadline it would take as long as a timeout.
    assert -DEADLINE / 2 < late < FOREVER / 6


@pytest.mark.parametrize("case", ["silence", "silence behind the headers"])
async def test_a_deadline_needs_no_timeouts_beside_it(side: Side, case: str) -> None:
    unlimited = httpx2.Timeout(None)
    late, _ = await lateness(case, DEADLINE, is_sync=side.is_sync, timeout=unlimited)
    assert -DEADLINE / 2 < late < FOREVER / 6


async def test_what_was_not_sent_by_then_is_given_up_with_its_connection(side: Side) -> None:
    def step(line: Line) -> None:
        line.read_head()
        line.wait()
        line.read_request()

    retry = Retry(attempts=1, deadline=DEADLINE)
    with serving(step, is_narrow=True) as server:
        client = side.connected(server.url)
        with pytest.raises(MewsError):
            await settle(client.call("rooms/add", {"Room": "x" * 20_000_000}, retry=retry))
        # It reads on from here, and would be sent the rest.
        assert await to_thread.run_sync(server.left_open, 1) == 0
        await close(client)
    assert server.ledger.requests == []
