"""One async client serves any number of event loops, each over connections of its own."""

import asyncio
import gc
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import pytest
import trio
import uvloop
from asgiref.sync import async_to_sync
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from mews_connector import AsyncClient
from mews_connector.errors import ClientClosedError, ConfigurationError
from tests.runtime.connections.clients import loops
from tests.runtime.connections.server import Served, served
from tests.support import samples
from tests.support.sides import ASYNC, Library, Maker, answering, items

ROUNDS = 4


async def ping(client: AsyncClient) -> int:
    """Call some operation. Return the connection that it came over."""
    port: int = (await client.call("rooms/add", {"Room": 1}))["Port"]
    return port


@pytest.fixture
def server() -> Generator[Served]:
    with served() as state:
        yield state


@pytest.fixture
def client(server: Served, caplog: pytest.LogCaptureFixture) -> Generator[AsyncClient]:
    """A client that is never closed, and leaves nothing behind all the same."""
    caplog.set_level(logging.INFO, logger="asyncio")
    yield ASYNC.connected(server.url)
    gc.collect()
    assert [record for record in caplog.records if "nclosed" in record.getMessage()] == []


def in_runners(client: AsyncClient) -> list[int]:
    ports: list[int] = []
    for _ in range(ROUNDS):
        with asyncio.Runner() as runner:
            ports += [runner.run(ping(client)), runner.run(ping(client))]
    return ports[::2] if ports[::2] == ports[1::2] else []


def in_a_handler(client: AsyncClient) -> list[int]:
    def handler(event: object) -> dict[str, object]:
        return {"event": event, "port": asyncio.run(ping(client))}

    return [int(str(handler(number)["port"])) for number in range(ROUNDS)]


def in_an_application(client: AsyncClient) -> list[int]:
    async def room(_: Request) -> JSONResponse:
        return JSONResponse(await ping(client))

    app = Starlette(routes=[Route("/", room)])
    ports: list[int] = []
    for _ in range(ROUNDS):
        with TestClient(app) as started:
            ports.append(started.get("/").json())
    return ports


def on_uvloop(client: AsyncClient) -> list[int]:
    ports: list[int] = []
    for _ in range(ROUNDS):
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            ports.append(runner.run(ping(client)))
    return ports


WAYS: dict[str, Callable[[AsyncClient], list[int]]] = {
    "asyncio.run": lambda client: [asyncio.run(ping(client)) for _ in range(ROUNDS)],
    "asyncio.Runner": in_runners,
    "anyio.run": lambda client: [anyio.run(ping, client) for _ in range(ROUNDS)],
    "a handler": in_a_handler,
    "an application": in_an_application,
    "async_to_sync": lambda client: [async_to_sync(ping)(client) for _ in range(ROUNDS)],
    "uvloop": on_uvloop,
}


@pytest.mark.parametrize("use", WAYS.values(), ids=WAYS)
def test_each_loop_has_connections_of_its_own_which_end_with_it(
    server: Served, client: AsyncClient, use: Callable[[AsyncClient], list[int]]
) -> None:
    ports = use(client)
    assert len(set(ports)) == ROUNDS
    assert server.left() == 0
    assert loops(client) == 0


def test_loops_in_threads_use_it_at_the_same_time(server: Served, client: AsyncClient) -> None:
    together = threading.Barrier(ROUNDS)

    async def work() -> set[int]:
        ports = {await ping(client)}
        await asyncio.to_thread(together.wait, 30)
        return ports | {await ping(client) for _ in range(20)}

    def run(_: int) -> set[int]:
        return asyncio.run(work())

    with ThreadPoolExecutor(ROUNDS) as threads:
        used = list(threads.map(run, range(ROUNDS)))
    assert [len(ports) for ports in used] == [1] * ROUNDS
    assert len(set[int]().union(*used)) == ROUNDS
    assert server.left() == 0


# What asyncio says of whatever such a loop had open.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("make", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_of_a_loop_that_was_only_closed_nothing_is_used_again(
    server: Served, client: AsyncClient, make: Callable[[], asyncio.AbstractEventLoop]
) -> None:
    def call() -> int:
        loop = make()
        try:
            return loop.run_until_complete(ping(client))
        finally:
            loop.close()

    ports = [call() for _ in range(ROUNDS)]
    assert len(set(ports)) == ROUNDS
    assert loops(client) == 1
    asyncio.run(ping(client))
    gc.collect()
    assert server.left() == 0


@pytest.mark.anyio
async def test_a_client_that_is_dropped_closes_its_connections(server: Served) -> None:
    client = ASYNC.connected(server.url)
    await asyncio.gather(*(ping(client) for _ in range(ROUNDS)))
    assert len(server.open) == ROUNDS
    del client
    gc.collect()
    assert await asyncio.to_thread(server.left) == 0


def test_to_close_it_in_one_loop_closes_what_the_others_have(server: Served) -> None:
    client = ASYNC.connected(server.url)
    used, closed = threading.Event(), threading.Event()

    async def other() -> None:
        await ping(client)
        used.set()
        await asyncio.to_thread(closed.wait, 30)
        assert await asyncio.to_thread(server.left) == 0
        with pytest.raises(ClientClosedError):
            await ping(client)

    async def close() -> None:
        await ping(client)
        await asyncio.gather(client.aclose(), client.aclose())
        await client.aclose()

    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(asyncio.run, other())
        used.wait(30)
        asyncio.run(close())
        closed.set()
        running.result(30)
    assert loops(client) == 0


INNER = """
import pytest
from tests.support.sides import ASYNC

@pytest.fixture(scope="session")
def client():
    return ASYNC.connected({url!r})

@pytest.mark.asyncio
@pytest.mark.parametrize("number", range(4))
async def test_call(client, number):
    assert (await client.call("rooms/add", {{"Room": number}}))["Room"] == number
"""


def test_a_test_suite_shares_one_among_its_loops(server: Served, tmp_path: Path) -> None:
    (tmp_path / "test_inner.py").write_text(INNER.format(url=server.url))
    root = Path(__file__).parents[3]
    scope = "asyncio_default_fixture_loop_scope=function"
    options: Any = ("-q", "-W", "error", "-p", "no:cacheprovider", "-o", scope)
    ran = subprocess.run(
        (sys.executable, "-m", "pytest", *options, "--rootdir", str(tmp_path), str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    assert "4 passed" in ran.stdout
    assert len(set(server.ports)) == 4
    assert server.left() == 0


# Under trio the async client is refused at its first call, and says what it runs on.

USES: dict[str, Callable[[AsyncClient], Any]] = {
    "call": lambda client: client.call("rooms/add", {}),
    "write": lambda client: client.resource_blocks.add(resource_blocks=[samples.block()]),
    "list": lambda client: items(client.resource_blocks.get_all()),
    "list ahead": lambda client: items(client.resource_blocks.get_all(prefetch=True)),
}


async def refused(client: AsyncClient, use: Callable[[AsyncClient], Any]) -> None:
    async with client:
        with pytest.raises(ConfigurationError, match=r"^AsyncClient runs on asyncio, .* trio"):
            await use(client)


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_under_trio_a_client_is_refused_on_whichever_connections(use: Any) -> None:
    trio.run(refused, ASYNC.connected("http://127.0.0.1:9"), use)
    libraries: tuple[Library, ...] = ("httpx", "httpx2")
    for library in libraries:
        server = answering()
        trio.run(refused, Maker(AsyncClient, library).client(server), use)
        assert server.requests == []
