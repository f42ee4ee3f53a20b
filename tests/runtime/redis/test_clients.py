"""Clients of a fleet: each counts on Redis what it sends, and holds when another was refused."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from mews_runtime.errors import (
    DeadlineExceededError,
    LimiterUnavailableError,
    TooManyRequestsError,
)
from mews_runtime.limits.local import digest
from mews_runtime.limits.redis import RedisLimiter
from mews_runtime.sending.retry import Retry
from tests.runtime.redis.faces import LONG, SHORTLY
from tests.runtime.redis.servers import RedisServer
from tests.runtime.sides import AnyClient, Recorder, Side, answering, close, settle

pytestmark = pytest.mark.anyio

SOON = Retry(attempts=1, deadline=100.0)


@asynccontextmanager
async def _client(side: Side, server: Recorder, url: str) -> AsyncGenerator[AnyClient]:
    """Open a client as another process has one: with a limiter of its own."""
    limiter = RedisLimiter(url, requests=2, seconds=LONG, timeout=SHORTLY)
    client = side.client(server, limiter=limiter, retry=SOON)
    try:
        yield client
    finally:
        await close(client)
        limiter.close()
        await limiter.aclose()


async def _call(client: AnyClient) -> None:
    await settle(client.call("rooms/get", {}))


async def test_clients_share_a_limit(side: Side, redis: RedisServer) -> None:
    server = answering()
    async with _client(side, server, redis.url) as one, _client(side, server, redis.url) as other:
        await _call(one)
        await _call(other)
        with pytest.raises(DeadlineExceededError):
            await _call(one)
    assert len(server.requests) == 2


async def test_a_client_that_is_refused_holds_the_others(side: Side, redis: RedisServer) -> None:
    refusing = answering(429, headers=[(b"Retry-After", b"500")])
    async with (
        _client(side, refusing, redis.url) as one,
        _client(side, answering(), redis.url) as other,
    ):
        with pytest.raises(TooManyRequestsError):
            await _call(one)
        with pytest.raises(DeadlineExceededError):
            await _call(other)


async def test_a_client_that_cannot_count_sends_nothing(side: Side) -> None:
    server = answering()
    async with _client(side, server, "unix:///nowhere/redis.sock") as client:
        with pytest.raises(LimiterUnavailableError):
            await _call(client)
    assert not server.requests


async def test_redis_never_sees_a_token(side: Side, redis: RedisServer) -> None:
    async with _client(side, answering(), redis.url) as client:
        await _call(client)
    key = digest("an-access-token")
    assert redis.names() == {f"mews-connector:limit:{key}".encode()}
