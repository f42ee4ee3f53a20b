"""A WebSocket server on loopback, in a thread of its own, that does as a script has it."""

import asyncio
import logging
import ssl
import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

_PATIENCE: Final = 20.0
"""Seconds that a client has to close its connections: it does so at once, or never."""

_SILENT: Final = logging.Logger("server", logging.CRITICAL)  # noqa: LOG001
"""What the server logs is no evidence against the client."""

Script = Callable[[ServerConnection], Awaitable[None]]
"""What is done with a connection that is open."""


def saying(*messages: bytes | str, code: int | None = None) -> Script:
    """Return what says something, and then closes the connection or waits for its end.

    Bytes go as text, as Mews sends them. `code` is that of the end, or None to wait.
    """

    async def run(connection: ServerConnection) -> None:
        for message in messages:
            await connection.send(message, text=isinstance(message, bytes))
        if code is None:
            await connection.wait_closed()
        else:
            await connection.close(code)

    return run


def cutting(*messages: bytes) -> Script:
    """Return what says something, and breaks the connection off."""

    async def run(connection: ServerConnection) -> None:
        for message in messages:
            await connection.send(message, text=True)
        connection.transport.abort()

    return run


async def falling_silent(connection: ServerConnection) -> None:
    """Read nothing more, so that no ping is answered."""
    connection.transport.pause_reading()
    with suppress(asyncio.CancelledError):
        await asyncio.Event().wait()


def refusing(status: int, body: str = "{}", **headers: str) -> Response:
    """Return an answer that opens no WebSocket. Underscores in the names of headers are dashes."""
    content = body.encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(
        status,
        HTTPStatus(status).phrase,
        Headers({**named, "Content-Length": str(len(content)), "Connection": "close"}),
        content,
    )


@dataclass
class Served:
    """What has reached the server, and how many connections are open.

    Attributes:
        url: Its address, for `base_url`.
        requests: The handshakes.
    """

    url: str
    requests: list[Request] = field(default_factory=list[Request])
    opened: threading.Event = field(default_factory=threading.Event)
    """Set when the first connection is open."""

    asked: threading.Event = field(default_factory=threading.Event)
    """Set when the first handshake has come."""

    _open: set[ServerConnection] = field(default_factory=set[ServerConnection])
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def begin(self, connection: ServerConnection) -> None:
        with self._changed:
            self._open.add(connection)
            self._changed.notify_all()
        self.opened.set()

    def end(self, connection: ServerConnection) -> None:
        with self._changed:
            self._open.discard(connection)
            self._changed.notify_all()

    def left(self) -> int:
        """Return how many connections the client does not close."""
        with self._changed:
            self._changed.wait_for(lambda: not self._open, _PATIENCE)
            return len(self._open)


@contextmanager
def serving(*scripts: Script | Response, tls: ssl.SSLContext | None = None) -> Generator[Served]:
    """Run a server. Each connection is done with as the next one has it, the last one for all."""
    ready, ended = threading.Event(), threading.Event()
    made: list[tuple[Served, asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def run() -> None:
        stop = asyncio.Event()
        served = Served("")

        def script() -> Script | Response:
            return scripts[min(len(served.requests), len(scripts)) - 1]

        def on_request(_: ServerConnection, request: Request) -> Response | None:
            served.requests.append(request)
            served.asked.set()
            told = script()
            return told if isinstance(told, Response) else None

        async def handle(connection: ServerConnection) -> None:
            told = script()
            served.begin(connection)
            lost = asyncio.ensure_future(connection.wait_closed())
            doing = asyncio.ensure_future(_done(told, connection))
            await asyncio.wait([lost, doing], return_when=asyncio.FIRST_COMPLETED)
            doing.cancel()
            connection.transport.abort()
            await lost
            served.end(connection)

        async with serve(
            handle,
            "127.0.0.1",
            0,
            process_request=on_request,
            ssl=tls,
            ping_interval=None,
            logger=_SILENT,
        ) as server:
            port: int = server.sockets[0].getsockname()[1]
            served.url = f"http://127.0.0.1:{port}"
            made.append((served, asyncio.get_running_loop(), stop))
            ready.set()
            await stop.wait()
            server.close(close_connections=False)
            for connection in server.connections:
                connection.transport.abort()
        ended.set()

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert ready.wait(_PATIENCE)
    served, loop, stop = made[0]
    try:
        yield served
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()


async def _done(told: Script | Response, connection: ServerConnection) -> None:
    if not isinstance(told, Response):
        with suppress(ConnectionClosed):
            await told(connection)
