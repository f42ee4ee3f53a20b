"""Servers on loopback that say back what they were sent, byte by byte as they like."""

import re
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Final

_LENGTH: Final = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)

Reply = Callable[[bytes], bytes | None]
"""Makes the bytes of an answer of the body of a request. None leaves the client waiting."""


@contextmanager
def parroting(reply: Reply) -> Generator[str]:
    """Run a server that closes the connection behind each answer. Gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        door = Thread(target=_serve, args=(server, reply))
        door.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}"
        finally:
            # An empty request is the signal to stop.
            socket.create_connection(server.getsockname()).close()
            door.join()


def _serve(server: socket.socket, reply: Reply) -> None:
    while True:
        line, _ = server.accept()
        with line, suppress(OSError):
            body = _read(line)
            if body is None:
                return
            answer = reply(body)
            if answer is not None:
                line.sendall(answer)
                line.shutdown(socket.SHUT_WR)
            while line.recv(4096):
                pass


def _read(line: socket.socket) -> bytes | None:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = line.recv(4096)
        if not piece:
            return None
        head += piece
    head, _, body = head.partition(b"\r\n\r\n")
    found = _LENGTH.search(head)
    while found and len(body) < int(found[1]):
        body += line.recv(4096)
    return body
