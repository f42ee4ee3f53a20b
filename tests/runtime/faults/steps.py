"""What the server does with a request: how it fails, and how it answers."""

import gzip
import json
import ssl
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from tests.support import samples
from tests.support.loopback import Line, Received, Step

LIMIT: Final = 20_000
"""The largest body, in bytes, that the clients of these tests accept."""

reset: Final = Line.reset
finish: Final = Line.finish
stall: Final = Line.stall


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. A step: it is given to a request that was read to its end.

    Attributes:
        status: The status.
        headers: The headers, without the length.
        body: The body, or None for a good one.
        applies: Whether a write was applied before.
        length: What the server claims to send, if that is something else than it sends.
    """

    status: int = 200
    headers: tuple[str, ...] = ("Content-Type: application/json",)
    body: bytes | None = None
    applies: bool = True
    length: int | None = None

    def __call__(self, line: Line) -> None:
        request = line.read_request()
        if self.applies:
            line.apply()
        line.send(self.sent(request))

    def sent(self, request: Received) -> bytes:
        body = good(request) if self.body is None else self.body
        length = len(body) if self.length is None else self.length
        return head(self.status, *self.headers, f"Content-Length: {length}") + body


def head(status: int, *headers: str) -> bytes:
    """Return a status line and headers."""
    return "\r\n".join((f"HTTP/1.1 {status} Said", *headers, "", "")).encode()


def good(request: Received) -> bytes:
    """Return the body of a good answer: one block, listed or added."""
    page = samples.page(1)
    return json.dumps(
        {"ResourceBlocks": page["ResourceBlocks"]} if request.is_write else page
    ).encode()


well: Final = Answer()
"""The answer of a server that is well."""


# Connections that end, or go silent


def before_reading(end: Step) -> Step:
    return end


def in_the_request(end: Step) -> Step:
    def step(line: Line) -> None:
        line.read_beginning()
        end(line)

    return step


def while_it_is_sent(end: Step) -> Step:
    def step(line: Line) -> None:
        line.read_head()
        (Line.block if end is stall else end)(line)

    return step


def before_applying(end: Step) -> Step:
    def step(line: Line) -> None:
        line.read_request()
        end(line)

    return step


def after_applying(end: Step) -> Step:
    return _after_sending(0, end)


def in_the_headers(end: Step) -> Step:
    return _after_sending(len(head(200)) + 5, end)


def in_the_body(end: Step) -> Step:
    return _after_sending(-50, end)


def _after_sending(length: int, end: Step) -> Step:
    def step(line: Line) -> None:
        request = line.read_request()
        line.apply()
        line.send(well.sent(request)[:length])
        end(line)

    return step


def in_an_error(status: int, end: Step) -> Step:
    """Return a step that says an error, and ends before it has said it all."""

    def step(line: Line) -> None:
        line.read_request()
        line.send(head(status, "Retry-After: 7", "Content-Length: 50") + b"{")
        end(line)

    return step


def in_a_chunk(end: Step) -> Step:
    def step(line: Line) -> None:
        body = good(line.read_request())
        line.apply()
        line.send(head(200, "Transfer-Encoding: chunked") + _chunk(body)[:-50])
        end(line)

    return step


def applied_late(line: Line) -> None:
    """Apply a write after the client has given up."""
    line.read_request()
    line.stall()
    line.apply()


def closed_while_idle(line: Line) -> None:
    """Answer, and close the connection that the client would use again."""
    well(line)
    line.finish()


def no_tls(line: Line) -> None:
    """Answer a TLS handshake in plain http."""
    line.send(head(400, "Content-Length: 0"))
    line.finish()


# Bodies


def _chunk(piece: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(piece), piece)


def _applied(pieces: Iterable[bytes], end: Step = lambda _: None) -> Step:
    """Return a step that applies a write, sends some pieces, and ends."""

    def step(line: Line) -> None:
        line.read_request()
        line.apply()
        for piece in pieces:
            line.send(piece)
        end(line)

    return step


def chunked(*, pieces: tuple[bytes, ...] = (), ending: bytes = b"0\r\n\r\n") -> Step:
    """Return a step that answers with a body whose length is not said before."""
    chunks = b"".join(map(_chunk, pieces))
    return _applied([head(200, "Transfer-Encoding: chunked"), chunks + ending])


def endless(beginning: bytes, piece: bytes, most: int = 1000) -> Step:
    """Return a step whose answer comes to no end within reason, unless the client leaves."""
    return _applied([beginning, *[piece] * most], finish)


def until_closed(body: bytes) -> Step:
    """Return a step that answers with a body that ends where the connection does."""
    return _applied([head(200, "Connection: close") + body], finish)


def raw(data: bytes) -> Step:
    """Return a step that answers with bytes, and then closes the connection."""
    return _applied([data], finish)


def interim(*statuses: int) -> Step:
    """Return a step that says a few things before it answers."""

    def step(line: Line) -> None:
        request = line.read_request()
        line.apply()
        line.send(b"".join(map(head, statuses)) + well.sent(request))

    return step


def encoded(encoding: str, body: bytes) -> Answer:
    return replace(well, headers=(f"Content-Encoding: {encoding}",), body=body)


def text(body: bytes, media_type: str = "application/json") -> Answer:
    return replace(well, headers=(f"Content-Type: {media_type}",), body=body)


zipped: Final = gzip.compress(json.dumps(samples.page(1)).encode())
bomb: Final = gzip.compress(bytes(50 * LIMIT))


def early(status: int) -> Step:
    """Return a step that answers before it has read more than the headers."""

    def step(line: Line) -> None:
        line.read_head()
        line.send(head(status, "Connection: close", "Content-Length: 0"))
        line.finish()

    return step


# Proxies


def tunnel(tls: ssl.SSLContext, then: Step) -> Step:
    """Return a step that connects a client through, and goes on as the server behind."""

    def step(line: Line) -> None:
        line.read_connect()
        line.send(head(200))
        line.secure(tls)
        then(line)

    return step


def no_tunnel(status: int) -> Step:
    """Return a step that does not connect a client through."""

    def step(line: Line) -> None:
        line.read_connect()
        line.send(head(status, "Content-Length: 0"))

    return step


def in_the_tunnel(end: Step) -> Step:
    """Return a step that ends before a client is connected through."""

    def step(line: Line) -> None:
        line.read_connect()
        end(line)

    return step
