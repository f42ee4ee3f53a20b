"""Listing what comes in pages: one rule for when a listing ends, two thin iterators around it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Generic, TypeVar, cast
from uuid import UUID

import msgspec
from msgspec import UNSET, UnsetType

from mews_runtime.errors import ContractError
from mews_runtime.model import Model, wire_name
from mews_runtime.operation import PaginatedOperation

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

Cursor = UUID | None | UnsetType
"""Where a page begins: after an item, or at the newest one (null or absent)."""


class Walk(Generic[PageT, ItemT]):
    """Where a listing stands.

    Only a null cursor ends it: a short page costs one more request and can lose nothing. A cursor
    that comes back again would never end and is refused. A longer cycle is noticed by Brent's
    algorithm, in constant memory.
    """

    def __init__(self, operation: PaginatedOperation[PageT, ItemT], cursor: Cursor) -> None:
        self._operation = operation
        self.cursor = cursor
        self._landmark: Cursor = cursor
        self._steps = 0
        self._lap: int = 1

    def items(self, page: PageT) -> list[ItemT]:
        """Return the items of a page."""
        return cast("list[ItemT]", getattr(page, self._operation.items))

    def advance(self, page: PageT) -> bool:
        """Go on behind a page. Return whether there is more to list.

        Raises:
            ContractError: The page's cursor was there before.
        """
        cursor = cast("Cursor", getattr(page, self._operation.cursor))
        if cursor is None or cursor is UNSET:
            return False
        if cursor in (self.cursor, self._landmark):
            raise ContractError(
                operation=self._operation.name,
                path=f"$.{wire_name(cast('Model', page), self._operation.cursor)}",
                expected=f"Expected a new cursor, got {cursor} again",
                status=200,
                request_id=None,
                raw_body=msgspec.json.encode(page),
            )
        self.cursor = cursor
        self._steps += 1
        if self._steps == self._lap:
            self._landmark, self._steps, self._lap = cursor, 0, self._lap * 2
        return True


class Pager(Generic[PageT, ItemT]):
    """A listing. Iterate it for its items, or `pages()` for whole results.

    Nothing is requested before the first item is asked for, and no page before it is needed.
    Each iteration lists anew.
    """

    def __init__(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        fetch: Callable[[Cursor], PageT],
        cursor: Cursor,
    ) -> None:
        self._operation = operation
        self._fetch = fetch
        self._cursor = cursor

    def pages(self) -> Iterator[PageT]:
        """Yield the results page by page. Raises what the operation's call may raise."""
        walk = Walk(self._operation, self._cursor)
        more = True
        while more:
            page = self._fetch(walk.cursor)
            yield page
            more = walk.advance(page)

    def __iter__(self) -> Iterator[ItemT]:
        walk = Walk(self._operation, self._cursor)
        for page in self.pages():
            yield from walk.items(page)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.name}>"


class AsyncPager(Generic[PageT, ItemT]):
    """A listing. Iterate it with `async for` for its items, or `pages()` for whole results.

    Nothing is requested before the first item is asked for, and no page before it is needed.
    Each iteration lists anew.
    """

    def __init__(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        fetch: Callable[[Cursor], Awaitable[PageT]],
        cursor: Cursor,
    ) -> None:
        self._operation = operation
        self._fetch = fetch
        self._cursor = cursor

    async def pages(self) -> AsyncIterator[PageT]:
        """Yield the results page by page. Raises what the operation's call may raise."""
        walk = Walk(self._operation, self._cursor)
        more = True
        while more:
            page = await self._fetch(walk.cursor)
            yield page
            more = walk.advance(page)

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = Walk(self._operation, self._cursor)
        async for page in self.pages():
            for item in walk.items(page):
                yield item

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.name}>"
