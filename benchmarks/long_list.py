"""A server that lists any number of resource blocks, page by page, and keeps none of them.

`python -m benchmarks.long_list` prints its port, and ends when its standard input does: with the
process that started it, however that ends.
"""

import re
import sys
import time
from contextlib import AbstractContextManager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Final
from uuid import UUID

from benchmarks.answers import body
from benchmarks.processes import serving

_CURSOR: Final = re.compile(rb'"Cursor":"([0-9a-f-]{36})"')


def running() -> AbstractContextManager[str]:
    """Run the server in a process of its own. Gives its URL, for `listing`."""
    return serving("benchmarks.long_list")


def listing(url: str, *, pages: int, size: int, milliseconds: int = 0) -> str:
    """Return the base URL of a listing.

    Args:
        url: That of the server.
        pages: How many pages it has, before the empty one at its end.
        size: How many blocks a page holds.
        milliseconds: How long the server takes for each.
    """
    return f"{url}/{pages}/{size}/{milliseconds}"


@cache
def page(size: int) -> bytes:
    """Return a page up to its cursor."""
    content = body(size)
    return content[: content.rindex(b'"Cursor":')] + b'"Cursor":'


def answer(asked: bytes, *, pages: int, size: int) -> bytes:
    """Return the page behind the cursor of a request. Cursors count the pages."""
    cursor = _CURSOR.search(asked)
    number = UUID(cursor[1].decode()).int if cursor else 0
    if number < pages:
        return page(size) + f'"{UUID(int=number + 1)}"}}'.encode()
    return page(0) + b"null}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        """Answer with the page that is asked for."""
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        pages, size, milliseconds = map(int, self.path.split("/")[1:4])
        time.sleep(milliseconds / 1000)
        content = answer(asked, pages=pages, size=size)
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(content)}\r\n\r\n"
        self.wfile.write(head.encode() + content)


def main() -> None:
    """Serve until standard input ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(server.server_port, flush=True)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main()
