"""Fetching pages in threads, ahead of whoever works on them."""

from collections.abc import Generator
from contextvars import Context, copy_context
from itertools import islice
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeVar

from mews_runtime.boundary import Boundary
from mews_runtime.listing.listing import Fetch, Listing, Part
from mews_runtime.sending.core import ApiResponse, Call

PageT = TypeVar("PageT")


def fetched(
    listing: Listing[PageT, object], fetch: Fetch[PageT], width: int
) -> Generator[ApiResponse[PageT]]:
    """Yield pages while the next ones are on their way, one for each of at most `width` parts."""
    unwanted = Event()
    asked: SimpleQueue[tuple[Context, Part, Call[PageT]] | None] = SimpleQueue()
    arrived: SimpleQueue[tuple[Part, ApiResponse[PageT] | BaseException]] = SimpleQueue()
    running = threads = 0

    def work() -> None:
        while (job := asked.get()) is not None:
            context, part, call = job
            with Boundary() as inside:
                arrived.put((part, context.run(fetch, call, unwanted.is_set)))
            if inside.error is not None:
                arrived.put((part, inside.error))

    def fill() -> None:
        nonlocal running, threads
        for part, call in islice(listing.calls(), width - running):
            running += 1
            if running > threads:
                # The end of the process does not wait for it, as it does for an executor's.
                Thread(target=work, name="mews-pages", daemon=True).start()
                threads += 1
            asked.put((copy_context(), part, call))

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
        for _ in range(threads):
            asked.put(None)
