"""A server on loopback that answers or fails as it is told: real sockets, and a script."""

import itertools
import json
import re
import socket
import ssl
import struct
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from threading import Event, Lock, Thread
from typing import Any, Final

_HEAD_ENDS: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"^content-length: *(\d+)", re.IGNORECASE | re.MULTILINE)
_PIECE: Final = 4096
_RESET: Final = struct.pack("ii", 1, 0)
_PATIENCE: Final = 20.0
"""Seconds that a client has to close its connections: it does so at once, or never."""


@dataclass(frozen=True)
class Received:
    """A request that was read to its end, and the port of the connection that it came over."""

    head: str
    content: bytes
    port: int

    @property
    def path(self) -> str:
        return self.head.split(" ", 2)[1]

    @cached_property
    def body(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.content)
        return found

    @property
    def is_write(self) -> bool:
        return self.path.endswith("/add")


@dataclass(slots=True)
class Ledger:
    """What has reached the server, and what it has done."""

    requests: list[Received] = field(default_factory=list[Received])
    tunnels: list[str] = field(default_factory=list[str])
    """The first line of each CONNECT."""

    applied: int = 0
    """How many writes were applied."""

    lock: Lock = field(default_factory=Lock)
    finished: Event = field(default_factory=Event)
    """Set when the server has closed a connection cleanly."""

    asked: Event = field(default_factory=Event)
    """Set when somebody asks whether the client has left."""

    def calls(self) -> list[Received]:
        """Return the requests to operations."""
        return [request for request in self.requests if "/api/connector/" in request.path]


class ClientLeftError(Exception):
    """The client has closed the connection where the script expects more of it."""


class Line:
    """A connection, with what a script may do to it."""

    def __init__(
        self, end: socket.socket, port: int, ledger: Ledger, tls: ssl.SSLContext | None
    ) -> None:
        self._end = end
        self._port = port
        self._ledger = ledger
        self._tls = tls
        self._read = b""
        self._request: Received | None = None
        self._is_over = False

    def has_request(self) -> bool:
        """Wait until a request, or a TLS handshake, begins. Nothing of it counts as read."""
        if self._is_over:
            return False
        if isinstance(self._end, ssl.SSLSocket):
            self._read += self._end.recv(_PIECE)
            return bool(self._read)
        return bool(self._end.recv(1, socket.MSG_PEEK))

    def secure(self, tls: ssl.SSLContext) -> None:
        """Answer a TLS handshake."""
        # An SSL socket detaches the one below it, which cannot be closed by its old name any more.
        self._end = tls.wrap_socket(self._end, server_side=True)

    def read_head(self) -> bytes:
        """Read the headers of a request, and perhaps more."""
        if self._tls is not None:
            self.secure(self._tls)
            self._tls = None
        while _HEAD_ENDS not in self._read:
            self._fill()
        return self._read.partition(_HEAD_ENDS)[0]

    def read_beginning(self) -> None:
        """Read the headers, and some of the body."""
        self.read_head()
        while self._read.endswith(_HEAD_ENDS):
            self._fill()

    def read_request(self) -> Received:
        """Read a request to its end."""
        head = self.read_head()
        found = _LENGTH.search(head)
        length = int(found[1]) if found else 0
        body_at = len(head) + len(_HEAD_ENDS)
        while len(self._read) < body_at + length:
            self._fill()
        body = self._read[body_at : body_at + length]
        self._read = self._read[body_at + length :]
        self._request = Received(head.decode(), body, self._port)
        with self._ledger.lock:
            self._ledger.requests.append(self._request)
        return self._request

    def read_connect(self) -> None:
        """Read what a client asks of a proxy before it speaks to the server behind it."""
        asked = self.read_head().partition(b"\r\n")[0].decode()
        self._read = b""
        with self._ledger.lock:
            self._ledger.tunnels.append(asked)

    def _fill(self) -> None:
        piece = self._end.recv(_PIECE)
        if not piece:
            raise ClientLeftError
        self._read += piece

    def apply(self) -> None:
        """Do what the request asks for, if it is a write."""
        if self._request is not None and self._request.is_write:
            with self._ledger.lock:
                self._ledger.applied += 1

    def send(self, data: bytes) -> None:
        self._end.sendall(data)

    def reset(self) -> None:
        """Break the connection off."""
        self._end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.close()

    def finish(self) -> None:
        """Close the connection cleanly, and without saying goodbye to TLS."""
        self._end.shutdown(socket.SHUT_WR)
        self._ledger.finished.set()
        self.stall()

    def stall(self) -> None:
        """Say nothing more, until the client leaves."""
        with suppress(OSError):
            while self._end.recv(_PIECE):
                pass
        self.close()

    def block(self) -> None:
        """Read nothing more, so that the client can send nothing more."""
        # A client that leaves is not heard through full buffers.
        self.wait()
        self.stall()

    def wait(self) -> None:
        """Wait until somebody asks whether the client has left."""
        self._ledger.asked.wait()

    def hang_up(self) -> None:
        """Wake whoever waits for the client."""
        with suppress(OSError):
            self._end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._is_over = True
        self._end.close()


