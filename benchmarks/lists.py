"""Measure long listings: `python -m benchmarks.lists`. The memory is read as Linux tells it."""

import asyncio
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Final, TypedDict

from benchmarks.bar import Bar
from benchmarks.command import run as run_command
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.long_list import listing, running
from benchmarks.memory import peak
from benchmarks.processes import python
from mews_connector import AsyncClient, Client

MEMORY: Final = "memory, one million items"
AHEAD: Final = "work as long as the network"

SYNC: Final = "Client"
ASYNC: Final = "AsyncClient"
SYNC_AHEAD: Final = "Client, page ahead"
ASYNC_AHEAD: Final = "AsyncClient, page ahead"

BARS: Final = (
    Bar(MEMORY, SYNC_AHEAD, None, "<=", 30),
    Bar(MEMORY, ASYNC_AHEAD, None, "<=", 30),
    Bar(AHEAD, SYNC, SYNC_AHEAD, ">=", 1.6),
    Bar(AHEAD, ASYNC, ASYNC_AHEAD, ">=", 1.6),
)

_SIZE: Final = 1000
_WARM_UP: Final = 10
"""Pages that are read before the memory is looked at."""

_PAGES: Final = 20
_MILLISECONDS: Final = 40
"""How long the server takes for a page, and the consumer too."""

_GROWTH: Final = """
import sys
from benchmarks import lists
print(getattr(lists, sys.argv[1])(sys.argv[2], int(sys.argv[3])))
"""


class _Arguments(TypedDict):
    client_token: str
    access_token: str
    client: str
    base_url: str
    limiter: None


def _arguments(base_url: str) -> _Arguments:
    """Return the arguments of a client. Nothing holds it back: the server has no limit."""
    return {
        "client_token": "placeholder-client-token",
        "access_token": "placeholder-access-token",
        "client": "Benchmark 1.0.0",
        "base_url": base_url,
        "limiter": None,
    }


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure both subjects, or with few pages and rounds."""
    with running() as url:
        return {
            MEMORY: _memory(url, pages=100 if is_quick else 1000),
            AHEAD: _ahead(url, rounds=3 if is_quick else 10),
        }


# Memory


def _memory(url: str, *, pages: int) -> Measurements:
    """Measure by how much the memory grows, twice, and each time in a process of its own."""
    base_url = listing(url, pages=pages, size=_SIZE)
    functions = {SYNC_AHEAD: growth, ASYNC_AHEAD: growth_async}
    rounds = {
        name: [_printed(function.__name__, base_url, str(pages)) for _ in range(2)]
        for name, function in functions.items()
    }
    return Measurements(rounds, "MB")


def _printed(*arguments: str) -> float:
    return float(python(_GROWTH, *arguments))


def growth(base_url: str, pages: int) -> int:
    """Read a listing, item by item. Return by how many bytes the peak of the memory grows."""
    count = before = 0
    with Client(**_arguments(base_url)) as mews:
        for _ in mews.resource_blocks.get_all(prefetch=True):
            count += 1
            if count == _WARM_UP * _SIZE:
                before = peak()
    return _grown(count, pages, before)


def growth_async(base_url: str, pages: int) -> int:
    """Do the same with `AsyncClient`."""
    return asyncio.run(_growth_async(base_url, pages))


async def _growth_async(base_url: str, pages: int) -> int:
    count = before = 0
    async with AsyncClient(**_arguments(base_url)) as mews:
        async for _ in mews.resource_blocks.get_all(prefetch=True):
            count += 1
            if count == _WARM_UP * _SIZE:
                before = peak()
    return _grown(count, pages, before)


def _grown(count: int, pages: int, before: int) -> int:
    if count != pages * _SIZE:
        message = f"{count} items arrived of {pages * _SIZE}"
        raise RuntimeError(message)
    return peak() - before


# Time


def _ahead(url: str, *, rounds: int) -> Measurements:
    base_url = listing(url, pages=_PAGES, size=_SIZE, milliseconds=_MILLISECONDS)
    with _sync(base_url) as sync, _async(base_url) as soon:
        return interleave({**sync, **soon}, rounds=rounds, warm_up=1)


@contextmanager
def _sync(base_url: str) -> Generator[Mapping[str, Contender]]:
    with Client(**_arguments(base_url)) as mews:

        def read(*, prefetch: bool) -> None:
            for _ in mews.resource_blocks.get_all(prefetch=prefetch).pages():
                time.sleep(_MILLISECONDS / 1000)

        yield {SYNC: lambda: read(prefetch=False), SYNC_AHEAD: lambda: read(prefetch=True)}


@contextmanager
def _async(base_url: str) -> Generator[Mapping[str, Contender]]:
    with asyncio.Runner() as runner:
        mews = AsyncClient(**_arguments(base_url))

        async def read(*, prefetch: bool) -> None:
            async for _ in mews.resource_blocks.get_all(prefetch=prefetch).pages():
                await asyncio.sleep(_MILLISECONDS / 1000)

        yield {
            ASYNC: lambda: runner.run(read(prefetch=False)),
            ASYNC_AHEAD: lambda: runner.run(read(prefetch=True)),
        }
        runner.run(mews.aclose())


if __name__ == "__main__":
    raise SystemExit(run_command("benchmarks.lists", measure, BARS))
