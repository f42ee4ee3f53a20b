"""Where the result of an operation has entities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, response_schema
from mews_sandbox.operations.kinds import ENTITY, Kinds, members
from mews_sandbox.operations.values import ABSENT, neutral

_STAMPS: Final = frozenset({"CreatedUtc", "UpdatedUtc"})

_OK: Final = 200


@dataclass(frozen=True)
class Result:
    """Entities in the result of an operation.

    Attributes:
        schema: What the contract says of the result.
        item: The place of one of them in it.
        items: The property that holds them, or None if the result is a single one.
        others: What the other properties are that have to be there.
        is_id: Whether the result holds only the ids of the entities.
    """

    kind: str
    schema: Schema
    item: Place
    items: str | None
    others: JsonObject = field(default_factory=dict[str, Any])
    is_id: bool = False

    @cached_property
    def known(self) -> frozenset[str]:
        """What the store knows of every such entity, whether answers show it or not.

        What says that it belongs to a chain belongs to no single property.
        """
        shown = self.item.properties.keys()
        is_of_chain = "ChainId" in shown and "EnterpriseId" not in shown
        return frozenset(shown | _STAMPS | (set() if is_of_chain else {"EnterpriseId"}))

    def of(self, entities: Sequence[JsonObject]) -> JsonObject:
        """Return the result with entities in it."""
        if self.is_id and self.items:
            ids = [entity["Id"] for entity in entities]
            return {**self.others, self.items: ids if self.items.endswith("s") else ids[0]}
        shown = [*map(self._shown, entities)]
        return {**self.others, self.items: shown} if self.items else shown[0]

    def _shown(self, entity: JsonObject) -> JsonObject:
        names = self.item.properties
        if entity.keys() <= names.keys():
            return entity
        return {name: entity[name] for name in names if name in entity}


def result_of(operation: Operation, kinds: Kinds) -> Result | None:
    """Return where the result of an operation has entities, or their ids; None if it has none."""
    schema = response_schema(operation, _OK)
    if schema is None:
        return None
    root = schema.root
    if ENTITY in root.node:
        return Result(root.node[ENTITY], schema, root, None)
    inside = members(schema, root)
    paged = (operation.pagination or {}).get("items")
    for name in [paged] if paged else inside:
        item = schema.item(inside[name]) if name in inside else None
        if item is not None and ENTITY in item.node and item.properties:
            return Result(item.node[ENTITY], schema, item, name, _others(schema, inside, name))
    kind = operation.name.partition("/")[0]
    for name in inside if kind in kinds.schemas else ():
        if kinds.is_own_id(kind, name):
            made = kinds.schema(kind)
            return Result(kind, made, made.root, name, _others(schema, inside, name), is_id=True)
    return None


def _others(schema: Schema, inside: Mapping[str, Place], items: str) -> JsonObject:
    """Return what is beside the entities of a result because it has to be."""
    found = {
        name: neutral(schema, place)
        for name, place in inside.items()
        if place.required and name != items
    }
    return {name: value for name, value in found.items() if value is not ABSENT}
