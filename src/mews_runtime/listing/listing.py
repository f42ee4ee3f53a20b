"""Where a listing stands, and what to ask for next. No I/O."""

from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from copy import copy
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import Any, Final, Generic, TypeVar, cast
from uuid import UUID

from msgspec import UNSET, Struct

from mews_runtime.errors import ContractError, MewsError, RequestInvalidError, RequestTimeoutError
from mews_runtime.messages.cursors import Cursor, Position
from mews_runtime.messages.naming import named
from mews_runtime.messages.request import invalid
from mews_runtime.messages.splitting import halve
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model, wire_name
from mews_runtime.schema.operation import PaginatedOperation
from mews_runtime.sending.core import ApiResponse, Call
from mews_runtime.values import Value

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

Fetch = Callable[[Call[PageT], Callable[[], bool] | None], ApiResponse[PageT] | MewsError]
"""Sends the call of a page, unless nobody wants it any more."""
AsyncFetch = Callable[[Call[PageT]], Coroutine[Any, Any, ApiResponse[PageT] | MewsError]]

_PAGES_BEFORE_GROWING: Final = 3
_END_OF_TIME: Final = datetime.max.replace(tzinfo=UTC)


class Progress(Value, frozen=True):
    """How far a listing has come.

    Attributes:
        items: How many items have arrived.
        pages: How many pages have arrived.
    """

    items: int
    pages: int


class Part(Struct, eq=False):
    """One part of a listing, which is read page by page."""

    path: tuple[int, ...]
    """Which part: its index, and below it which half of it."""
    call: Call[Any]
    cursor: Cursor
    since: datetime | None
    """Only items that begin from here on are its own. The others were in a part before."""
    size: int
    good: int = 0
    """How many pages have arrived since the size was changed."""
    landmark: Cursor = UNSET
    steps: int = 0
    lap: int = 1


