"""HTTP libraries alone, with many requests at once: `python -m benchmarks.http_libraries`.

What `AsyncClient` could stand on. All send the same bytes, and read the same empty page.
"""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack, ExitStack
from typing import Final

import aiohttp
import httpx
import httpx2
import msgspec
from httpx_aiohttp import AiohttpTransport
from pyreqwest.client import ClientBuilder

from benchmarks import quick_list
from benchmarks.answers import PATH
from benchmarks.at_once import Listing, empty_pages, together
from benchmarks.clients import body
from benchmarks.command import run
from benchmarks.interleave import Measurements, interleave
from benchmarks.long_list import listing

_REQUESTS: Final = 2000
_HEADERS: Final = {"Content-Type": "application/json"}


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure the time of all requests together, by each library with connections that it keeps."""
    results: dict[str, Measurements] = {}
    with quick_list.running() as url, ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())
        opened = AsyncExitStack()
        stack.callback(lambda: runner.run(opened.aclose()))
        posts = runner.run(_posts(opened, listing(url, pages=0, size=0) + PATH))
        for at_once in (1, 10, 100):
            contenders = {
                name: together(runner, [post] * _REQUESTS, at_once) for name, post in posts.items()
            }
            rounds = 3 if is_quick else 9
            results[empty_pages(at_once)] = interleave(contenders, rounds=rounds, warm_up=1)
    return results


async def _posts(stack: AsyncExitStack, url: str) -> Mapping[str, Listing]:
    """Return one request by each library."""
    content = msgspec.json.encode(body())
    session = await stack.enter_async_context(aiohttp.ClientSession())
    rust = await stack.enter_async_context(ClientBuilder().build())
    many = httpx.Limits(max_keepalive_connections=100)
    old = await stack.enter_async_context(httpx.AsyncClient(limits=many))
    new = await stack.enter_async_context(
        httpx2.AsyncClient(limits=httpx2.Limits(max_keepalive_connections=100))
    )
    mixed = await stack.enter_async_context(httpx.AsyncClient(transport=AiohttpTransport()))

    async def by_aiohttp() -> None:
        async with session.post(url, data=content, headers=_HEADERS) as response:
            await response.read()

    async def by_httpx() -> None:
        await old.post(url, content=content, headers=_HEADERS)

    async def by_httpx2() -> None:
        await new.post(url, content=content, headers=_HEADERS)

    async def by_both() -> None:
        await mixed.post(url, content=content, headers=_HEADERS)

    async def by_rust() -> None:
        request = rust.post(url).headers(_HEADERS).body_bytes(content).build()
        await (await request.send()).bytes()

    return {
        "aiohttp": by_aiohttp,
        "httpx": by_httpx,
        "httpx2": by_httpx2,
        "httpx on aiohttp (httpx-aiohttp)": by_both,
        "pyreqwest, on Rust": by_rust,
    }


if __name__ == "__main__":
    raise SystemExit(run("benchmarks.http_libraries", measure, ()))
