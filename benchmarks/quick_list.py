"""The listing of `long_list`, from an event loop: many connections at once cost it little.

`python -m benchmarks.quick_list` prints its port, and ends when its standard input does: with the
process that started it, however that ends.
"""

import asyncio
import re
import sys
from contextlib import AbstractContextManager
from typing import Final, cast

import uvloop

from benchmarks.long_list import answer
from benchmarks.processes import serving

_LENGTH: Final = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)


def running() -> AbstractContextManager[str]:
    """Run the server in a process of its own. Gives its URL, for `long_list.listing`."""
    return serving("benchmarks.quick_list")


class _Connection(asyncio.Protocol):
    """Answers one request after the other."""

    _transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what to answer by."""
        self._transport = cast("asyncio.Transport", transport)
        self._received = b""

    def data_received(self, data: bytes) -> None:
        """Answer as soon as all of a request has arrived."""
        self._received += data
        head, end, asked = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if end and length and len(asked) >= int(length[1]):
            self._received = b""
            self._transport.write(_answer(head, asked))


def _answer(head: bytes, asked: bytes) -> bytes:
    pages, size = map(int, head.split(b"/", 3)[1:3])
    content = answer(asked, pages=pages, size=size)
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(content) + content


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    uvloop.run(_serve())
