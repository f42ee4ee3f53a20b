"""A client is shared: between threads, between tasks, and with processes that are forked."""

import asyncio
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from mews_connector import Client
from mews_connector.errors import ClientClosedError, ConfigurationError
from tests.runtime.faults.stages import close as close_http
from tests.runtime.forks import OF_CLIENTS
from tests.support import samples
from tests.support.loopback import Received, replying, serving
from tests.support.sides import ASYNC, SYNC, AnyClient, Side, answering, close, items, settle

pytestmark = pytest.mark.anyio

MANY = 12
ROUNDS = 8


async def ping(client: AnyClient, room: int = 0) -> dict[str, Any]:
    """Call some operation about a room."""
    return await settle(client.call("rooms/add", {"Room": room}))


def run_alone(
    program: str, *arguments: str, warn: tuple[str, ...] = ("-W", "error")
) -> subprocess.CompletedProcess[str]:
    """Run a program of the tests in a process of its own."""
    return subprocess.run(
        (sys.executable, *warn, "-m", program, *arguments),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )


def room_of(asked: Received) -> dict[str, Any]:
    """Answer with the room that a request was about, and with the connection it came through."""
    return {"Room": asked.body["Room"], "Port": asked.port}


ECHO = replying(room_of)


# Threads and tasks


def test_each_thread_gets_the_answers_to_its_own_requests() -> None:
    ready = threading.Barrier(MANY)

    def work(client: Client, worker: int) -> list[int]:
        ready.wait(timeout=30)
        rooms = [worker * ROUNDS + number for number in range(ROUNDS)]
        return [client.call("rooms/add", {"Room": room})["Room"] - room for room in rooms]

    with (
        serving(ECHO) as server,
        SYNC.connected(server.url) as client,
        ThreadPoolExecutor(MANY) as threads,
    ):
        differences = list(threads.map(partial(work, client), range(MANY)))
    assert differences == [[0] * ROUNDS] * MANY


def test_threads_may_use_an_operation_for_the_first_time_together() -> None:
    # A process of its own: it has used nothing yet, and may crash.
    ran = run_alone("tests.runtime.first_use")
    assert (ran.stderr, ran.stdout, ran.returncode) == ("", "2\n", 0)


async def test_tasks_have_requests_under_way_at_the_same_time_and_get_their_own_answers() -> None:
    together = threading.Barrier(MANY)

    def answer(asked: Received) -> dict[str, Any]:
        together.wait(timeout=30)
        return room_of(asked)

    with serving(replying(answer)) as server:
        async with ASYNC.connected(server.url) as client:
            rooms = range(MANY * ROUNDS)
            answers = await asyncio.gather(*(ping(client, room) for room in rooms))
    assert [answer["Room"] for answer in answers] == [*rooms]
    assert len({answer["Port"] for answer in answers}) >= MANY


# The end


async def inside(client: AnyClient, happens: Exception | None = None) -> AnyClient:
    """Use a client as a context manager, and return what it was entered as."""
    async with AsyncExitStack() as stack:
        if isinstance(client, Client):
            entered: AnyClient = stack.enter_context(client)
        else:
            entered = await stack.enter_async_context(client)
        assert await ping(entered)
        if happens:
            raise happens
        return entered


async def test_a_closed_client_says_so_and_calls_no_operation(side: Side) -> None:
    with serving(ECHO) as server:
        client = side.connected(server.url)
        await ping(client)
        await close(client)
        await close(client)
        with pytest.raises(ClientClosedError) as caught:
            await ping(client)
    assert str(caught.value) == "rooms/add: the client is closed; make a new one"
    assert caught.value.operation == "rooms/add"
    listing = client.resource_blocks.get_all()
    for call in (
        lambda: items(listing),
        lambda: settle(client.resource_blocks.delete(resource_block_ids=[samples.ID])),
        lambda: inside(client),
    ):
        with pytest.raises(ClientClosedError):
            await call()


async def test_the_end_of_a_block_closes_also_by_an_error(side: Side) -> None:
    with serving(ECHO) as server:
        client = side.connected(server.url)
        assert await inside(client) is client
        with pytest.raises(ClientClosedError):
            await ping(client)
        client = side.connected(server.url)
        with pytest.raises(LookupError):
            await inside(client, LookupError())
        with pytest.raises(ClientClosedError):
            await ping(client)


async def test_an_httpx_client_of_the_callers_stays_open_and_ours_is_closed_all_the_same(
    side: Side,
) -> None:
    http = side.http(answering())
    client = side.client_over(http)
    other = client.with_access_token("another-access-token")
    await close(client)
    for closed in (client, other):
        with pytest.raises(ClientClosedError):
            await ping(closed)
    again = side.client_over(http)
    assert (http.is_closed, await ping(again)) == (False, {})
    await close_http(http)
    with pytest.raises(ClientClosedError):
        await ping(again)


# Forks


@pytest.mark.only_in_ci
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_after_a_fork_each_process_has_connections_of_its_own(side: Side) -> None:
    # A process of its own: this one has threads, and Python warns of forking those. A child warns
    # of what it inherits and never closes: the connections and the event loop of its parent.
    warn = ("-W", "error", "-W", "ignore::ResourceWarning")
    with serving(ECHO) as server:
        ran = run_alone("tests.runtime.forks", side.kind.__name__, server.url, warn=warn)
    assert (ran.stderr, ran.stdout.split(), ran.returncode) == ("", OF_CLIENTS, 0)


async def test_a_client_of_the_callers_belongs_to_its_process(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = answering()
    client = side.client(server)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    for _ in range(2):
        with pytest.raises(ConfigurationError, match="http_client= was made before"):
            await ping(client)
    assert server.requests == []
    await close(client)
