"""What httpcore tells of a request on a client of the caller's: when it leaves, and how often."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest

from mews_connector.errors import MewsError, OutcomeUnknownError
from mews_runtime.limits.local import RequestLimiter
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.sides import GIVEN, AnyClient, Side, by_side, items, settle

pytestmark = [pytest.mark.anyio, by_side(GIVEN)]

WINDOW = 60.0
HEAD1, HEAD2 = (f"{protocol}.send_request_headers.started" for protocol in ("http11", "http2"))
CONNECT = "connection.connect_tcp.started"


class Server:
    """A server to which each of some events takes ten seconds, and the answer ten more."""

    def __init__(self, *events: tuple[str, str], error: Exception | None = None) -> None:
        self.clock = FakeClock()
        self.applied = 0
        self._events = events
        self._error = error

    def __call__(self, request: httpx.Request) -> httpx.Response:
        for event, method in self._events:
            self.clock.passed += 10
            target = request.url.raw_path if method == "POST" else b"mews.invalid:443"
            sent = SimpleNamespace(method=method.encode(), url=SimpleNamespace(target=target))
            traced: object = request.extensions["trace"](event, {"request": sent})
            if isinstance(traced, Coroutine):
                with suppress(StopIteration):
                    cast("Coroutine[None, None, None]", traced).send(None)
            self.applied += method == "POST"
        self.clock.passed += 10
        if self._error is not None:
            raise self._error
        return httpx.Response(200, json=samples.page())

    def client(self, side: Side) -> AnyClient:
        limiter = RequestLimiter(1, WINDOW, slack=0, clock=self.clock)
        return side.client(self, limiter=limiter, clock=self.clock)


@pytest.mark.parametrize(
    ("events", "left_at"),
    [
        ([(CONNECT, ""), (HEAD1, "POST")], 20),
        ([(CONNECT, ""), (HEAD2, "POST")], 20),
        ([(HEAD1, "CONNECT"), (HEAD1, "POST")], 20),
        ([], 10),
    ],
    ids=["HTTP/1.1", "HTTP/2", "through a tunnel", "untold: from its answer"],
)
async def test_a_request_counts_from_when_its_head_leaves(
    side: Side, events: list[tuple[str, str]], left_at: float
) -> None:
    server = Server(*events)
    client = server.client(side)
    for _ in range(2):
        await items(client.resource_blocks.get_all())
    answered_at = 10 + 10 * len(events)
    assert server.clock.waits == [left_at + WINDOW - answered_at]


@pytest.mark.parametrize(
    ("error", "waits"),
    [
        (httpx.ConnectError("refused"), []),
        (httpx.PoolTimeout("no connection free"), []),
        (httpx.ReadTimeout("no answer"), [WINDOW]),
    ],
)
async def test_a_request_that_never_left_does_not_count(
    side: Side, error: Exception, waits: list[float]
) -> None:
    server = Server(error=error)
    client = server.client(side)
    for _ in range(2):
        with pytest.raises(MewsError):
            await items(client.resource_blocks.get_all())
    assert server.clock.waits == waits


async def test_what_met_a_goaway_is_sent_again_if_it_is_a_read_and_never_if_it_is_a_write(
    side: Side,
) -> None:
    """HTTP/2 does so by itself, and tells."""
    again = [(HEAD2, "POST")] * 2
    server = Server(*again)
    assert await items(side.client(server).resource_blocks.get_all()) == []
    assert server.applied == 2
    writes: list[Callable[[AnyClient], Any]] = [
        lambda client: client.resource_blocks.delete(resource_block_ids=[samples.ID]),
        lambda client: client.call("rooms/anything", {}),
    ]
    for write in writes:
        server = Server(*again)
        with pytest.raises(OutcomeUnknownError, match="HTTP/2 would send the write again"):
            await settle(write(side.client(server)))
        assert server.applied == 1
