"""Entities in wire form, by kind: found by id, by the value of a property, or by time."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from typing import Any, Final, Self

from mews_contract.json_values import JsonObject, is_array, is_object

_NOTHING: Final[JsonObject] = {}
"""Takes the place of a removed entity, so that cursors to it still lead somewhere."""

_JUST_AFTER: Final = "\0"
"""Behind the key of an instant, the lowest text that is greater."""

_ALWAYS: Final = "~"


def valued(entity: JsonObject, name: str) -> Any:
    """Return the value of a property, or of one inside it, such as `Data.Discriminator`.

    What is not there is None.
    """
    value: Any = entity.get(name)
    if value is None and "." in name:
        value = entity
        for step in name.split("."):
            value = value.get(step) if is_object(value) else None
    return value


def time_key(text: str) -> str:
    """Return what sorts as an instant does that is written as the store has them: in UTC, with `Z`.

    A fraction has six digits or is left out, so that without the `Z` texts sort as the instants.
    """
    return text[:-1]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Whether a property has one of some values, or an array one of them as an item."""

    name: str
    values: frozenset[str | int]

    @classmethod
    def just(cls, name: str, value: str | int) -> Self:
        """Return whether a property has a value, or an array has it as an item."""
        return cls(name, frozenset({value}))

    def passes(self, entity: JsonObject) -> bool:
        """Return whether an entity has one of the values."""
        return any(value in self.values for value in _values(valued(entity, self.name)))


ACTIVE: Final = OneOf("IsActive", frozenset({True}))
"""Whether an entity is in use, and not deleted."""


@dataclass(frozen=True, slots=True)
class During:
    """Whether the instant of a property is in a half-open interval, by the keys of its ends."""

    name: str
    low: str = ""
    high: str = _ALWAYS

    def passes(self, entity: JsonObject) -> bool:
        """Return whether an entity has an instant there, and it is in the interval."""
        text: str | None = valued(entity, self.name)
        return text is not None and self.low <= time_key(text) < self.high


Filter = OneOf | During


def inside(name: str, start: str, end: str) -> During:
    """Return the filter for an instant in a half-open interval, or at its equal ends."""
    low, high = time_key(start), time_key(end)
    return During(name, low, high if low < high else low + _JUST_AFTER)


def colliding(first: str, last: str, start: str, end: str) -> tuple[During, During]:
    """Return the filters for a span that shares an instant with an interval, or is on at its ends.

    The span is between the instants of two properties, the interval between start and end.
    """
    low, high = time_key(start), time_key(end)
    begun = During(first, high=high if low < high else low + _JUST_AFTER)
    return begun, During(last, low=low + _JUST_AFTER)


