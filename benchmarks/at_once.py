"""Many listings at once in one process: this client beside aiohttp and msgspec bare.

Each listing is one empty page, or, for a chain of hotels, 20 pages of 1000 blocks with a token of
its own. `python -m benchmarks.at_once` prints the figures with their bars.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Final, TypeAlias

import aiohttp
import httpx2
import msgspec

from benchmarks import quick_list
from benchmarks.answers import PATH
from benchmarks.bar import Bar
from benchmarks.clients import CREDENTIALS, body
from benchmarks.command import run
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.long_list import listing
from examples.chain import for_each_property
from mews_connector import AsyncClient, Client, models

OURS: Final = "AsyncClient"
ON_HTTPX2: Final = "AsyncClient, http_client=httpx2"
FLOOR: Final = "bare aiohttp + msgspec"
THREADS: Final = "Client, 32 threads"
ONE_THREAD: Final = "Client, 1 thread"
HTTPX2_THREADS: Final = "bare httpx2, 32 threads"
HTTPX2_ONE_THREAD: Final = "bare httpx2, 1 thread"
CHAIN: Final = "100 hotels, 20 pages of 1000 each"
IN_THREADS: Final = "empty pages, in threads"

Listing: TypeAlias = Callable[[], Awaitable[None]]

_TOKENS: Final = 100
_PAGES: Final = 20
_AT_ONCE: Final = 20
_EMPTY: Final = 2000


def empty_pages(at_once: int) -> str:
    """Return the name of a subject."""
    return f"empty pages, {at_once} at once"


BARS: Final = (
    Bar(empty_pages(1), OURS, FLOOR, "<=", 1 / 0.6),
    Bar(empty_pages(100), OURS, FLOOR, "<=", 1 / 0.5),
    Bar(CHAIN, OURS, FLOOR, "<=", 1 / 0.85),
    Bar(IN_THREADS, THREADS, ONE_THREAD, "<=", 1.0),
)


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure the time of all listings together, each contender with connections that it keeps."""
    rounds = 3 if is_quick else 15
    with quick_list.running() as url, ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())
        results: dict[str, Measurements] = {}
        empty = _Listings(listing(url, pages=0, size=0), stack, runner)
        for at_once in (1, 10, 100):
            contenders = {
                name: together(runner, [each] * _EMPTY, at_once) for name, each in empty.all()
            }
            results[empty_pages(at_once)] = interleave(contenders, rounds=rounds, warm_up=1)
        long = _Listings(listing(url, pages=_PAGES, size=1000), stack, runner)
        chain = {
            OURS: lambda: runner.run(long.chain()),
            FLOOR: together(runner, [long.bare] * _TOKENS, _AT_ONCE),
        }
        results[CHAIN] = interleave(chain, rounds=max(3, rounds // 3), warm_up=1)
        results[IN_THREADS] = interleave(_threads(stack, url), rounds=rounds, warm_up=1)
        return results


class _Listings:
    """One listing from its first page to its last, by each contender."""

    def __init__(self, base_url: str, stack: ExitStack, runner: asyncio.Runner) -> None:
        self._url = base_url + PATH
        self._ours = AsyncClient(**CREDENTIALS, base_url=base_url, limiter=None)
        stack.callback(lambda: runner.run(self._ours.aclose()))
        http = httpx2.AsyncClient(limits=httpx2.Limits(max_keepalive_connections=100))
        stack.callback(lambda: runner.run(http.aclose()))
        self._given = AsyncClient(**CREDENTIALS, base_url=base_url, limiter=None, http_client=http)
        self._session = runner.run(_session())
        stack.callback(lambda: runner.run(self._session.close()))
        self._decoder = msgspec.json.Decoder(models.ResourceBlockResult)

    def all(self) -> list[tuple[str, Listing]]:
        """Return each contender under its name."""
        return [
            (OURS, lambda: _read(self._ours)),
            (ON_HTTPX2, lambda: _read(self._given)),
            (FLOOR, self.bare),
        ]

    async def chain(self) -> None:
        """Read the listing of each hotel, as the recipe for a chain does."""
        tokens = {f"hotel {number}": f"token {number}" for number in range(_TOKENS)}
        failed: list[Exception] = []

        def done(_: str, outcome: Exception | None) -> None:
            if outcome is not None:
                failed.append(outcome)

        await for_each_property(
            self._ours, tokens, lambda _, mews: _read(mews), done, at_once=_AT_ONCE
        )
        if failed:
            raise failed[0]

    async def bare(self) -> None:
        """Read it without a client."""
        cursor: object = None
        while True:
            asked = msgspec.json.encode(body(None if cursor is None else str(cursor)))
            headers = {"Content-Type": "application/json"}
            async with self._session.post(self._url, data=asked, headers=headers) as response:
                page = self._decoder.decode(await response.read())
            cursor = page.cursor
            if cursor is None:
                return


async def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession()


async def _read(client: AsyncClient) -> None:
    async for _ in client.resource_blocks.get_all().pages():
        pass


def together(runner: asyncio.Runner, listings: list[Listing], at_once: int) -> Contender:
    """Return what carries out listings, so many of them at a time."""

    async def work(left: list[Listing]) -> None:
        while left:
            await left.pop()()

    async def all_of_them() -> None:
        left = [*listings]
        await asyncio.gather(*(work(left) for _ in range(at_once)))

    return lambda: runner.run(all_of_them())


def _threads(stack: ExitStack, url: str) -> Mapping[str, Contender]:
    base_url = listing(url, pages=0, size=0)
    client = stack.enter_context(Client(**CREDENTIALS, base_url=base_url, limiter=None))
    limits = httpx2.Limits(max_connections=100, max_keepalive_connections=100)
    http = stack.enter_context(httpx2.Client(limits=limits))
    decoder = msgspec.json.Decoder(models.ResourceBlockResult)
    headers = {"Content-Type": "application/json"}

    def ours() -> None:
        for _ in client.resource_blocks.get_all().pages():
            pass

    def bare() -> None:
        content = msgspec.json.encode(body(None))
        decoder.decode(http.post(base_url + PATH, content=content, headers=headers).content)

    def spread(read: Callable[[], None], count: int) -> Contender:
        def some(_: int) -> None:
            for _ in range(_EMPTY // count):
                read()

        def all_of_them() -> None:
            with ThreadPoolExecutor(count) as threads:
                # So that what fails there fails here.
                list(threads.map(some, range(count)))

        return all_of_them

    return {
        THREADS: spread(ours, 32),
        ONE_THREAD: spread(ours, 1),
        HTTPX2_THREADS: spread(bare, 32),
        HTTPX2_ONE_THREAD: spread(bare, 1),
    }


if __name__ == "__main__":
    raise SystemExit(run("benchmarks.at_once", measure, BARS))
