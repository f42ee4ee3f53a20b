"""Servers that never get to an end, and names that never get to a server."""

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Final
from unittest import mock

NAME: Final = "slow.internal"
LARGE: Final = "x" * 8_000_000

_PAUSE: Final = 0.005
_SMALL: Final = 4096
_ADDRESSES: Final = 8
_HOST: Final = "127.0.0.{}"
_CHUNKED: Final = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
_HANDSHAKE: Final = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"

Talk = Callable[[socket.socket, threading.Event], None]


def _then(first: bytes, again: bytes) -> Talk:
    def talk(end: socket.socket, is_over: threading.Event) -> None:
        end.recv(_SMALL)
        end.sendall(first)
        while not is_over.wait(_PAUSE):
            end.sendall(again)

    return talk


def _silent(end: socket.socket, is_over: threading.Event) -> None:
    del end
    is_over.wait()


@contextmanager
def _talking(talk: Talk, scheme: str = "http") -> Generator[str]:
    is_over = threading.Event()

    def serve(end: socket.socket) -> None:
        with end, suppress(OSError):
            talk(end, is_over)

    def welcome() -> None:
        while True:
            end, _ = door.accept()
            if is_over.is_set():
                end.close()
                return
            thread = threading.Thread(target=serve, args=(end,))
            talks.append(thread)
            thread.start()

    talks: list[threading.Thread] = []
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _SMALL)
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        thread = threading.Thread(target=welcome)
        thread.start()
        try:
            yield f"{scheme}://127.0.0.1:{port}"
        finally:
            is_over.set()
            socket.create_connection(("127.0.0.1", port)).close()
            for each in (thread, *talks):
                each.join()


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


CASES: Final[dict[str, Callable[[], Any]]] = {
    "headers, a byte at a time": lambda: _talking(_then(b"HTTP/1.1 200 OK\r\nX: ", b"a")),
    "1xx without end": lambda: _talking(_then(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n")),
    "chunk extensions": lambda: _talking(_then(_CHUNKED + b"1;", b"a")),
    "trailers": lambda: _talking(_then(_CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: a\r\n")),
    "a body, a byte at a time": lambda: _talking(
        _then(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n", b" ")
    ),
    "a TLS handshake": lambda: _talking(_then(_HANDSHAKE, b"a"), "https"),
    "dead addresses": _dead,
    "a name server": _unknown,
    "a large request that is not read": lambda: _talking(_silent),
}
"""What takes for ever. Each gives the address of a server while it lasts."""
