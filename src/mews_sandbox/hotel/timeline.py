"""What holds when: half-open spans of time that do not overlap, each with a value.

To set a value is to put it over whatever held in its time before, and to clear is to put nothing
there. What reaches beyond that time is cut, and what is next to it with the same value is joined.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

TimeT = TypeVar("TimeT", bound=date)
ValueT = TypeVar("ValueT")


class Span(Struct, Generic[TimeT, ValueT], frozen=True):
    """A value that holds from a start to an end, which is outside.

    Attributes:
        id: The id of the entity that says so, or None if it is not made yet.
    """

    start: TimeT
    end: TimeT
    value: ValueT
    id: str | None = None


class Timeline(Generic[TimeT, ValueT]):
    """Spans that do not overlap, in order, and what changes of them."""

    def __init__(self, spans: Iterable[Span[TimeT, ValueT]]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._ids = [span.id for span in self._spans]

    def set(self, start: TimeT, end: TimeT, value: ValueT) -> None:
        """Let a value hold in a time, and nothing else.

        Where it held before in all of the time, nothing changes.
        """
        same = [span for span in self._touching(start, end) if span.value == value]
        if any(span.start <= start and end <= span.end for span in same):
            return
        first = min([start, *(span.start for span in same)])
        last = max([end, *(span.end for span in same)])
        self._put(first, last, [Span(first, last, value)])

    def clear(self, start: TimeT, end: TimeT) -> None:
        """Let nothing hold in a time."""
        self._put(start, end, [])

    @property
    def gone(self) -> list[str]:
        """The ids of the spans that were there before, and are not there any more."""
        kept = {span.id for span in self._spans}
        return [id_ for id_ in self._ids if id_ is not None and id_ not in kept]

    @property
    def made(self) -> list[Span[TimeT, ValueT]]:
        """The spans that were not there before."""
        return [span for span in self._spans if span.id is None]

    def _slice(self, start: TimeT, end: TimeT) -> slice:
        """Return which spans share some time with another one, or are next to it."""
        first = bisect_left(self._spans, start, key=lambda span: span.end)
        return slice(first, bisect_right(self._spans, end, key=lambda span: span.start))

    def _touching(self, start: TimeT, end: TimeT) -> list[Span[TimeT, ValueT]]:
        return self._spans[self._slice(start, end)]

    def _put(self, start: TimeT, end: TimeT, new: list[Span[TimeT, ValueT]]) -> None:
        at = self._slice(start, end)
        kept = [part for span in self._spans[at] for part in _outside(span, start, end)]
        self._spans[at] = sorted([*kept, *new], key=lambda span: span.start)


class Layers(Generic[TimeT, ValueT]):
    """Spans that may overlap: timelines over each other.

    What is set takes the place of all that held in its time, and what is cleared is so in each.
    """

    def __init__(self, spans: Iterable[Span[TimeT, ValueT]]) -> None:
        layers: list[list[Span[TimeT, ValueT]]] = [[]]
        for span in sorted(spans, key=lambda each: each.start):
            free = (layer for layer in layers if not layer or layer[-1].end <= span.start)
            layer = next(free, None)
            if layer is None:
                layers.append([span])
            else:
                layer.append(span)
        self._first, *self._others = map(Timeline, layers)

    def set(self, start: TimeT, end: TimeT, value: ValueT) -> None:
        """Let a value hold in a time, and nothing else."""
        for other in self._others:
            other.clear(start, end)
        self._first.set(start, end, value)

    def clear(self, start: TimeT, end: TimeT) -> None:
        """Let nothing hold in a time."""
        for each in (self._first, *self._others):
            each.clear(start, end)

    @property
    def gone(self) -> list[str]:
        """The ids of the spans that were there before, and are not there any more."""
        return [id_ for each in (self._first, *self._others) for id_ in each.gone]

    @property
    def made(self) -> list[Span[TimeT, ValueT]]:
        """The spans that were not there before."""
        return [span for each in (self._first, *self._others) for span in each.made]


def _outside(span: Span[TimeT, ValueT], start: TimeT, end: TimeT) -> Iterator[Span[TimeT, ValueT]]:
    """Yield what is left of a span outside of a time."""
    if span.end <= start or span.start >= end:
        yield span
        return
    if span.start < start:
        yield Span(span.start, start, span.value)
    if span.end > end:
        yield Span(end, span.end, span.value)
