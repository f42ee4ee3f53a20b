"""The further lists of a listing's response: what belongs to the items that it lists.

A list is known by the kind of its items. What the items refer to belongs to them, and so does what
refers to them; and what belongs to that, once for each kind. A request asks for a list by the
property of its `Extent` that has the list's name, if it has one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_contract.schemas import response_schema
from mews_sandbox.hotel.store import OneOf, valued
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.kinds import ENTITY, Kinds, Part

EXTENT: Final = "Extent"


@dataclass(frozen=True)
class Further:
    """One further list.

    Attributes:
        name: Its name in the response.
        item: One of its items.
        above: The kind that it belongs to: the listed one, or that of another list.
        reference: The property that leads there or back.
        is_back: Whether it is its own items that refer.
    """

    name: str
    kind: str
    item: Part
    above: str
    reference: str
    is_back: bool

    def found(self, call: Call, above: list[JsonObject]) -> list[JsonObject]:
        """Return what belongs to some entities, the newest first."""
        if self.is_back:
            wanted = OneOf(self.reference, frozenset(each["Id"] for each in above))
        else:
            ids = {id_ for each in above if (id_ := valued(each, self.reference)) is not None}
            wanted = OneOf("Id", frozenset(ids))
        there = call.state.entities[self.kind].newest_first([wanted])
        return [entity for entity in there if call.covers(entity)]

    def shown(self, entity: JsonObject) -> JsonObject:
        """Return an entity as this list has it."""
        return shown(self.item, entity)


def shown(item: Part, entity: JsonObject) -> JsonObject:
    """Return an entity as a schema has it. Its `Name` may be the first of its `Names`."""
    found = {name: entity[name] for name in item.members if name in entity}
    names = entity.get("Names")
    if "Name" in item.members and "Name" not in found and is_object(names):
        found["Name"] = next(iter(names.values()), None)
    return found


def item_of(call: Call, name: str) -> Part:
    """Return an item of a list in the response of the operation that is called.

    Raises:
        LookupError: The response has no such list.
    """
    response = call.operation and response_schema(call.operation, HTTPStatus.OK)
    item = Part.whole(response).members[name].item if response else None
    if item is None:
        message = f"the response has no list {name}"
        raise LookupError(message)
    return item


def listed(call: Call, name: str, entities: Iterable[JsonObject]) -> list[JsonObject]:
    """Return entities as a list of the response of the operation that is called has them.

    Raises:
        LookupError: The response has no such list.
    """
    item = item_of(call, name)
    return [shown(item, entity) for entity in entities]


def further(
    kinds: Kinds, kind: str, items: str | None, response: Mapping[str, Part]
) -> list[Further]:
    """Return the further lists of a response, each behind the one that it belongs to."""
    waiting = {
        name: (other, part.item)
        for name, part in response.items()
        if name != items and part.item
        for other in [_kind(kinds, name, part.item)]
        if other not in {None, kind}
    }
    lists: list[Further] = []
    reached = [kind]
    for above in reached:
        leads = {other: reference for reference, other in kinds.leads(above)}
        for name, (other, item) in [*waiting.items()]:
            back = {to: reference for reference, to in kinds.leads(other or "")}.get(above)
            reference = leads.get(other or "", back)
            if reference is None or other is None:
                continue
            lists.append(Further(name, other, item, above, reference, other not in leads))
            reached.append(other)
            del waiting[name]
    return lists


def is_wanted(call: Call, extent: Mapping[str, Part], name: str) -> bool:
    """Return whether a request asks for a list."""
    said = call.body.get(EXTENT)
    return name not in extent or bool(is_object(said) and said.get(name))


def _kind(kinds: Kinds, name: str, item: Part) -> str | None:
    """Return the kind of the items of a list, or None if they are no entities as it shows them."""
    kind: str = item.place.node.get(ENTITY) or f"{name[:1].lower()}{name[1:]}"
    if kind not in kinds.schemas or not item.members:
        return None
    known = kinds.part(kind).members.keys()
    named = {"Name"} if "Names" in known else set[str]()
    required = {each for each, part in item.members.items() if part.place.required}
    return kind if required <= known | named else None
