"""Calls at once against a server that counts strictly: `python -m benchmarks.limit`.

The server counts a request when its head has arrived, in a sliding window, and answers 429 to what
is over the limit. The client, whose limiter knows the same limit, is to get none, though it has
connections for half of a window's requests only, and its first answers take nearly a window: so
the other half leaves late. Then how long it takes to ask for a turn while very many wait.
`--requests 200 --seconds 30 --calls 300` are the real figures.
"""

import asyncio
import sys
import time
from argparse import ArgumentParser
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import httpx2

from benchmarks.clients import CREDENTIALS
from benchmarks.report import environment
from mews_connector import AsyncClient, RequestLimiter

_LONG: Final = 0.9
"""The part of a window that the first answers take."""
_MANY: Final = 10_000
_LINE: Final = "{:<52}{:>12}  {:<8}{}"
_BODY: Final = b'{"ResourceBlocks":[],"Cursor":null}'


class StrictServer:
    """Counts requests when their heads have arrived."""

    def __init__(self, requests: int, seconds: float) -> None:
        self._requests = requests
        self._seconds = seconds
        self._counted: deque[float] = deque()
        self._answers = 0
        self.refused = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of a connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                status = b"200 OK" if self._grants() else b"429 Too Many Requests"
                lengths = [
                    int(line.split(b":")[1])
                    for line in head.lower().split(b"\r\n")
                    if line.startswith(b"content-length:")
                ]
                await reader.readexactly(lengths[0])
                await asyncio.sleep(self._takes())
                writer.write(b"HTTP/1.1 %b\r\nContent-Type: application/json\r\n" % status)
                writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(_BODY), _BODY))
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    def _takes(self) -> float:
        """Return the seconds before the next answer: the first on each connection is slow."""
        self._answers += 1
        return _LONG * self._seconds if self._answers <= self._requests // 2 else 0.0

    def _grants(self) -> bool:
        now = time.monotonic()
        while self._counted and self._counted[0] <= now - self._seconds:
            self._counted.popleft()
        is_free = len(self._counted) < self._requests
        # A request that was refused counts, too.
        self._counted.append(now)
        self.refused += not is_free
        return is_free


@asynccontextmanager
async def _running(server: StrictServer) -> AsyncGenerator[str]:
    async with await asyncio.start_server(server.serve, "127.0.0.1") as listener:
        yield f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"


async def _run(requests: int, seconds: float, calls: int) -> tuple[int, float]:
    """Call at once. Returns how many were refused, and the seconds that it took."""
    server, limiter = StrictServer(requests, seconds), RequestLimiter(requests, seconds)
    connections = httpx2.Limits(max_connections=max(1, requests // 2))
    timeout = httpx2.Timeout(None)
    async with (
        _running(server) as url,
        httpx2.AsyncClient(limits=connections) as http,
        AsyncClient(
            **CREDENTIALS, base_url=url, limiter=limiter, http_client=http, timeout=timeout
        ) as mews,
    ):
        body = {"Limitation": {"Count": 1}}
        began = time.monotonic()
        await asyncio.gather(*(mews.call("resourceBlocks/getAll", body) for _ in range(calls)))
        return server.refused, time.monotonic() - began


def _asking() -> float:
    """Return the microseconds in which one of very many asks for its turn."""
    limiter = RequestLimiter(1, 1000.0)
    turns = [limiter.turn("") for _ in range(_MANY)]
    for turn in turns:
        turn.wait()
    began = time.perf_counter()
    for turn in turns:
        turn.wait()
    return (time.perf_counter() - began) / _MANY * 1e6


def main() -> int:
    """Run the benchmark. Returns the exit code: 1 when a request was refused."""
    parser = ArgumentParser(prog="python -m benchmarks.limit")
    parser.add_argument("--requests", type=int, default=20, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=2.0, help="default: %(default)g")
    parser.add_argument("--calls", type=int, default=60, help="default: %(default)s")
    parser.add_argument("--runs", type=int, default=5, help="default: %(default)s")
    options = parser.parse_args()
    print(", ".join(f"{name} {value}" for name, value in environment().items()))
    limit = f"{options.calls} calls at once, {options.requests} in {options.seconds:g} s"
    print(_LINE.format(limit, "measured", "bar", ""))
    refused = 0
    for number in range(1, options.runs + 1):
        over, took = asyncio.run(_run(options.requests, options.seconds, options.calls))
        refused += over
        print(
            _LINE.format(
                f"answers 429 in run {number}, of {took:.1f} s",
                over,
                "<= 0",
                "MISSED" if over else "kept",
            )
        )
    print(_LINE.format(f"asking for a turn, {_MANY} waiting", f"{_asking():.1f} us", "", ""))
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
