"""Iterating listings: thin shells around `Listing`, which knows what to ask for."""

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, closing
from importlib import import_module
from typing import Generic, TypeVar, cast

from mews_runtime.errors import (
    ConfigurationError,
    check_argument,
    check_whole,
    is_coroutine_function,
    kind_of,
)
from mews_runtime.listing.listing import AsyncFetch, Fetch, Listing, Progress
from mews_runtime.messages.cursors import Cursor, Position
from mews_runtime.schema.operation import PaginatedOperation
from mews_runtime.sending.core import ApiResponse, Call
from mews_runtime.sending.records import warn_of
from mews_runtime.values import Value

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")
FetchT = TypeVar("FetchT")

ProgressHook = Callable[[Progress], object]
"""Called with each page, and told how far a listing has come."""


class Paging(Value, frozen=True, kw_only=True):
    """How a listing is read."""

    cursor: Cursor | Position
    prefetch: bool
    concurrency: int
    progress: ProgressHook | None

    def check(self) -> None:
        """Refuse what could only fail later."""
        check_whole("concurrency", self.concurrency, 1)
        prefetch = cast("object", self.prefetch)
        check_argument("prefetch", prefetch, "True or False", fits=isinstance(prefetch, bool))
        progress = cast("object", self.progress)
        if progress is not None and not callable(progress):
            message = f"progress must be a function or None; got {kind_of(progress)}"
            raise ConfigurationError(message)
        if is_coroutine_function(progress):
            message = "progress must be a plain function: a coroutine function is not awaited"
            raise ConfigurationError(message)


class _BasePager(Generic[PageT, ItemT, FetchT]):
    """What the sync and the async pager have in common."""

    def __init__(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        calls: list[Call[PageT]],
        paging: Paging,
        fetch: FetchT,
    ) -> None:
        self._operation = operation
        self._calls = calls
        self._paging = paging
        self._fetch = fetch
        self._cursor = paging.cursor

    @property
    def cursor(self) -> Cursor | Position:
        """Where to continue: pass it as `cursor=` with the same filters.

        It is after the last page that `pages()` has yielded, or after the last one of which you
        have taken all items. A `Position` where the listing takes several requests at a time.
        """
        return self._cursor

    def _begin(self) -> tuple[Listing[PageT, ItemT], int]:
        """Return a new listing, and how many pages may be on their way while one is worked on."""
        self._cursor, concurrency = self._paging.cursor, self._paging.concurrency
        ahead = concurrency if self._paging.prefetch or concurrency > 1 else 0
        return Listing(self._operation, self._calls, self._cursor), ahead

    def _told(
        self, listing: Listing[PageT, ItemT], response: ApiResponse[PageT]
    ) -> Cursor | Position:
        """Tell of a page. Return where to go on behind it."""
        if response.violations:
            warn_of(self._operation, response.violations)
        if self._paging.progress is not None:
            self._paging.progress(listing.progress)
        return listing.position

    def __repr__(self) -> str:
        parts = len(self._calls)
        least = f" in {parts} parts, a request or more for each" if parts > 1 else ""
        return f"<{type(self).__name__} of {self._operation.name}{least}>"


def _in_turn(
    listing: Listing[PageT, ItemT], fetch: Fetch[PageT], _: int
) -> Generator[ApiResponse[PageT]]:
    for part, call in listing.calls():
        response = listing.take(part, fetch(call, None))
        if response is not None:
            yield response
    listing.check()


async def _in_turn_async(
    listing: Listing[PageT, ItemT], fetch: AsyncFetch[PageT], _: int
) -> AsyncGenerator[ApiResponse[PageT]]:
    for part, call in listing.calls():
        response = listing.take(part, await fetch(call))
        if response is not None:
            yield response
    listing.check()


class Pager(_BasePager[PageT, ItemT, Fetch[PageT]]):
    """A listing. Iterate it for its items, or `pages()` for whole results.

    Nothing is requested before you ask for the first item, and no page before it is needed, except
    with `prefetch` or `concurrency`. Each iteration starts anew.
    """

    def pages(self) -> Generator[PageT]:
        """Yield the results page by page. Raises what the operation's call may raise."""
        listing, fetched = self._fetched()
        with closing(fetched) as responses:
            for response in responses:
                self._cursor = self._told(listing, response)
                yield response.result

    def responses(self) -> Generator[ApiResponse[PageT]]:
        """Yield the results page by page, each with status, headers and request id beside it."""
        listing, fetched = self._fetched()
        with closing(fetched) as responses:
            for response in responses:
                self._cursor = self._told(listing, response)
                yield response

    def __iter__(self) -> Generator[ItemT]:
        listing, fetched = self._fetched()
        with closing(fetched) as responses:
            for response in responses:
                behind = self._told(listing, response)
                yield from listing.items(response.result)
                self._cursor = behind

    def _fetched(self) -> tuple[Listing[PageT, ItemT], Generator[ApiResponse[PageT]]]:
        # Only who asks for it pays for the import.
        listing, ahead = self._begin()
        fetched = import_module("mews_runtime.listing.ahead").fetched if ahead else _in_turn
        return listing, fetched(listing, self._fetch, ahead)


class AsyncPager(_BasePager[PageT, ItemT, AsyncFetch[PageT]]):
    """A listing. Iterate it with `async for` for its items, or `pages()` for whole results.

    Nothing is requested before you ask for the first item, and no page before it is needed, except
    with `prefetch` or `concurrency`. Each iteration starts anew.
    """

    # Closing an async generator does not close the one inside.
    async def pages(self) -> AsyncGenerator[PageT]:
        """Yield the results page by page. Raises what the operation's call may raise."""
        listing, fetched = self._fetched()
        async with aclosing(fetched) as responses:
            async for response in responses:
                self._cursor = self._told(listing, response)
                yield response.result

    async def responses(self) -> AsyncGenerator[ApiResponse[PageT]]:
        """Yield the results page by page, each with status, headers and request id beside it."""
        listing, fetched = self._fetched()
        async with aclosing(fetched) as responses:
            async for response in responses:
                self._cursor = self._told(listing, response)
                yield response

    async def __aiter__(self) -> AsyncGenerator[ItemT]:
        listing, fetched = self._fetched()
        async with aclosing(fetched) as responses:
            async for response in responses:
                behind = self._told(listing, response)
                for item in listing.items(response.result):
                    yield item
                self._cursor = behind

    def _fetched(self) -> tuple[Listing[PageT, ItemT], AsyncGenerator[ApiResponse[PageT]]]:
        listing, ahead = self._begin()
        fetched = (
            import_module("mews_runtime.listing.ahead_async").fetched if ahead else _in_turn_async
        )
        return listing, fetched(listing, self._fetch, ahead)
