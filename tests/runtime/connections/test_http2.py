"""HTTP/2 of a caller's client sends again what met a GOAWAY: a read, and never a write."""

from collections.abc import Coroutine
from contextlib import suppress
from types import SimpleNamespace
from typing import cast

import httpx
import pytest

from mews_connector.errors import OutcomeUnknownError
from tests.runtime import samples
from tests.runtime.sides import SIDES, Side, items, settle

pytestmark = pytest.mark.anyio

given_sides = pytest.mark.parametrize(
    "side",
    [side for side in SIDES if side.library != "own"],
    ids=lambda side: f"{type(side).__name__.lower()} {side.library}",
)


class GoingAway:
    """Takes each request, goes away, and is sent it again, as httpcore does and tells."""

    def __init__(self) -> None:
        self.applied = 0
        self._event = "http2.send_request_headers.started"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        sent = SimpleNamespace(method=b"POST", url=SimpleNamespace(target=request.url.raw_path))
        for _ in range(2):
            traced: object = request.extensions["trace"](self._event, {"request": sent})
            if isinstance(traced, Coroutine):
                with suppress(StopIteration):
                    cast("Coroutine[None, None, None]", traced).send(None)
            self.applied += 1
        return httpx.Response(200, json=samples.page())


@given_sides
async def test_a_write_is_not_sent_again(side: Side) -> None:
    server = GoingAway()
    client = side.client(server)
    with pytest.raises(OutcomeUnknownError, match="HTTP/2 would send the write again"):
        await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))
    assert server.applied == 1


@given_sides
async def test_an_untyped_call_counts_as_a_write(side: Side) -> None:
    server = GoingAway()
    with pytest.raises(OutcomeUnknownError):
        await settle(side.client(server).call("rooms/anything", {}))
    assert server.applied == 1


@given_sides
async def test_a_read_may_be_sent_again(side: Side) -> None:
    server = GoingAway()
    assert await items(side.client(server).resource_blocks.get_all()) == []
    assert server.applied == 2
