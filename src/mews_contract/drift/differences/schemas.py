"""What differs between two schemas, where they stand and below.

Schemas form a graph in which many lead to the same one. Each pair of schemas is compared once, then
it is told which pairs lead to a difference, and only those are walked to name the places. So the
time grows with what there is to report, and not with the number of ways through the graph.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from mews_contract.drift.differences.alternatives import candidates, matched
from mews_contract.drift.differences.constraints import constraint_changes
from mews_contract.drift.differences.rules import Change
from mews_contract.drift.reading.document import DriftError
from mews_contract.drift.schema.composition import ANYTHING, NOTHING, Schema
from mews_contract.drift.schema.constraints import Constraints, Reader
from mews_contract.operation import Direction

MAX_PLACES: Final = 100
"""How often a pair of schemas is reported in one body. What differs is rated all the same."""
MAX_PAIRS: Final = 500_000

_NULL: Final = {True: "null is possible", False: "null is not possible"}
_OF_THE_HOLDER: Final = frozenset({"null-added", "null-removed", "deprecated", "reinstated"})
_DEPRECATED: Final = {True: "deprecated", False: "not deprecated"}
_ROOM: Final = (
    "no names that are not listed",
    "names that are not listed, of one schema",
    "any names that are not listed",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Our schema and theirs, and which way the values travel."""

    ours: Schema
    theirs: Schema
    direction: Direction


