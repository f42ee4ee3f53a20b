"""Reading 100,000 items, page by page, from a server that has no limit."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib import import_module
from typing import Any, Final

import httpx2
import msgspec

from benchmarks.answers import PATH
from benchmarks.clients import CREDENTIALS, FLOOR, OURS, PLAIN, PYDANTIC, STOCK_TEMPLATES, body
from benchmarks.generator import STOCK
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.long_list import listing, running
from benchmarks.pydantic_models import Page
from mews_connector import AsyncClient, Client, models

SYNC: Final = "100,000 items"

AHEAD: Final = "this client, page ahead"
CONCURRENT: Final = "this client, concurrency=4"
ASYNC: Final = "AsyncClient"
ASYNC_AHEAD: Final = "AsyncClient, page ahead"

_PAGES: Final = 100
_PARTS: Final = 4
_SIZE: Final = 1000
_YEAR: Final = models.TimeInterval(
    start_utc=datetime(2025, 1, 1, tzinfo=UTC), end_utc=datetime(2026, 1, 1, tzinfo=UTC)
)
"""The contract has it asked for in four windows, which is what can be read at the same time."""


def measure(rounds: int) -> Mapping[str, Measurements]:
    """Measure the whole listing, each contender with one client that it keeps.

    `generator.stock` has to come first.
    """
    with running() as url, ExitStack() as stack:
        whole = listing(url, pages=_PAGES, size=_SIZE)
        parts = listing(url, pages=_PAGES // _PARTS, size=_SIZE)
        contenders = {
            **_ours(stack, whole, parts),
            **_asynchronous(stack, whole),
            STOCK_TEMPLATES: _stock(stack, whole),
            **_loops(stack, whole),
        }
        return {SYNC: interleave(contenders, rounds=rounds, warm_up=1)}


def _ours(stack: ExitStack, whole: str, parts: str) -> Mapping[str, Contender]:
    def client(base_url: str) -> Client:
        return stack.enter_context(Client(**CREDENTIALS, base_url=base_url, limiter=None))

    one, four = client(whole).resource_blocks, client(parts).resource_blocks
    return {
        OURS: lambda: _counted(sum(1 for _ in one.get_all())),
        AHEAD: lambda: _counted(sum(1 for _ in one.get_all(prefetch=True))),
        CONCURRENT: lambda: _counted(
            sum(1 for _ in four.get_all(updated_utc=_YEAR, concurrency=_PARTS))
        ),
    }


def _asynchronous(stack: ExitStack, whole: str) -> Mapping[str, Contender]:
    runner = stack.enter_context(asyncio.Runner())
    mews = AsyncClient(**CREDENTIALS, base_url=whole, limiter=None)
    stack.callback(lambda: runner.run(mews.aclose()))

    async def read(*, prefetch: bool) -> None:
        count = 0
        async for _ in mews.resource_blocks.get_all(prefetch=prefetch):
            count += 1
        _counted(count)

    return {
        ASYNC: lambda: runner.run(read(prefetch=False)),
        ASYNC_AHEAD: lambda: runner.run(read(prefetch=True)),
    }


def _stock(stack: ExitStack, whole: str) -> Contender:
    package: Any = import_module(STOCK)
    stock_models: Any = import_module(f"{STOCK}.models")
    get_all: Any = import_module(f"{STOCK}.api.resource_blocks.resource_blocks_get_all")
    client = stack.enter_context(package.Client(base_url=whole))

    def read() -> None:
        count, cursor = 0, None
        while True:
            limitation = stock_models.Limitation(count=_SIZE, cursor=cursor)
            asked = stock_models.ResourceBlockFilterParameters(
                **CREDENTIALS,
                limitation=limitation,
                updated_utc=stock_models.TimeInterval(
                    start_utc=_YEAR.start_utc, end_utc=_YEAR.end_utc
                ),
            )
            answer = get_all.sync(client=client, body=asked)
            count, cursor = count + len(answer.resource_blocks), answer.cursor
            if cursor is None:
                _counted(count)
                return

    return read


def _loops(stack: ExitStack, whole: str) -> Mapping[str, Contender]:
    """Return the loops that one writes without a client for Mews."""
    http = stack.enter_context(httpx2.Client())
    decoder = msgspec.json.Decoder(models.ResourceBlockResult)

    def loop(page: Callable[[httpx2.Response], tuple[int, object]]) -> Contender:
        def read() -> None:
            count, cursor = 0, None
            while True:
                asked = body(None if cursor is None else str(cursor))
                size, cursor = page(http.post(whole + PATH, json=asked))
                count += size
                if cursor is None:
                    _counted(count)
                    return

        return read

    def plain(response: httpx2.Response) -> tuple[int, object]:
        answer: dict[str, Any] = response.json()
        return len(answer["ResourceBlocks"]), answer["Cursor"]

    def pydantic(response: httpx2.Response) -> tuple[int, object]:
        answer = Page.model_validate_json(response.content)
        return len(answer.resource_blocks), answer.cursor

    def floor(response: httpx2.Response) -> tuple[int, object]:
        answer = decoder.decode(response.content)
        return len(answer.resource_blocks), answer.cursor

    return {PLAIN: loop(plain), PYDANTIC: loop(pydantic), FLOOR: loop(floor)}


def _counted(count: int) -> None:
    if count != _PAGES * _SIZE:
        message = f"{count} items arrived of {_PAGES * _SIZE}"
        raise RuntimeError(message)
