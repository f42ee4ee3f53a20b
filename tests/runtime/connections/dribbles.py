"""Servers that never get to an end, and names that never get to a server."""

import asyncio
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Any, Final
from unittest import mock

from mews_connector import Retry
from mews_connector.errors import MewsError
from mews_runtime.timeouts import Timeout
from tests.support.loopback import Line, Step, serving
from tests.support.sides import ASYNC, SYNC, Side, close, settle

FOREVER: Final = 60.0
NAME: Final = "slow.internal"

_PAUSE: Final = 0.005
_ADDRESSES: Final = 8
_HOST: Final = "127.0.0.{}"
_CHUNKED: Final = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
_HANDSHAKE: Final = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"


@contextmanager
def _talking(step: Step, scheme: str = "http") -> Generator[str]:
    with serving(step, is_narrow=True) as server:
        yield server.url.replace("http", scheme, 1)


def _dribble(first: bytes, again: bytes, scheme: str = "http") -> Callable[[], Any]:
    def step(line: Line) -> None:
        line.has_request()
        line.send(first)
        # Until the client has left.
        while True:
            threading.Event().wait(_PAUSE)
            line.send(again)

    return lambda: _talking(step, scheme)


@contextmanager
def _dead() -> Generator[str]:
    """Know some addresses, none of which answers: their queue is full."""
    look_up = socket.getaddrinfo

    def known(host: Any, port: Any, *rest: Any, **options: Any) -> Any:
        if host not in {NAME, NAME.encode()}:
            return look_up(host, port, *rest, **options)
        hosts = [_HOST.format(number + 1) for number in range(_ADDRESSES)]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in hosts]

    with ExitStack() as stack:
        free = 0
        for number in range(_ADDRESSES):
            door = stack.enter_context(socket.socket())
            door.bind((_HOST.format(number + 1), free))
            free = door.getsockname()[1]
            # On Linux a queue of none has room for one.
            door.listen(0)
            stack.enter_context(socket.create_connection(door.getsockname()))
        stack.enter_context(mock.patch("socket.getaddrinfo", known))
        yield f"http://{NAME}:{free}"


@contextmanager
def _unknown() -> Generator[str]:
    """Wait for a name server that does not answer."""
    is_over, look_up = threading.Event(), socket.getaddrinfo

    def waiting(host: Any, *rest: Any, **options: Any) -> Any:
        if host in {NAME, NAME.encode()}:
            is_over.wait()
            raise socket.gaierror(socket.EAI_AGAIN, "no answer")
        return look_up(host, *rest, **options)

    with mock.patch("socket.getaddrinfo", waiting):
        yield f"http://{NAME}"
        is_over.set()


def _silent(first: bytes) -> Callable[[], Any]:
    def step(line: Line) -> None:
        line.has_request()
        line.send(first)
        line.stall()

    return lambda: _talking(step)


CASES: Final[dict[str, Callable[[], Any]]] = {
    "silence": _silent(b""),
    "silence behind the headers": _silent(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    "headers, a byte at a time": _dribble(b"HTTP/1.1 200 OK\r\nX: ", b"a"),
    "1xx without end": _dribble(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "chunk extensions": _dribble(_CHUNKED + b"1;", b"a"),
    "trailers": _dribble(_CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: a\r\n"),
    "a body, a byte at a time": _dribble(
        b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n", b" "
    ),
    "a TLS handshake": _dribble(_HANDSHAKE, b"a", "https"),
    "dead addresses": _dead,
    "a name server": _unknown,
    "a large request that is not read": lambda: _talking(Line.block),
}
"""What takes for ever. Each gives the address of a server while it lasts."""


async def lateness(
    case: str, deadline: float, *, is_sync: bool, timeout: Timeout = FOREVER
) -> tuple[float, MewsError | None]:
    """Call. Return the seconds after the deadline, below 0 if before, and the error."""
    side: Side = SYNC if is_sync else ASYNC
    body = {"Room": "x" * 8_000_000 if "large" in case else "1"}
    retry = Retry(attempts=1, deadline=deadline)
    with CASES[case]() as url:
        client = side.connected(url, insecure_hosts=(NAME,), timeout=timeout, retry=retry)
        error = None
        began = monotonic()
        try:
            await settle(client.call("rooms/add", body))
        except MewsError as raised:
            error = raised
        late = monotonic() - began - deadline
        await close(client)
        # The loop of a socket that was closed turns once more.
        await asyncio.sleep(0)
    return late, error
