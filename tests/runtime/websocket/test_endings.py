"""How listening ends: by who listens or somebody else, with its loop, and with nothing left."""

import asyncio
import gc
import os
import socket
import sys
import threading
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any, Final

import pytest
import trio
from anyio import to_thread

from mews_connector import Client, Gap
from mews_connector.errors import ClientClosedError, ConfigurationError, UnauthorizedError
from mews_connector.types import EventStream
from mews_runtime.sending.retry import Retry
from tests.runtime.websocket.messages import RESOURCE, message, number_of, numbered
from tests.runtime.websocket.server import Served, falling_silent, saying, serving
from tests.runtime.websocket.streams import (
    AnyStream,
    client_at,
    end,
    is_over,
    next_of,
    rest_of,
)
from tests.support.clocks import FakeClock
from tests.support.samples import id_of
from tests.support.sides import ASYNC, OWN, SYNC, Side, by_side

LONG: Final = 20.0


@pytest.fixture
def mute() -> Generator[socket.socket]:
    """A server that takes connections and says nothing, not even to a handshake."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener


def url_of(listener: socket.socket) -> str:
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture(autouse=True)
def _nothing_left(caplog: pytest.LogCaptureFixture) -> Generator[None]:
    before = {*threading.enumerate()}
    yield
    gc.collect()
    for thread in {*threading.enumerate()} - before:
        thread.join(LONG)
    left = {*threading.enumerate()} - before
    assert {thread for thread in left if "AnyIO" not in thread.name} == set()
    assert [record for record in caplog.records if record.name == "asyncio"] == []


async def left(server: Served) -> int:
    return await to_thread.run_sync(server.left)


@pytest.mark.anyio
@by_side(OWN)
async def test_who_leaves_the_loop_closes_the_connection(side: Side) -> None:
    with serving(saying(numbered(1), numbered(2))) as server:
        client = client_at(side, server.url)
        if isinstance(client, Client):
            for event in client.events():
                assert number_of(event) == 1
                break
        else:
            async for event in client.events():
                assert number_of(event) == 1
                break
        assert await left(server) == 0
        await end(client)


async def leave(stream: AnyStream) -> None:
    """Leave a block that begins and ends with a stream."""
    if isinstance(stream, EventStream):
        with stream:
            return
    async with stream:
        return


@pytest.mark.anyio
@by_side(OWN)
async def test_a_block_and_a_client_close_their_streams_and_say_goodbye(side: Side) -> None:
    for closing in ("block", "client", "stream"):
        with serving(saying(numbered(1))) as server:
            client = client_at(side, server.url)
            stream = client.events()
            await next_of(stream)
            if closing == "block":
                await leave(stream)
            else:
                await end(client if closing == "client" else stream)
            assert await is_over(stream)
            assert await rest_of(stream) == []
            assert await left(server) == 0
            await end(client)


@pytest.mark.anyio
@by_side(OWN)
async def test_a_reader_with_much_to_read_may_leave_at_any_time(side: Side) -> None:
    with serving(saying(*map(numbered, range(500)))) as server:
        client = client_at(side, server.url)
        stream = client.events()
        assert number_of(await next_of(stream)) == 0
        await end(client)
        assert await left(server) == 0


@pytest.mark.anyio
@by_side(OWN)
async def test_a_closed_client_listens_no_more(side: Side) -> None:
    client = client_at(side, "http://127.0.0.1:9")
    before = client.events()
    await end(client)
    assert await is_over(before)
    with pytest.raises(ClientClosedError):
        client.events()


# One thread or task waits, and another one closes. A thread may be in each of these.


def test_another_thread_ends_the_wait_for_an_event() -> None:
    for closing in ("stream", "client"):
        with serving(saying(numbered(1))) as server, ThreadPoolExecutor(1) as threads:
            client = client_at(SYNC, server.url)
            stream: Any = client.events()
            first = threads.submit(next, stream)
            assert number_of(first.result(LONG)) == 1
            rest = threads.submit(list, stream)
            (stream if closing == "stream" else client).close()
            assert rest.result(LONG) == []
            assert server.left() == 0


def test_another_thread_ends_a_handshake_that_is_not_answered(mute: socket.socket) -> None:
    client = client_at(SYNC, url_of(mute))
    stream: Any = client.events()
    with ThreadPoolExecutor(1) as threads:
        rest = threads.submit(list, stream)
        line, _ = mute.accept()
        assert line.recv(4)
        stream.close()
        assert rest.result(LONG) == []
        line.close()


def test_another_thread_ends_the_wait_before_the_next_attempt() -> None:
    with serving(saying()) as gone:
        url = gone.url
    clock = FakeClock()
    client = SYNC.connected(url, clock=clock)
    stream = client.events()
    clock.at_wait = stream.close
    assert list(stream) == []
    assert len(clock.waits) == 1


class Signalled(BaseException):
    """What the handler of a signal raises."""


class Tracer:
    """Raises at the line of the runtime that has some number, as the handler of a signal might."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, frame: FrameType, event: str, _: object) -> "Tracer | None":
        if not frame.f_globals.get("__name__", "").startswith("mews_runtime"):
            return None
        if event == "line":
            self.left -= 1
            if self.left == 0:
                raise Signalled
        return self


