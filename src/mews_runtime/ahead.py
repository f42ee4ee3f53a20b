"""Fetching pages in threads, ahead of whoever works on them."""

from collections.abc import Callable, Generator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import TypeVar

from mews_runtime.core import ApiResponse, Call
from mews_runtime.errors import MewsError
from mews_runtime.listing import Lane, Listing

PageT = TypeVar("PageT")

Fetch = Callable[[Call[PageT]], ApiResponse[PageT] | MewsError]


def fetched(
    listing: Listing[PageT, object], fetch: Fetch[PageT], width: int
) -> Generator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` lanes."""
    pool = ThreadPoolExecutor(width, thread_name_prefix="mews-pages")
    running: dict[Future[ApiResponse[PageT] | MewsError], Lane] = {}

    def fill() -> MewsError | None:
        while len(running) < width and (asked := listing.ask()) is not None:
            if isinstance(asked, MewsError):
                return asked
            lane, call = asked
            running[pool.submit(copy_context().run, fetch, call)] = lane
        return None

    try:
        while True:
            error = fill()
            if error is not None:
                raise error
            if not running:
                return
            finished = wait(running, return_when=FIRST_COMPLETED).done
            done = next(future for future in running if future in finished)
            answer = listing.take(running.pop(done), done.result())
            del done, finished
            if isinstance(answer, MewsError):
                raise answer
            if answer is not None:
                fill()
                yield answer
    finally:
        # Whoever stops early does not wait for what is on its way.
        pool.shutdown(wait=False, cancel_futures=True)
