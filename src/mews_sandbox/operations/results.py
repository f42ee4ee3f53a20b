"""Where the result of an operation has entities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.schemas import response_schema
from mews_sandbox.operations.kinds import ENTITY, Kinds, Part
from mews_sandbox.operations.values import ABSENT, neutral

_STAMPS: Final = frozenset({"CreatedUtc", "UpdatedUtc"})
_OK: Final = 200


@dataclass(frozen=True)
class Result:
    """Entities in the result of an operation.

    Attributes:
        item: One of them.
        items: The property that holds them, or None if the result is a single one.
        others: What the other properties are that have to be there.
        is_of_chain: Whether the entities belong to no single property.
        is_id: Whether the result holds only the ids of the entities.
    """

    kind: str
    item: Part
    items: str | None
    others: JsonObject
    is_of_chain: bool
    is_id: bool = False

    @cached_property
    def known(self) -> frozenset[str]:
        """What the store knows of every such entity, whether responses show it or not."""
        owner = set[str]() if self.is_of_chain else {"EnterpriseId"}
        return frozenset(self.item.members.keys() | _STAMPS | owner)

    def of(self, entities: Sequence[JsonObject]) -> JsonObject:
        """Return the result with entities in it."""
        if self.is_id and self.items:
            ids = [entity["Id"] for entity in entities]
            return {**self.others, self.items: ids if self.items.endswith("s") else ids[0]}
        shown = [*map(self._shown, entities)]
        return {**self.others, self.items: shown} if self.items else shown[0]

    def _shown(self, entity: JsonObject) -> JsonObject:
        names = self.item.members
        if entity.keys() <= names.keys():
            return entity
        return {name: entity[name] for name in names if name in entity}


def result_of(operation: Operation, kinds: Kinds) -> Result | None:
    """Return where the result of an operation has entities, or their ids; None if it has none."""
    schema = response_schema(operation, _OK)
    if schema is None:
        return None
    whole, paged = Part.whole(schema), (operation.pagination or {}).get("items")
    if ENTITY in whole.place.node:
        kind = whole.place.node[ENTITY]
        return Result(kind, whole, None, {}, kinds.is_of_chain(kind))
    for name, part in whole.members.items():
        item = part.item if paged in {None, name} else None
        if item is not None and ENTITY in item.place.node and item.members:
            kind, others = item.place.node[ENTITY], _others(whole.members, name)
            return Result(kind, item, name, others, kinds.is_of_chain(kind))
    kind = operation.name.partition("/")[0]
    for name in whole.members if kind in kinds.schemas else ():
        if kinds.is_own_id(kind, name):
            others = _others(whole.members, name)
            of_chain = kinds.is_of_chain(kind)
            return Result(kind, kinds.part(kind), name, others, of_chain, is_id=True)
    return None


def _others(inside: Mapping[str, Part], items: str) -> JsonObject:
    """Return what is beside the entities of a result because it has to be."""
    required = {name: part for name, part in inside.items() if part.place.required}
    found = {name: neutral(part) for name, part in required.items() if name != items}
    return {name: value for name, value in found.items() if value is not ABSENT}