class Listing(Generic[PageT, ItemT]):
    """What has been delivered of a listing, and what is to be asked for.

    Only a null cursor ends a part: a short page costs one more request and can lose nothing. A
    cursor that comes back again would never end and is refused. A longer cycle is noticed by
    Brent's algorithm, in constant memory. It is made of the call of the first page of each part.
    """

    def __init__(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        calls: list[Call[PageT]],
        cursor: Cursor | Position,
    ) -> None:
        self._operation = operation
        self._calls = calls
        asked = getattr(calls[0].body, operation.limitation)
        self._size: int = asked.count
        self._parts: list[Part] = []
        self._waiting: deque[Part] = deque()
        self._next = 0
        self._is_split = len(calls) > 1 or isinstance(cursor, Position)
        self._last: Cursor = UNSET
        self.error: ContractError | None = None
        """Why nothing more can be asked for."""
        self.progress = Progress(0, 0)
        if isinstance(cursor, Position):
            self._resume(cursor)
        elif not self._is_split:
            self._open((0,), asked.cursor)
        elif cursor is not None and cursor is not UNSET:
            raise self._refused(is_plain=True)

    @property
    def position(self) -> Cursor | Position:
        """Where to go on behind what was delivered: a plain cursor, unless there are parts."""
        if not self._is_split:
            return self._last
        kept = tuple((part.path, part.cursor or None) for part in self._parts)
        return Position(self._fingerprint, kept, self._next)

    @cached_property
    def _fingerprint(self) -> str:
        seen = sha256()
        for call in self._calls:
            seen.update(encode(self._limited(call, None).body))
        return seen.hexdigest()[:16]

    def calls(self) -> Iterator[tuple[Part, Call[PageT]]]:
        """Yield what to ask for, until there is an error or, for now, nothing to ask for."""
        while self.error is None and (self._waiting or self._next < len(self._calls)):
            if not self._waiting:
                self._open((self._next,), UNSET)
            part = self._waiting.popleft()
            limitation = self._operation.make_limitation(count=part.size, cursor=part.cursor)
            yield part, self._limited(part.call, limitation)

    def check(self) -> None:
        """Raise the error after which nothing more can be asked for, if there is one."""
        if self.error is not None:
            raise self.error

    def take(
        self, part: Part, outcome: ApiResponse[PageT] | BaseException
    ) -> ApiResponse[PageT] | None:
        """Return what came of a call, or raise it. None if less is to be asked for instead."""
        if isinstance(outcome, RequestTimeoutError) and self._shrink(part):
            return None
        if isinstance(outcome, BaseException):
            raise outcome
        page = outcome.result
        own = self.items(page)
        if part.since is not None and own:
            starts = self._operation.item_starts[cast("str", self._filter)]
            own = [item for item in own if _begins(item, starts) >= part.since]
            setattr(page, self._operation.items, own)
        self.progress = Progress(self.progress.items + len(own), self.progress.pages + 1)
        self._advance(part, outcome)
        return outcome

    def items(self, page: PageT) -> list[ItemT]:
        """Return the items of a page."""
        items = getattr(page, self._operation.items)
        # It may be absent or null. What else it is was read leniently, and warned of.
        return cast("list[ItemT]", items) if isinstance(items, list) else []

    def _limited(self, call: Call[PageT], limitation: Model | None) -> Call[PageT]:
        body = copy(call.body)
        setattr(body, self._operation.limitation, limitation)
        return call.with_body(body)

    def _open(self, path: tuple[int, ...], cursor: Cursor) -> None:
        """Begin a part, or go on with it."""
        self._next = max(self._next, path[0] + 1)
        call = self._call_of(path)
        since = getattr(call.body, self._filter).start_utc if path[0] and self._filter else None
        part = Part(path, call, cursor, since, self._size, landmark=cursor)
        self._parts.append(part)
        self._waiting.append(part)
        self._last = cursor

    def _call_of(self, path: tuple[int, ...]) -> Call[PageT]:
        """Return the call of a part, or of a half of a half of one."""
        call = self._calls[path[0]]
        for half in path[1:]:
            bodies = halve(self._operation, call.body)
            if bodies is None:
                raise self._refused()
            call = call.with_body(bodies[half])
        return call

    @cached_property
    def _filter(self) -> str | None:
        """The interval that is asked for in parts, where an item may collide with several."""
        first = self._calls[0].body
        for name in self._operation.item_starts:
            if any(getattr(call.body, name) != getattr(first, name) for call in self._calls):
                return name
        return None

    def _shrink(self, part: Part) -> bool:
        """Make the next request of a part a smaller one. Return whether it can be."""
        if part.size > 1:
            part.size, part.good = part.size // 2, 0
            self._waiting.appendleft(part)
            return True
        is_at_start = part.cursor is None or part.cursor is UNSET
        bodies = halve(self._operation, part.call.body) if is_at_start else None
        if bodies is None:
            return False
        self._is_split = True
        halves = [
            Part((*part.path, index), part.call.with_body(body), UNSET, part.since, self._size)
            for index, body in enumerate(bodies)
        ]
        at = self._parts.index(part)
        self._parts[at : at + 1] = halves
        self._waiting.extendleft(reversed(halves))
        return True

    def _advance(self, part: Part, outcome: ApiResponse[PageT]) -> None:
        """Go on behind a page."""
        cursor = getattr(outcome.result, self._operation.cursor)
        if cursor is None or cursor is UNSET:
            self._parts.remove(part)
            return
        if not isinstance(cursor, UUID) or cursor in (part.cursor, part.landmark):
            self.error = self._broken(outcome, cursor)
            return
        part.cursor = self._last = cursor
        part.steps += 1
        if part.steps == part.lap:
            part.landmark, part.steps, part.lap = cursor, 0, part.lap * 2
        part.good += 1
        if part.good >= _PAGES_BEFORE_GROWING and part.size < self._size:
            part.size, part.good = min(self._size, part.size * 2), 0
        self._waiting.appendleft(part)

    def _broken(self, outcome: ApiResponse[PageT], cursor: object) -> ContractError:
        page = cast("Model", outcome.result)
        new = "Expected a new cursor, got one that was there before"
        return ContractError(
            operation=self._operation.name,
            path=f"$.{wire_name(page, self._operation.cursor)}",
            expected=new if isinstance(cursor, UUID) else "Expected a cursor to go on with",
            status=outcome.status,
            request_id=None,
            raw_body=encode(page),
        )

    def _resume(self, position: Position) -> None:
        begun = {path[:1] for path, _ in position.parts}
        known = {(at,) for at in range(len(self._calls))}
        is_ours = position.listing == self._fingerprint and begun <= known
        if not is_ours or position.next > len(known):
            raise self._refused()
        for path, cursor in position.parts:
            self._open(path, cursor)
        self._next = position.next

    def _refused(self, *, is_plain: bool = False) -> RequestInvalidError:
        path = f"$.{self._operation.wire(self._operation.limitation)}.Cursor"
        expected = "Expected the `cursor` of a pager with the same filters"
        got = "a plain cursor" if is_plain else "that of another one"
        error = invalid(self._operation, path, expected, got)
        limitation = self._operation.make_limitation(count=self._size, cursor=None)
        return named(error, self._operation, {self._operation.limitation: limitation})


def _begins(item: object, attribute: str) -> datetime:
    begins = getattr(item, attribute, None)
    # What was read leniently may have no time to tell: better twice than never.
    return begins if isinstance(begins, datetime) else _END_OF_TIME