Step = Callable[[Line], None]
"""What the server does with one request."""


class FaultServer:
    """Serves each connection from a thread of its own, and each request by the next step.

    Args:
        steps: What is done with each request, in the order in which they come: the first of a
            connection when that is made.
        tls: How to answer a TLS handshake, or None to serve in the clear.
        is_narrow: Whether the kernel takes in next to nothing before it is read.
    """

    def __init__(
        self, steps: Iterator[Step], *, tls: ssl.SSLContext | None = None, is_narrow: bool = False
    ) -> None:
        self.ledger = Ledger()
        self._steps = steps
        self._tls = tls
        self._lines: list[tuple[Line, Thread]] = []
        self._crowd: list[socket.socket] = []
        self._door: Thread | None = None
        self._is_closing = False
        self.is_open = False
        self._listener = socket.socket()
        if is_narrow:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _PIECE)
        self._listener.bind(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def open(self) -> None:
        """Let clients in. Until then they are refused."""
        while self._crowd:
            self._crowd.pop().close()
            self._listener.accept()[0].close()
        self._listener.listen(128)
        self.is_open = True
        self._door = Thread(target=self._welcome)
        self._door.start()

    def crowd(self) -> None:
        """Let nobody in until the door is opened: whoever connects finds the queue full."""
        # On Linux a queue of none has room for one.
        self._listener.listen(0)
        self._crowd.append(socket.create_connection(("127.0.0.1", self.port)))

    def _welcome(self) -> None:
        while True:
            end, (_, port) = self._listener.accept()
            if self._is_closing:
                end.close()
                return
            line = Line(end, port, self.ledger, self._tls)
            # Not by the thread: those of two connections may overtake each other.
            thread = Thread(target=self._serve, args=(line, next(self._steps)))
            self._lines.append((line, thread))
            thread.start()

    def _serve(self, line: Line, first: Step) -> None:
        # The client may leave wherever it likes.
        with suppress(OSError, ClientLeftError):
            if line.has_request():
                first(line)
            while line.has_request():
                next(self._steps)(line)
        line.close()

    def close(self, patience: float = _PATIENCE) -> int:
        """Stop. Return how many connections the client has left open."""
        self._is_closing = True
        if self._door is not None:
            socket.create_connection(("127.0.0.1", self.port)).close()
            self._door.join()
        for end in self._crowd:
            end.close()
        self._listener.close()
        return self.left_open(len(self._lines), patience)

    def left_open(self, count: int, patience: float = _PATIENCE) -> int:
        """Return how many of the first connections the client does not close."""
        self.ledger.asked.set()
        return sum(_is_left_open(line, thread, patience) for line, thread in self._lines[:count])

    @property
    def url(self) -> str:
        """Its address."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"


def _is_left_open(line: Line, thread: Thread, patience: float) -> bool:
    thread.join(patience)
    is_alive = thread.is_alive()
    line.hang_up()
    thread.join()
    return is_alive


@contextmanager
def serving(
    step: Step, tls: ssl.SSLContext | None = None, *, is_narrow: bool = False
) -> Generator[FaultServer]:
    """Run a server that does the same with each request, and waits for no client in the end."""
    server = FaultServer(itertools.repeat(step), tls=tls, is_narrow=is_narrow)
    server.open()
    try:
        yield server
    finally:
        server.close(patience=0)


def replying(answer: Callable[[Received], object], *headers: str) -> Step:
    """Return a step that answers with JSON, made of the request."""

    def step(line: Line) -> None:
        content = json.dumps(answer(line.read_request())).encode()
        lines = ("HTTP/1.1 200 OK", f"Content-Length: {len(content)}", *headers, "", "")
        line.send("\r\n".join(lines).encode() + content)

    return step
