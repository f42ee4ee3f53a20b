"""A request counts under the limit from when it leaves, and not at all if it never does."""

from collections.abc import Coroutine
from contextlib import suppress
from types import SimpleNamespace
from typing import cast

import httpx
import pytest

from mews_runtime.errors import MewsError
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.sides import AnyClient, Side, items

pytestmark = pytest.mark.anyio

WINDOW = 60.0


class Server:
    """A server to which each of some events takes ten seconds, and the answer ten more."""

    def __init__(self, *events: tuple[str, bytes], error: Exception | None = None) -> None:
        self.clock = FakeClock()
        self._events = events
        self._error = error

    def __call__(self, request: httpx.Request) -> httpx.Response:
        for name, method in self._events:
            self.clock.passed += 10
            target = request.url.raw_path if method == b"POST" else b"mews.invalid:443"
            sent = SimpleNamespace(method=method, url=SimpleNamespace(target=target))
            traced: object = request.extensions["trace"](name, {"request": sent})
            if isinstance(traced, Coroutine):
                with suppress(StopIteration):
                    cast("Coroutine[None, None, None]", traced).send(None)
        self.clock.passed += 10
        if self._error is not None:
            raise self._error
        return httpx.Response(200, json=samples.page())


def client_of(side: Side, server: Server) -> AnyClient:
    limiter = RequestLimiter(1, WINDOW, slack=0, clock=server.clock)
    retry = Retry(attempts=1, deadline=None)
    return side.client(server, limiter=limiter, clock=server.clock, retry=retry)


@pytest.mark.parametrize("protocol", ["http11", "http2"])
async def test_a_request_counts_from_when_its_head_leaves(side: Side, protocol: str) -> None:
    head = f"{protocol}.send_request_headers.started", b"POST"
    server = Server(("connection.connect_tcp.started", b""), head)
    client = client_of(side, server)
    await items(client.resource_blocks.get_all())
    await items(client.resource_blocks.get_all())
    # It left at 20, and its answer came at 30.
    assert server.clock.waits == [20 + WINDOW - 30]


async def test_a_request_for_a_tunnel_is_none_to_the_server(side: Side) -> None:
    head = "http11.send_request_headers.started"
    server = Server((head, b"CONNECT"), (head, b"POST"))
    client = client_of(side, server)
    await items(client.resource_blocks.get_all())
    await items(client.resource_blocks.get_all())
    assert server.clock.waits == [20 + WINDOW - 30]


async def test_a_request_of_which_nothing_tells_when_it_left_counts_from_its_answer(
    side: Side,
) -> None:
    server = Server()
    client = client_of(side, server)
    await items(client.resource_blocks.get_all())
    await items(client.resource_blocks.get_all())
    assert server.clock.waits == [WINDOW]


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
    client = client_of(side, server)
    for _ in range(2):
        with pytest.raises(MewsError):
            await items(client.resource_blocks.get_all())
    assert server.clock.waits == waits
