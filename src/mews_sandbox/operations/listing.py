"""Lists entities: what passes every filter, the newest first, in pages."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from functools import partial
from http import HTTPStatus
from itertools import islice
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import request_schema, response_schema
from mews_sandbox.hotel.store import Entities, Filter, OneOf, colliding, inside
from mews_sandbox.operations.call import Call, moment, refuse
from mews_sandbox.operations.further import EXTENT, further, is_wanted
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
        shown = response_schema(operation, HTTPStatus.OK)
        response = Part.whole(shown).members if shown else {}
        self._further = further(kinds, result.kind, result.items, response)
        self._own = response.get(result.items or "")
        self._extent = sent[EXTENT].members if EXTENT in sent else {}
        self._most: int | None = count.place.node.get("maximum") if count else None
        left_out = {self._limitation, *_SPOKEN}
        left_out |= {_TIME_FILTER, *_SPAN} if _TIME_FILTER in sent else set()
        self._selecting = {
            name: self._selects(name, part)
            for name, part in sent.items()
            if not (part.place.node.get("x-mews-credential") or name in left_out)
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
        # A property without a name may be there as well.
        said = call.body.get(self._limitation) if self._limitation else None
        limitation: JsonObject = said or {}
        before = _position(call, entities, limitation.get("Cursor"))
        count = limitation.get("Count", self._most)
        most = None if count is None else int(count)
        page = [*islice(entities.newest_first(filters, before), most)]
        answer = self.result.of(page)
        if self._cursor:
            answer[self._cursor] = page[-1]["Id"] if page else None
        found = {self.result.kind: page}
        for each in self._further:
            found[each.kind] = each.found(call, found[each.above])
            if is_wanted(call, self._extent, each.name):
                answer[each.name] = [each.shown(entity) for entity in found[each.kind]]
        extent = call.body.get(EXTENT)
        if self._own and is_object(extent) and extent.get(self.result.items or "") is False:
            answer[self.result.items or ""] = None if self._own.place.nullable else []
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
        currencies = {call.directory.owners[id_].currency for id_ in covered}
        if call.body.get("Currency") not in {None, *currencies}:
            refuse("Currency", "is not the property's: the sandbox does not convert amounts")
        for name, selects in self._selecting.items():
            said = call.body.get(name)
            if name in call.selected:
                yield from call.selected[name]
            if said is None or name in call.selected:
                continue
            if selects is None:
                refuse(name, "is a filter that the sandbox does not support")
            yield from selects(call, said)
        yield from _by_time_filter(call.body, self._item)
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
        elif "Active" not in states:
            # What says nothing of being active is removed when it is deleted.
            yield OneOf("Id", frozenset())

    def _selects(self, name: str, part: Part) -> Selecting | None:
        """Return what a filter selects by, in an item or in what it refers to, or None."""
        selects = self._selects_in(self.result.kind, self._item, name, part)
        if selects is not None:
            return selects
        for reference, kind in self._kinds.leads(self.result.kind):
            known = self._kinds.part(kind).members.keys()
            if name in known or name in map(plural, known):
                selects = self._selects_in(kind, known, name, part)
                return partial(_through, selects, reference, kind) if selects else None
        return None

    def _selects_in(
        self, kind: str, item: Collection[str], name: str, part: Part
    ) -> Selecting | None:
        """Return what a filter selects by in items of a kind with some properties, or None."""
        place = part.place
        if "StartUtc" in place.properties and "EndUtc" in place.properties:
            return _selects_time(item, name, place)
        is_own = without_id(name) is not None and self._kinds.is_own_id(kind, name)
        known = {plural(own): own for own in sorted(item)}
        by_name = "Id" if is_own else name if name in item else known.get(name)
        selected = place.node.get(SELECTS) or by_name or ending(name, known.items())
        if selected is None:
            return None
        if without_id(name) is None or not _is_of_ids(part):
            return lambda _, said: [OneOf(selected, frozenset(said if is_array(said) else [said]))]
        kinds = (kind,) if selected == "Id" else self._kinds.referred(name, place.node)
        return partial(_ids, name, selected, kinds)


def _is_of_ids(part: Part) -> bool:
    """Return whether a filter takes ids of Mews, and not texts that are ids of somebody else."""
    return (part.item or part).place.node.get("format") == "uuid"


def _selects_time(item: Collection[str], name: str, place: Place) -> Selecting | None:
    first = place.node.get("x-mews-item-start")
    if first is not None:
        is_first = first.startswith("First")
        last = first.replace("First", "Last") if is_first else first.replace("Start", "End")
        if last not in item:
            return None
        return lambda _, said: colliding(first, last, *ends(name, said))
    selected = place.node.get(SELECTS, name)
    if selected not in item:
        return None
    return lambda _, said: [inside(selected, *ends(name, said))]


def _through(
    selects: Selecting, reference: str, kind: str, call: Call, said: Any
) -> Sequence[Filter]:
    """Return the filter for what refers to something of another kind that passes."""
    there = call.state.entities[kind].newest_first(selects(call, said))
    return [OneOf(reference, frozenset(entity["Id"] for entity in there))]


_SPOKEN: Final = frozenset(
    (
        *("EnterpriseIds", "ChainIds", "ActivityStates", "Extent", "LanguageCode", "CultureCode"),
        *("Currency", "IncludeDefault"),
    )
)
"""What selects by more than one property, or by none: the sandbox has no products by default."""

_TIME_FILTER: Final = "TimeFilter"
_SPAN: Final = ("StartUtc", "EndUtc")
"""With `TimeFilter`, which says of what, two filters that are one interval."""


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


def _by_time_filter(body: JsonObject, item: Collection[str]) -> Iterator[Filter]:
    """Yield the filter of older listings: an interval in two properties, and what it is of."""
    interval = {name: body.get(name) for name in _SPAN}
    if body.get(_TIME_FILTER) is None or None in interval.values():
        return
    name = f"{body[_TIME_FILTER]}Utc"
    if name not in item:
        refuse(_TIME_FILTER)
    yield inside(name, *ends(_TIME_FILTER, interval))


def ends(name: str, interval: JsonObject) -> tuple[str, str]:
    """Return the start and the end of an interval of a request, as the store has instants.

    Raises:
        RefusedError: It ends before it begins, or outside the calendar.
    """
    start, end = moments(name, interval)
    return wire(start), wire(end)


def moments(name: str, interval: JsonObject) -> tuple[datetime, datetime]:
    """Return the start and the end of an interval of a request.

    Raises:
        RefusedError: It ends before it begins, or outside the calendar.
    """
    start, end = (moment(interval[end], name) for end in _SPAN)
    if end < start:
        refuse(name)
    return start, end
