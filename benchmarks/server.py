"""A server that answers every POST with prepared bytes, as fast as Python can.

`python -m benchmarks.server` prints its port, and ends when its standard input does: with the
process that started it, however that ends.
"""

import re
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from threading import Thread
from typing import Final

from benchmarks.answers import SIZES, body
from benchmarks.processes import serving

_LENGTH: Final = re.compile(rb"\r\ncontent-length: *([0-9]+)\r\n", re.IGNORECASE)
_CHUNK: Final = 65536


def running() -> AbstractContextManager[str]:
    """Run the server in a process of its own. Gives the URL that the answers are found under."""
    return serving("benchmarks.server")


def _response(content: bytes) -> bytes:
    head = (
        "HTTP/1.1 200 OK\r\n"
        "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
        "Content-Type: application/json; charset=utf-8\r\n"
        f"Content-Length: {len(content)}\r\n"
        "Request-Id: 7f9d3c52-8f0e-4f64-9d0b-3b8f0f6f6a51\r\n"
        "Strict-Transport-Security: max-age=31536000\r\n"
        "\r\n"
    )
    return head.encode() + content


def _requests(connection: socket.socket) -> Iterator[bytes]:
    """Yield each request of a connection as soon as all of it has arrived."""
    received = b""
    while chunk := connection.recv(_CHUNK):
        received += chunk
        head, end, content = received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head + b"\r\n")
        if end and length and len(content) >= int(length[1]):
            yield received
            received = b""


def _serve(connection: socket.socket, responses: Mapping[bytes, bytes]) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection:
        for request in _requests(connection):
            connection.sendall(responses[request.split(b"/", 2)[1]])


def _accept(listener: socket.socket, responses: Mapping[bytes, bytes]) -> None:
    while True:
        connection, _ = listener.accept()
        Thread(target=_serve, args=(connection, responses), daemon=True).start()


def main() -> None:
    """Serve until standard input ends."""
    responses = {name.encode(): _response(body(size)) for name, size in SIZES.items()}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=_accept, args=(listener, responses), daemon=True).start()
        print(listener.getsockname()[1], flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