@dataclass(frozen=True, slots=True)
class _Step:
    """A step down from an alternative of a schema.

    Attributes:
        alternative: How the alternative is written, if there are several.
        path: How the step is written.
        owner: The schema in `components` that lists the property it leads to, if one does.
        name: The schema in `components` that it leads to, if it leads to one.
    """

    alternative: str
    path: str
    owner: str
    name: str

    def place(self, own: str) -> str:
        """Return what it leads to, from what the schema above is called."""
        return f"{self.owner or own + self.alternative}{self.path}"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a schema stands: the path to it, what it is called, and what holds it."""

    path: str
    own: str
    holder: str

    def below(self, step: _Step) -> "_Spot":
        """Return where a step leads."""
        place = step.place(self.own)
        return _Spot(f"{self.path}{step.alternative}{step.path}", step.name or place, place)

    def placed(self, change: Change) -> Change:
        """Return a change of the schema with its whole path and its place."""
        # Whether a value may be null is said where it is referred to.
        own = self.holder if change.kind in _OF_THE_HOLDER else self.own
        path = self.path + change.path
        return replace(change, path=path, place=change.place or own + change.path)


@dataclass(slots=True, eq=False)
class _Found:
    """What differs at a pair, the pairs below with their steps, and those that lead here."""

    changes: tuple[Change, ...] = ()
    below: tuple[tuple[_Step, "_Found"], ...] = ()
    above: list["_Found"] = field(default_factory=list["_Found"])
    is_differing: bool = False


class SchemaComparison:
    """Compares schemas of two documents.

    Attributes:
        is_cut: Whether there are places that are not listed.
    """

    def __init__(self, ours: Reader, theirs: Reader) -> None:
        self.is_cut = False
        self._ours = ours
        self._theirs = theirs
        self._found: dict[Pair, _Found] = {}

    def changes(self, pair: Pair, path: str) -> Iterator[Change]:
        """Yield what differs between two schemas, with the path of each place.

        Raises:
            DocumentError: A schema cannot be read.
            DriftError: There are too many schemas to compare.
        """
        top = _Spot(path, pair.ours.name or path, path)
        yield from self._listed(self._explored(pair), top, set(), Counter())

    def _explored(self, root: Pair) -> _Found:
        """Compare all pairs that can be reached, and tell which lead to a difference."""
        waiting: list[tuple[Pair, _Found]] = []
        first = self._entry(root, waiting)
        differing: list[_Found] = []
        while waiting:
            pair, found = waiting.pop()
            found.changes, below = self._compared(pair)
            found.below = tuple((step, self._entry(each, waiting)) for step, each in below)
            for _, each in found.below:
                each.above.append(found)
            if found.changes or any(each.is_differing for _, each in found.below):
                differing.append(found)
        while differing:
            found = differing.pop()
            if not found.is_differing:
                found.is_differing = True
                differing += found.above
        return first

    def _entry(self, pair: Pair, waiting: list[tuple[Pair, _Found]]) -> _Found:
        """Return what is known of a pair, which has to be found out if it is new."""
        found = self._found.get(pair)
        if found is None:
            if len(self._found) >= MAX_PAIRS:
                message = f"there are more than {MAX_PAIRS} pairs of schemas to compare"
                raise DriftError(message)
            found = self._found[pair] = _Found()
            waiting.append((pair, found))
        return found

    def _listed(
        self, found: _Found, spot: _Spot, walked: set[_Found], visits: Counter[_Found]
    ) -> Iterator[Change]:
        """Yield what differs at a place and below, without going around in circles."""
        if not found.is_differing or found in walked:
            return
        visits[found] += 1
        if visits[found] > MAX_PLACES:
            self.is_cut = True
            return
        yield from map(spot.placed, found.changes)
        walked.add(found)
        for step, below in found.below:
            yield from self._listed(below, spot.below(step), walked, visits)
        walked.remove(found)

    def _compared(self, pair: Pair) -> tuple[tuple[Change, ...], list[tuple[_Step, Pair]]]:
        """Return what differs between two schemas right there, and the pairs below."""
        below: list[tuple[_Step, Pair]] = []
        is_marked = max(len(pair.ours.alternatives), len(pair.theirs.alternatives)) > 1
        ours = candidates(pair.ours, self._ours, is_marked=is_marked)
        theirs = candidates(pair.theirs, self._theirs, is_marked=is_marked)
        changes, pairs = matched(ours, theirs)
        # Where any type is possible null is one of them, and the type is what differs.
        if all(each.type is not None for each in (*ours, *theirs)):
            nulls = self._ours.is_nullable(pair.ours), self._theirs.is_nullable(pair.theirs)
            changes += _switched("null-added", "null-removed", _NULL, nulls)
        flags = (
            any("deprecated" in each.constraints.flags for each in side) for side in (ours, theirs)
        )
        changes += _switched("deprecated", "reinstated", _DEPRECATED, flags)
        for alternative, one, other in pairs:
            found = [*constraint_changes(one, other), *_additional(one, other)]
            found += self._properties(one, other, pair.direction)
            changes += (replace(change, path=alternative + change.path) for change in found)
            for step, owner, each in self._below(one, other, pair.direction):
                below.append((_Step(alternative, step, owner, each.ours.name), each))
        return tuple(changes), below

    def _properties(
        self, ours: Constraints, theirs: Constraints, direction: Direction
    ) -> Iterator[Change]:
        """Yield which properties are gone, new, and required on one side only."""
        one = _visible(ours, self._ours, direction)
        other = _visible(theirs, self._theirs, direction)
        for name in sorted(one.keys() - other.keys()):
            sides = "a property", "no such property"
            yield Change("property-removed", f".{name}", *sides, _place(ours, name))
        for name in sorted(other.keys() - one.keys()):
            is_required = name in theirs.required
            is_demanded = is_required and direction == "request"
            kind = "required-property-added" if is_demanded else "property-added"
            told = "a required property" if is_required else "an optional property"
            yield Change(kind, f".{name}", "no such property", told)
        for name in sorted((one.keys() & other.keys()) & (ours.required ^ theirs.required)):
            place = _place(ours, name)
            if name in theirs.required:
                yield Change("property-required", f".{name}", "optional", "required", place)
            else:
                yield Change("property-optional", f".{name}", "required", "optional", place)

    def _below(
        self, ours: Constraints, theirs: Constraints, direction: Direction
    ) -> Iterator[tuple[str, str, Pair]]:
        """Yield the pairs of schemas below two alternatives, each with its step and its owner."""
        other = _visible(theirs, self._theirs, direction)
        for name, schema in _visible(ours, self._ours, direction).items():
            if name in other:
                owner = ours.owners.get(name, "")
                yield f".{name}", owner, Pair(schema, other[name], direction)
        if ours.type == "array":
            yield "[]", "", Pair(ours.items, theirs.items, direction)
        if _room(ours) == _room(theirs) == 1:
            yield "{}", "", Pair(ours.additional, theirs.additional, direction)


def _switched(
    added: str, removed: str, told: dict[bool, str], sides: Iterable[bool]
) -> Iterator[Change]:
    ours, theirs = sides
    if ours != theirs:
        yield Change(added if theirs else removed, "", told[ours], told[theirs])


def _place(ours: Constraints, name: str) -> str:
    """Return what a property is called, if the schema that lists it has a name."""
    return f"{ours.owners[name]}.{name}" if name in ours.owners else ""


def _visible(constraints: Constraints, reader: Reader, direction: Direction) -> dict[str, Schema]:
    """Return the properties that travel in a direction."""
    hidden = "readOnly" if direction == "request" else "writeOnly"
    return {
        name: schema
        for name, schema in constraints.properties.items()
        if not any(hidden in each.flags for each in reader.each(schema))
    }


def _additional(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    """Yield what differs in the names that are not listed."""
    one, other = _room(ours), _room(theirs)
    if one != other:
        how = "narrowed" if other < one else "widened"
        yield Change(f"additional-properties-{how}", "", _ROOM[one], _ROOM[other])


def _room(constraints: Constraints) -> int:
    """Return how much names that are not listed may hold, as an index of `_ROOM`."""
    if constraints.additional == NOTHING:
        return 0
    return 2 if constraints.additional.alternatives == ANYTHING.alternatives else 1
