"""Fetching pages in threads, ahead of whoever works on them."""

from collections.abc import Callable, Generator
from contextvars import copy_context
from itertools import islice
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeVar

from mews_runtime.boundary import Boundary
from mews_runtime.core import ApiResponse, Call
from mews_runtime.errors import MewsError
from mews_runtime.listing import Lane, Listing

PageT = TypeVar("PageT")


Fetch = Callable[[Call[PageT], Callable[[], bool] | None], ApiResponse[PageT] | MewsError]
"""Sends the call of a page, unless nobody wants it any more."""


def fetched(
    listing: Listing[PageT, object], fetch: Fetch[PageT], width: int
) -> Generator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` lanes."""
    unwanted = Event()
    arrived: SimpleQueue[tuple[Lane, ApiResponse[PageT] | BaseException]] = SimpleQueue()
    running = 0

    def work(lane: Lane, call: Call[PageT]) -> None:
        with Boundary() as inside:
            arrived.put((lane, fetch(call, unwanted.is_set)))
        if inside.error is not None:
            arrived.put((lane, inside.error))

    def fill() -> None:
        nonlocal running
        for lane, call in islice(listing.asks(), width - running):
            # A thread that the end of the process does not wait for, as an executor's is.
            Thread(
                target=copy_context().run, args=(work, lane, call), name="mews-page", daemon=True
            ).start()
            running += 1

    try:
        fill()
        while running:
            answer = listing.take(*arrived.get())
            running -= 1
            fill()
            if answer is not None:
                yield answer
        listing.check()
    finally:
        # Whoever stops early does not wait for what is on its way, nor is that sent again.
        unwanted.set()