class Entities:
    """All entities of one kind, in the order in which they were made. None is ever changed.

    What is looked for by a property is indexed when that first happens.
    """

    def __init__(self, entities: Iterable[JsonObject] = ()) -> None:
        self._entities: list[JsonObject] = []
        self._positions: dict[str, int] = {}
        self._by_value: dict[str, dict[str | int, list[int]]] = {}
        self._by_time: dict[str, list[tuple[str, int]]] = {}
        self._before: dict[str, JsonObject | None] | None = None
        self.written = 0
        """How many times an entity was added, replaced or removed."""
        self.add(entities)

    @property
    def made(self) -> int:
        """How many there have ever been."""
        return len(self._entities)

    def __iter__(self) -> Iterator[JsonObject]:
        """Iterate over all entities, oldest first."""
        return filter(None, self._entities)

    def get(self, id_: str) -> JsonObject | None:
        """Return an entity by its id in lower case, or None."""
        position = self._positions.get(id_)
        return None if position is None else self._entities[position] or None

    def position(self, id_: str) -> int | None:
        """Return where an entity is in the order, also if it was removed."""
        return self._positions.get(id_)

    def follow(self) -> None:
        """Remember from now on what there was before each change."""
        self._before = {}

    def changes(self) -> list[tuple[JsonObject | None, JsonObject | None]]:
        """Return what was there before and is now, of each entity that changed since the last time.

        What was taken back is no change. None stands for what was not there, or is not any more.
        """
        if not self._before:
            return []
        before, self._before = self._before, {}
        both = ((was, self.get(id_)) for id_, was in before.items())
        return [(was, is_now) for was, is_now in both if was != is_now]

    def forget(self) -> None:
        """Begin anew with what is followed."""
        if self._before:
            self._before = {}

    def add(self, entities: Iterable[JsonObject]) -> None:
        """Add entities behind all others."""
        for entity in entities:
            if self._before is not None:
                self._before.setdefault(entity["Id"], self.get(entity["Id"]))
            self.written += 1
            position = len(self._entities)
            self._positions[entity["Id"]] = position
            self._entities.append(entity)
            self._enter(entity, position)

    def replace(self, entities: Iterable[JsonObject]) -> None:
        """Replace entities with those that have the same ids."""
        for entity in entities:
            self._put(entity["Id"], entity)

    def remove(self, ids: Iterable[str]) -> None:
        """Remove entities. What was made before and after them stays in its place."""
        for id_ in ids:
            self._put(id_, _NOTHING)

    def newest_first(
        self, filters: Sequence[Filter] = (), before: int | None = None
    ) -> Iterator[JsonObject]:
        """Yield what passes all filters, the newest first.

        The filter that leaves least is looked up, so that the time does not depend on how many
        entities there are; the others are asked of what it leaves. `before` leaves out what is
        at that position in the order or behind it.
        """
        end = len(self._entities) if before is None else before
        narrowest = min(filters, key=self._size) if len(filters) > 1 else next(iter(filters), None)
        runs = [range(end)] if narrowest is None else self._runs(narrowest)
        others = [each for each in filters if each is not narrowest]
        for position in _descending(runs, end):
            entity = self._entities[position]
            if entity and all(each.passes(entity) for each in others):
                yield entity

    def next_instant(self, name: str, after: str) -> str | None:
        """Return the first instant of a property after another one, of all entities."""
        by_time = self._times_of(name)
        place = bisect_left(by_time, (time_key(after) + _JUST_AFTER,))
        return f"{by_time[place][0]}Z" if place < len(by_time) else None

    def copy(self) -> "Entities":
        """Return the same entities, to go on from independently."""
        other = Entities()
        other._entities, other._positions = self._entities.copy(), self._positions.copy()
        other._before = None if self._before is None else self._before.copy()
        other.written = self.written
        return other

    def _put(self, id_: str, entity: JsonObject) -> None:
        self.written += 1
        position = self._positions[id_]
        before = self._entities[position]
        if self._before is not None:
            self._before.setdefault(id_, before or None)
        self._entities[position] = entity
        for name in self._by_value.keys() | self._by_time.keys():
            if valued(before, name) != valued(entity, name):
                self._leave(name, before, position)
                self._enter(entity, position, name)

    def _size(self, wanted: Filter) -> int:
        """Return how many entities pass a filter."""
        if isinstance(wanted, During):
            return len(self._slice(wanted))
        return sum(map(len, self._runs(wanted)))

    def _runs(self, wanted: Filter) -> list[Sequence[int]]:
        """Return the positions of what passes a filter, in one or more ascending sequences."""
        if isinstance(wanted, During):
            by_time = self._times_of(wanted.name)
            return [sorted(by_time[at][1] for at in self._slice(wanted))]
        if wanted.name == "Id":
            ids = map(str, wanted.values)
            return [(self._positions[id_],) for id_ in ids if id_ in self._positions]
        by_value = self._values_of(wanted.name)
        return [by_value[value] for value in wanted.values & by_value.keys()]

    def _slice(self, wanted: During) -> range:
        """Return which part of the index by time is in an interval."""
        by_time = self._times_of(wanted.name)
        return range(bisect_left(by_time, (wanted.low,)), bisect_left(by_time, (wanted.high,)))

    def _values_of(self, name: str) -> dict[str | int, list[int]]:
        if name not in self._by_value:
            self._by_value[name] = {}
            for position, entity in enumerate(self._entities):
                self._enter(entity, position, name)
        return self._by_value[name]

    def _times_of(self, name: str) -> list[tuple[str, int]]:
        if name not in self._by_time:
            self._by_time[name] = sorted(
                (time_key(text), position)
                for position, entity in enumerate(self._entities)
                if (text := valued(entity, name)) is not None
            )
        return self._by_time[name]

    def _enter(self, entity: JsonObject, position: int, only: str | None = None) -> None:
        """Enter an entity into all indexes, or into those of one property."""
        for name in self._by_value if only is None else self._by_value.keys() & {only}:
            for value in _values(valued(entity, name)):
                insort(self._by_value[name].setdefault(value, []), position)
        for name in self._by_time if only is None else self._by_time.keys() & {only}:
            text = valued(entity, name)
            if text is not None:
                insort(self._by_time[name], (time_key(text), position))

    def _leave(self, name: str, entity: JsonObject, position: int) -> None:
        """Take an entity out of the indexes of one property."""
        if name in self._by_value:
            for value in _values(valued(entity, name)):
                positions = self._by_value[name][value]
                del positions[bisect_left(positions, position)]
        text = valued(entity, name)
        if name in self._by_time and text is not None:
            times = self._by_time[name]
            del times[bisect_left(times, (time_key(text), position))]


def _values(value: Any) -> Collection[str | int]:
    """Return what a property is found by: nothing if it is null, each item of an array."""
    if is_array(value):
        return {*value}
    return () if value is None else (value,)


def _descending(runs: Sequence[Sequence[int]], end: int) -> Iterator[int]:
    """Yield what is below an end in ascending sequences: once each, the greatest first."""
    below = [map(run.__getitem__, range(bisect_left(run, end) - 1, -1, -1)) for run in runs]
    if not below:
        return iter(())
    if len(below) == 1:
        return iter(below[0])
    return (position for position, _ in groupby(merge(*below, reverse=True)))