def interrupted(stream: Any, at: int) -> Any:
    """Ask for an event, and be broken off at some line. Return it, or None."""
    before = sys.gettrace()
    sys.settrace(Tracer(at))
    try:
        return next(stream)
    except Signalled:
        return None
    finally:
        sys.settrace(before)


def test_a_handler_of_a_signal_may_raise_anywhere_and_nothing_is_lost() -> None:
    count = 400
    halves = [{**RESOURCE, "Id": id_of(number)} for number in range(count)]
    messages = [message(*halves[at : at + 2]) for at in range(0, count, 2)]
    first, second = messages[: count // 4], messages[count // 4 :]
    with serving(saying(*first, code=1011), saying(*second)) as server:
        client = client_at(SYNC, server.url)
        stream: Any = client.events()
        came: list[Any] = []
        broken_off = 0
        while len(came) <= count:
            event = interrupted(stream, 1 + (broken_off + len(came)) % 40)
            broken_off += event is None
            # Or it would never end where each is broken off.
            came.append(event or next(stream))
        client.close()
    gaps = [event for event in came if isinstance(event, Gap)]
    assert len(gaps) == 1
    assert [number_of(event) for event in came if event not in gaps] == [*range(count)]
    assert broken_off > count // 4


# Tasks are cancelled where they are.


async def cancelled(stream: Any, when: Callable[[], Awaitable[object]]) -> None:
    task = asyncio.ensure_future(anext(stream))
    await when()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert task.cancelled()


@pytest.mark.anyio
async def test_a_task_may_end_while_it_waits_for_an_event_and_the_next_one_goes_on() -> None:
    before = asyncio.all_tasks()
    with serving(saying(numbered(1))) as server:
        client = client_at(ASYNC, server.url)
        stream: Any = client.events()
        assert number_of(await anext(stream)) == 1
        for _ in range(3):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await anext(stream)
        assert len(server.requests) == 1
        await client.aclose()
        assert asyncio.all_tasks() == before
        assert await left(server) == 0


@pytest.mark.anyio
async def test_a_handshake_goes_on_however_often_a_task_ends_in_it(mute: socket.socket) -> None:
    client = client_at(ASYNC, url_of(mute))
    stream: Any = client.events()
    lines: list[socket.socket] = []

    async def asked() -> None:
        lines.append((await asyncio.to_thread(mute.accept))[0])
        assert await asyncio.to_thread(lines[0].recv, 4)

    await cancelled(stream, asked)
    for _ in range(3):
        await cancelled(stream, partial(asyncio.sleep, 0))
    lines[0].sendall(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(UnauthorizedError):
        await asyncio.wait_for(anext(stream), LONG)
    lines[0].close()
    await client.aclose()


@pytest.mark.anyio
async def test_who_asks_again_and_again_misses_no_loss() -> None:
    asked: list[int] = []

    async def token() -> str:
        asked.append(1)
        await asyncio.sleep(0.1)
        return "token"

    async def polled(stream: Any) -> Any:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(0.01):
                    return await anext(stream)

    with serving(falling_silent, saying(numbered(1))) as server:
        client = client_at(ASYNC, server.url, access_token=token, retry=Retry(backoff_initial=0.2))
        stream = client.events(silence=0.2)
        async with asyncio.timeout(LONG):
            assert isinstance(await polled(stream), Gap)
            assert number_of(await polled(stream)) == 1
        await client.aclose()
    assert len(server.requests) == len(asked) == 2


@pytest.mark.anyio
async def test_a_task_may_end_while_it_waits_for_a_token_or_the_next_attempt() -> None:
    began = asyncio.Event()

    async def forever() -> None:
        began.set()
        await asyncio.Event().wait()

    async def token() -> str:
        await forever()
        return ""

    client = client_at(ASYNC, "http://127.0.0.1:9", access_token=token)
    await cancelled(client.events(), began.wait)
    await client.aclose()
    began.clear()
    with serving(saying()) as gone:
        url = gone.url
    client = client_at(ASYNC, url, clock=FakeClock(at_wait=forever))
    await cancelled(client.events(), began.wait)
    await client.aclose()


@pytest.mark.anyio
async def test_to_close_a_stream_ends_the_wait_of_another_task(mute: socket.socket) -> None:
    with serving(saying(numbered(1))) as server:
        client = client_at(ASYNC, server.url)
        stream: Any = client.events()
        assert number_of(await anext(stream)) == 1
        waiting = asyncio.ensure_future(rest_of(stream))
        await asyncio.sleep(0)
        await stream.aclose()
        assert await waiting == []
        assert await left(server) == 0
    connecting: Any = client_at(ASYNC, url_of(mute)).events()
    waiting = asyncio.ensure_future(rest_of(connecting))
    line, _ = await asyncio.to_thread(mute.accept)
    await connecting.aclose()
    assert await waiting == []
    line.close()
    await client.aclose()


def test_a_stream_ends_with_its_loop_and_another_loop_is_refused() -> None:
    with serving(saying(numbered(1), numbered(2))) as server:
        client = client_at(ASYNC, server.url)
        stream: Any = client.events()

        async def first() -> int:
            return number_of(await anext(stream))

        assert asyncio.run(first()) == 1
        assert server.left() == 0
        with pytest.raises(ConfigurationError) as caught:
            asyncio.run(first())
        assert str(caught.value) == (
            "events: this stream of events belongs to another event loop; call events() anew in "
            "each loop"
        )
        asyncio.run(client.aclose())


def test_a_client_that_is_closed_in_another_loop_closes_its_streams() -> None:
    with serving(saying(numbered(1))) as server, ThreadPoolExecutor(1) as threads:
        client = client_at(ASYNC, server.url)
        stream: Any = client.events()
        running = threads.submit(asyncio.run, rest_of(stream))
        assert server.opened.wait(LONG)
        asyncio.run(client.aclose())
        assert [number_of(event) for event in running.result(LONG)] in ([], [1])
        assert server.left() == 0


def test_under_trio_it_is_refused_clearly() -> None:
    async def listen() -> None:
        stream: Any = client_at(ASYNC, "http://127.0.0.1:9").events()
        await anext(stream)

    with pytest.raises(ConfigurationError, match=r"^AsyncClient runs on asyncio, .* trio"):
        trio.run(listen)


def test_threads_share_a_stream_and_each_event_goes_to_one() -> None:
    count = 40
    with serving(saying(*map(numbered, range(count)))) as server:
        client = client_at(SYNC, server.url)
        stream: Any = client.events()

        def take(_: int) -> int:
            return number_of(next(stream))

        with ThreadPoolExecutor(4) as threads:
            assert sorted(threads.map(take, range(count))) == [*range(count)]
        client.close()


FORKED: Final = (
    "events: this stream of events began before the process was forked, and its connection belongs "
    "to the other process; call events() anew in each process"
)


def test_a_forked_process_is_refused_and_leaves_the_connection_alone() -> None:
    with serving(saying(numbered(1), numbered(2))) as server:
        client = client_at(SYNC, server.url)
        stream: Any = client.events()
        assert number_of(next(stream)) == 1
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                try:
                    next(stream)
                except ConfigurationError as error:
                    code = 0 if str(error) == FORKED else 2
                stream.close()
                client.close()
            os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert number_of(next(stream)) == 2
        client.close()


@pytest.mark.parametrize("side", OWN, ids=lambda side: side.name)
def test_without_the_extra_it_says_what_to_install(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [*sys.modules]:
        if name.startswith(("websockets", "mews_runtime.events.websocket")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "websockets", None)
    client = client_at(side, "http://127.0.0.1:9")
    with pytest.raises(ConfigurationError, match="pip install websockets"):
        client.events()
