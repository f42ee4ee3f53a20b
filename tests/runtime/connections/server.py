"""A fast server on loopback that knows its connections, and answers as it is told."""

import asyncio
import json
import ssl
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any, Final

_HEAD_ENDS: Final = b"\r\n\r\n"
_LENGTH: Final = b"Content-Length: "


def response(body: object, *headers: str, status: str = "200 OK") -> bytes:
    """Return a response in bytes."""
    content = json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + content


class Line(asyncio.Protocol):
    """A connection, and the requests that come over it, one after the other."""

    def __init__(self, served: "Served") -> None:
        self._served = served
        self._unread = b""
        self._transport: Any = None
        self.port = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self.port = transport.get_extra_info("peername")[1]
        self._served.open.add(self)
        self._served.most = max(self._served.most, len(self._served.open))

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._served.open.discard(self)

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while _HEAD_ENDS in self._unread:
            head, _, rest = self._unread.partition(_HEAD_ENDS)
            length = int(head.partition(_LENGTH)[2].partition(b"\r\n")[0])
            if len(rest) < length:
                return
            body, self._unread = json.loads(rest[:length]), rest[length:]
            self._served.ports.append(self.port)
            self._served.applied[body.get("Room")] += 1
            self._served.reply(self, body)

    @property
    def is_open(self) -> bool:
        """Whether the client can still be answered."""
        return not self._transport.is_closing()

    def send(self, data: bytes) -> None:
        self._transport.write(data)

    def later(self, seconds: float, do: Callable[[], None]) -> None:
        """Do something after some seconds, if the connection is still there."""
        self._served.loop.call_later(seconds, lambda: do() if self.is_open else None)

    def close(self) -> None:
        self._transport.close()


Reply = Callable[[Line, dict[str, Any]], None]


def echo(line: Line, body: dict[str, Any]) -> None:
    """Answer with the room that a request was about, and with the connection it came over."""
    line.send(response({"Room": body.get("Room"), "Port": line.port}))


@dataclass
class Served:
    """What has reached a server.

    Attributes:
        url: Where it is.
        reply: How it answers.
        ports: The connection of each request, in order.
        applied: How often each room was asked for.
        open: The connections that are open.
        most: How many there were at once.
    """

    reply: Reply
    loop: asyncio.AbstractEventLoop
    url: str = ""
    ports: list[int] = field(default_factory=list[int])
    applied: Counter[Any] = field(default_factory=Counter[Any])
    open: set[Line] = field(default_factory=set[Line])
    most: int = 0

    def left(self) -> int:
        """Return how many connections are open once the closing ones have closed."""
        return asyncio.run_coroutine_threadsafe(self._left(), self.loop).result(60)

    async def _left(self) -> int:
        # What was closed on the other side has arrived here: loopback keeps nothing back. Those
        # who close in a loop of their own need some turns.
        for _ in range(2000):
            if not self.open:
                break
            await asyncio.sleep(0.01)
        return len(self.open)

    def settle(self) -> None:
        """Wait until what was to be closed at once is closed, so that nobody sends over it."""
        self.on_all(lambda _: None)

    def on_all(self, do: Callable[[Line], None]) -> None:
        """Do something with each open connection."""

        async def doing() -> None:
            for line in [*self.open]:
                do(line)

        asyncio.run_coroutine_threadsafe(doing(), self.loop).result(60)


@contextmanager
def served(reply: Reply = echo, tls: ssl.SSLContext | None = None) -> Generator[Served]:
    """Run a server in a thread."""
    loop = asyncio.new_event_loop()
    state = Served(reply, loop)
    thread = Thread(target=loop.run_forever)
    thread.start()

    async def start() -> asyncio.Server:
        return await loop.create_server(lambda: Line(state), "127.0.0.1", 0, backlog=1024, ssl=tls)

    async def stop() -> None:
        server.close()
        for line in [*state.open]:
            line.close()
        await asyncio.sleep(0)

    server = asyncio.run_coroutine_threadsafe(start(), loop).result(60)
    scheme = "https" if tls else "http"
    state.url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield state
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result(60)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
