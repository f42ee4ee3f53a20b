"""Clients of a fleet: each counts on Redis what it sends, and holds when another was refused."""

import os
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from mews_runtime.errors import (
    ConfigurationError,
    DeadlineExceededError,
    LimiterUnavailableError,
    TooManyRequestsError,
)
from mews_runtime.limits.local import digest
from mews_runtime.limits.redis import RedisLimiter
from mews_runtime.sending.retry import Retry
from tests.runtime.forks import OF_LIMITERS
from tests.runtime.redis.faces import LONG, SHORTLY, Face
from tests.runtime.redis.servers import RedisServer
from tests.support.sides import AnyClient, Recorder, Side, answering, close, settle

URL = "redis://localhost"


@asynccontextmanager
async def client_of(side: Side, server: Recorder, url: str) -> AsyncGenerator[AnyClient]:
    """Open a client as another process has one: with a limiter of its own."""
    limiter = RedisLimiter(url, requests=2, seconds=LONG, timeout=SHORTLY)
    client = side.client(server, limiter=limiter, retry=Retry(attempts=1, deadline=100.0))
    try:
        yield client
    finally:
        await close(client)
        limiter.close()
        await limiter.aclose()


async def call(client: AnyClient) -> None:
    await settle(client.call("rooms/get", {}))


@pytest.mark.anyio
async def test_clients_share_a_limit_and_redis_never_sees_a_token(
    side: Side, redis: RedisServer
) -> None:
    server = answering()
    async with client_of(side, server, redis.url) as one, client_of(side, server, redis.url) as two:
        await call(one)
        await call(two)
        with pytest.raises(DeadlineExceededError):
            await call(one)
    assert len(server.requests) == 2
    assert redis.names() == {f"mews-connector:limit:{digest('an-access-token')}".encode()}


@pytest.mark.anyio
async def test_a_client_that_is_refused_holds_the_others(side: Side, redis: RedisServer) -> None:
    refusing = answering(429, headers=[(b"Retry-After", b"500")])
    async with (
        client_of(side, refusing, redis.url) as one,
        client_of(side, answering(), redis.url) as two,
    ):
        with pytest.raises(TooManyRequestsError):
            await call(one)
        with pytest.raises(DeadlineExceededError):
            await call(two)


@pytest.mark.anyio
async def test_a_client_that_cannot_count_sends_nothing(side: Side) -> None:
    server = answering()
    async with client_of(side, server, "unix:///nowhere/redis.sock") as client:
        with pytest.raises(LimiterUnavailableError):
            await call(client)
    assert not server.requests


@pytest.mark.only_in_ci
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_a_limiter_goes_on_after_a_fork(face: Face, redis: RedisServer) -> None:
    command = (sys.executable, "-m", "tests.runtime.forks", type(face).__name__, redis.url)
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, OF_LIMITERS, "")


# What a limiter is made with


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"when_lost": "share", "share": 0},
            "share must be a whole number from 1 to requests, 200; got 0",
        ),
        (
            {"when_lost": "share", "requests": 20},
            "share must be a whole number from 1 to requests, 20; got 25",
        ),
        *(
            (
                {"share": 5, **lost},
                "share says what to send with when_lost='share': pass both, or neither",
            )
            for lost in ({}, {"when_lost": "fail"})
        ),
        *(
            (
                {"url": url},
                "url must be that of a Redis, such as redis://host:6379/0 or rediss://host",
            )
            for url in ("", "localhost", "http://localhost", "redis://host:port", None)
        ),
    ],
)
def test_an_argument_out_of_bounds_is_refused(arguments: dict[str, Any], message: str) -> None:
    given: dict[str, Any] = {"url": URL, **arguments}
    with pytest.raises(ConfigurationError) as raised:
        RedisLimiter(**given)
    assert str(raised.value) == message


def test_a_limiter_asks_over_the_network_and_a_share_is_of_no_concern_to_who_fails() -> None:
    assert not RedisLimiter(URL, requests=20).is_local


def test_the_extra_is_named_where_it_is_missing() -> None:
    program = "import sys; sys.modules['redis'] = None; import mews_runtime.limits.redis"
    command = (sys.executable, "-c", program)
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.stderr.splitlines()[-1].startswith(
        'ImportError: RedisLimiter needs the package redis (extra "redis"): pip install redis ('
    )
