"""Fetching pages in tasks, ahead of whoever works on them."""

import asyncio
from collections.abc import AsyncGenerator
from itertools import islice
from typing import TypeVar

from mews_runtime.errors import MewsError
from mews_runtime.listing.listing import AsyncFetch, Listing, Part
from mews_runtime.sending.core import ApiResponse
from mews_runtime.timeouts import check_loop

PageT = TypeVar("PageT")


async def fetched(
    listing: Listing[PageT, object], fetch: AsyncFetch[PageT], width: int
) -> AsyncGenerator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` parts."""
    check_loop()
    running: dict[asyncio.Task[ApiResponse[PageT] | MewsError], Part] = {}

    def fill() -> None:
        for part, call in islice(listing.calls(), width - len(running)):
            running[asyncio.create_task(fetch(call))] = part

    try:
        fill()
        while running:
            finished, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            done = next(task for task in running if task in finished)
            answer = listing.take(running.pop(done), done.result())
            del done, finished
            fill()
            if answer is not None:
                yield answer
        listing.check()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
