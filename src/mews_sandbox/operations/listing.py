"""Lists entities: what passes every filter, the newest first, in pages."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import request_schema
from mews_sandbox.hotel.store import Entities, Filter, OneOf, colliding, inside
from mews_sandbox.operations.call import Call, moment, refuse
from mews_sandbox.operations.kinds import ENTERPRISES, Kinds, Part, ending, plural, without_id
from mews_sandbox.operations.results import Result

SELECTS: Final = "x-mews-selects"
"""On a filter: the property of an item that it selects by, where the rule of names does not say."""

_IS_ACTIVE: Final = {"Active": True, "Deleted": False}

Selecting = Callable[[Call, Any], Sequence[Filter]]
"""From what a filter says to what has to pass. Refuses what cannot be."""


class Listing:
    """The behaviour of an operation that lists the entities of one kind."""

    def __init__(self, operation: Operation, result: Result, kinds: Kinds) -> None:
        self.result, self._kinds = result, kinds
        self._item = result.known
        self._owner = "Id" if result.kind == ENTERPRISES else "EnterpriseId"
        paging = operation.pagination or {}
        self._limitation, self._cursor = paging.get("limitation"), paging.get("cursor")
        sent = Part.whole(request_schema(operation)).members
        limitation = sent.get(self._limitation or "")
        count = limitation and limitation.members.get("Count")
        self._most: int | None = count.place.node.get("maximum") if count else None
        self._selecting = {
            name: self._selects(name, part.place)
            for name, part in sent.items()
            if not (
                part.place.node.get("x-mews-credential") or name in {self._limitation, *_SPOKEN}
            )
        }

    @property
    def filters(self) -> list[str]:
        """The filters that select by one property each."""
        return [*self._selecting]

    @property
    def unruled(self) -> list[str]:
        """The filters of which nobody knows what they select by."""
        return [name for name, selects in self._selecting.items() if selects is None]

    def __call__(self, call: Call) -> JsonObject:
        """Return what passes every filter: all of it, or a page.

        Raises:
            RefusedError: The cursor, a property or an id is unknown, or an interval ends before it
                begins.
        """
        entities = call.state.entities[self.result.kind]
        filters = [*self._filters(call)]
        limitation: JsonObject = call.body.get(self._limitation or "") or {}
        before = _position(call, entities, limitation.get("Cursor"))
        count = limitation.get("Count", self._most)
        most = None if count is None else int(count)
        page = [*islice(entities.newest_first(filters, before), most)]
        answer = self.result.of(page)
        if self._cursor:
            answer[self._cursor] = page[-1]["Id"] if page else None
        return answer

    def _filters(self, call: Call) -> Iterator[Filter]:
        named = call.body.get("EnterpriseIds")
        covered = call.scope if named is None else frozenset(map(str.lower, named))
        if not covered <= call.scope:
            refuse("EnterpriseIds")
        if not {*map(str.lower, call.body.get("ChainIds") or ())} <= {call.directory.chain_id}:
            refuse("ChainIds")
        if self._owner in self._item and covered < call.directory.owners.keys():
            yield OneOf(self._owner, covered)
        for name, selects in self._selecting.items():
            said = call.body.get(name)
            if said is None:
                continue
            if selects is None:
                refuse(name, "selects by nothing that the sandbox knows")
            yield from selects(call, said)
        yield from self._states(call.body)

    def _states(self, body: JsonObject) -> Iterator[Filter]:
        """Yield whether active entities are wanted, which is the default, deleted ones or both."""
        states = body.get("ActivityStates")
        if states is None:
            extent = body.get("Extent")
            is_both = is_object(extent) and extent.get("Inactive")
            states = [*_IS_ACTIVE] if is_both else ["Active"]
        if {*_IS_ACTIVE} <= {*states}:
            return
        if "IsActive" in self._item:
            yield OneOf("IsActive", frozenset(_IS_ACTIVE[state] for state in states))
        elif "ActivityState" in self._item:
            yield OneOf("ActivityState", frozenset(states))

    def _selects(self, name: str, place: Place) -> Selecting | None:
        """Return what a filter selects by, or None if nobody knows."""
        if "StartUtc" in place.properties and "EndUtc" in place.properties:
            return self._selects_time(name, place)
        selected = place.node.get(SELECTS) or self._selected(name)
        if selected is None:
            return None
        if without_id(name) is None:
            return lambda _, said: [OneOf(selected, frozenset(said if is_array(said) else [said]))]
        kinds = (self.result.kind,) if selected == "Id" else self._kinds.referred(name, place.node)
        return partial(_ids, name, selected, kinds)

    def _selects_time(self, name: str, place: Place) -> Selecting | None:
        first = place.node.get("x-mews-item-start")
        if first is not None:
            is_first = first.startswith("First")
            last = first.replace("First", "Last") if is_first else first.replace("Start", "End")
            if last not in self._item:
                return None
            return lambda _, said: colliding(first, last, *_ends(name, said))
        selected = place.node.get(SELECTS, name)
        if selected not in self._item:
            return None
        return lambda _, said: [inside(selected, *_ends(name, said))]

    def _selected(self, name: str) -> str | None:
        """Return the property of an item that a filter selects by, by its name."""
        if without_id(name) is not None and self._kinds.is_own_id(self.result.kind, name):
            return "Id"
        known = {plural(own): own for own in sorted(self._item)}
        if name in self._item:
            return name
        return known.get(name) or ending(name, known.items())


_SPOKEN: Final = frozenset(
    ("EnterpriseIds", "ChainIds", "ActivityStates", "Extent", "LanguageCode", "CultureCode")
)
"""What selects by more than one property, or by none."""


def _position(call: Call, entities: Entities, cursor: str | None) -> int | None:
    """Return before which position a page begins."""
    if cursor is None:
        return None
    position = entities.position(cursor.lower())
    last = entities.get(cursor.lower())
    if position is None or not (last is None or call.covers(last)):
        refuse("Cursor")
    return position


def _ids(
    name: str, selected: str, kinds: tuple[str, ...], call: Call, said: Any
) -> Sequence[Filter]:
    ids = frozenset(map(str.lower, said if is_array(said) else [said]))
    if kinds and not all(any(call.state.entities[kind].get(id_) for kind in kinds) for id_ in ids):
        refuse(name)
    return [OneOf(selected, ids)]


def _ends(name: str, interval: JsonObject) -> tuple[str, str]:
    start, end = (moment(interval[end], name) for end in ("StartUtc", "EndUtc"))
    if end < start:
        refuse(name)
    return wire(start), wire(end)
