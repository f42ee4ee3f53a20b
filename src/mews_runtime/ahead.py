"""Fetching pages in threads, ahead of whoever works on them."""

from collections.abc import Callable, Generator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from threading import Event
from typing import Protocol, TypeVar

from mews_runtime.core import ApiResponse, Call
from mews_runtime.errors import MewsError
from mews_runtime.listing import Lane, Listing

PageT = TypeVar("PageT")


class Fetch(Protocol):
    """Sends the call of a page, unless nobody wants it any more."""

    def __call__(
        self, call: Call[PageT], is_unwanted: Callable[[], bool] | None = None, /
    ) -> ApiResponse[PageT] | MewsError:
        """Return the page, or an error."""
        ...


def fetched(
    listing: Listing[PageT, object], fetch: Fetch, width: int
) -> Generator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` lanes."""
    unwanted = Event()
    pool = ThreadPoolExecutor(width, thread_name_prefix="mews-pages")
    running: dict[Future[ApiResponse[PageT] | MewsError], Lane] = {}

    def fill() -> None:
        for lane, call in listing.asks(width - len(running)):
            running[pool.submit(copy_context().run, fetch, call, unwanted.is_set)] = lane

    try:
        fill()
        while running:
            finished = wait(running, return_when=FIRST_COMPLETED).done
            done = next(future for future in running if future in finished)
            answer = listing.take(running.pop(done), done.result())
            del done, finished
            if isinstance(answer, MewsError):
                raise answer
            fill()
            if answer is not None:
                yield answer
        if listing.error is not None:
            raise listing.error
    finally:
        # Whoever stops early does not wait for what is on its way, nor is that repeated.
        unwanted.set()
        pool.shutdown(wait=False, cancel_futures=True)
