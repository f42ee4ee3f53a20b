"""Fetching pages in tasks, ahead of whoever works on them."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from typing import Any, TypeVar

from mews_runtime.core import ApiResponse, Call
from mews_runtime.errors import MewsError
from mews_runtime.listing import Lane, Listing

PageT = TypeVar("PageT")

AsyncFetch = Callable[[Call[PageT]], Coroutine[Any, Any, ApiResponse[PageT] | MewsError]]


async def fetched(
    listing: Listing[PageT, object], fetch: AsyncFetch[PageT], width: int
) -> AsyncGenerator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` lanes."""
    running: dict[asyncio.Task[ApiResponse[PageT] | MewsError], Lane] = {}

    def fill() -> MewsError | None:
        while len(running) < width and (asked := listing.ask()) is not None:
            if isinstance(asked, MewsError):
                return asked
            lane, call = asked
            running[asyncio.create_task(fetch(call))] = lane
        return None

    try:
        while True:
            error = fill()
            if error is not None:
                raise error
            if not running:
                return
            finished, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            done = next(task for task in running if task in finished)
            answer = listing.take(running.pop(done), done.result())
            del done, finished
            if isinstance(answer, MewsError):
                raise answer
            if answer is not None:
                fill()
                yield answer
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
