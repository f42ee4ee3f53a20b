"""Schemas with their references and compositions merged, however they are written.

A schema is a choice of alternatives, and whether null is allowed besides. An alternative is the
conjunction of parts: objects of the document with keywords of their own. `$ref` and `allOf` add
parts, `oneOf`, `anyOf` and an array of types add alternatives. Parts are told apart by identity, so
that conjunctions of schemas that hold themselves stay finite in number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mews_contract.drift.reading.document import Document, DocumentError, Node
from mews_contract.json_values import JsonObject, is_array, is_object, kind_of

MAX_ALTERNATIVES: Final = 256
_NAMED: Final = re.compile(r"#/components/schemas/([^/]+)$")

_TYPES: Final = frozenset({"null", "boolean", "integer", "number", "string", "array", "object"})
_MERGED_OR_SILENT: Final = frozenset(
    {"$ref", "allOf", "oneOf", "anyOf", "type", "nullable", "title", "description", "example"}
    | {"examples", "externalDocs", "xml", "discriminator"}
    | {"$comment", "$id", "$schema", "$anchor", "$defs", "definitions"}
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which a value other than null can satisfy a schema.

    Attributes:
        parts: Which objects of the document it has to satisfy, see `Composer.nodes`.
        type: Its JSON type, or None if every type is allowed.
    """

    parts: frozenset[int]
    type: str | None


@dataclass(frozen=True, slots=True)
class Schema:
    """A merged schema.

    Attributes:
        alternatives: What a value that is not null may be. Nothing, if there are none.
        nullable: Whether null is allowed; None if nothing forbids it, and no type was named.
        name: What it is called in `components`, if it is all of what is called so, null apart.
    """

    alternatives: tuple[Alternative, ...]
    nullable: bool | None
    name: str = field(default="", compare=False)


ANYTHING: Final = Schema((Alternative(frozenset(), None),), None)
NOTHING: Final = Schema((), nullable=False)


class Composer:
    """Merges the schemas of one document, each once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes: dict[int, Node] = {}
        self._schemas: dict[int, tuple[JsonObject, Schema | None]] = {}

    def compose(self, value: object, where: str) -> Schema:
        """Return the schema that an object or a boolean at a JSON pointer is.

        Raises:
            DocumentError: It is no schema, or it consists of itself.
        """
        if isinstance(value, bool):
            return ANYTHING if value else NOTHING
        if not is_object(value):
            raise DocumentError(where, f"has to be a schema; got {kind_of(value)}")
        known = id(value)
        if known in self._schemas:
            _, schema = self._schemas[known]
            if schema is None:
                raise DocumentError(where, "the schema consists of itself")
            return schema
        # The value is kept too: an identity tells nothing of what is gone.
        self._schemas[known] = value, None
        schema = self._composed(Node(value, where))
        self._schemas[known] = value, schema
        return schema

    def nodes(self, alternative: Alternative) -> list[Node]:
        """Return the parts of an alternative."""
        return [self._nodes[part] for part in alternative.parts]

    def _composed(self, node: Node) -> Schema:
        schema = self._own(node)
        reference = node.value.get("$ref")
        if isinstance(reference, str):
            target = self.compose(*self._document.find(reference, node.where))
            schema = both(schema, target, node.where)
        for part in self._members(node, "allOf"):
            schema = both(schema, part, node.where)
        for keyword in ("oneOf", "anyOf"):
            choice = self._members(node, keyword)
            if choice:
                schema = both(schema, either(choice, node.where), node.where)
        named = _NAMED.search(node.where)
        if named:
            schema = replace(schema, name=named[1])
        # Wrappers mean it: strictly, `nullable` next to a reference would say nothing.
        return replace(schema, nullable=True) if node.flag("nullable") else schema

    def _members(self, node: Node, keyword: str) -> list[Schema]:
        return [
            self.compose(member, f"{node.where}/{keyword}/{index}")
            for index, member in enumerate(node.array(keyword))
        ]

    def _own(self, node: Node) -> Schema:
        """Return what the keywords of an object say without those that bring in others."""
        telling = node.value.keys() - _MERGED_OR_SILENT
        if any(not key.startswith("x-") or key == "x-mews-secret" for key in telling):
            parts = frozenset({id(node.value)})
            self._nodes[id(node.value)] = node
        else:
            parts = frozenset[int]()
        types, values = _types(node), enum_of(node)
        nullable = "null" in types if types else None
        if values is not None and nullable is not False:
            nullable = None in values
        if values and all(value is None for value in values):
            return Schema((), nullable)
        solid: list[str | None] = [name for name in types if name != "null"] if types else [None]
        return Schema(tuple(Alternative(parts, name) for name in solid), nullable)


def both(one: Schema, other: Schema, where: str) -> Schema:
    """Return the schema of what satisfies two schemas.

    Raises:
        DocumentError: It has too many alternatives to be compared.
    """
    if ANYTHING in {one, other}:
        return one if other == ANYTHING else other
    if len(one.alternatives) * len(other.alternatives) > MAX_ALTERNATIVES**2:
        raise _too_many(where)
    alternatives = [
        Alternative(first.parts | second.parts, meet.pop())
        for first in one.alternatives
        for second in other.alternatives
        if (meet := _meet(first.type, second.type))
    ]
    is_forbidden = False in {one.nullable, other.nullable}
    nullable = False if is_forbidden else one.nullable or other.nullable
    return Schema(_unique(alternatives, where), nullable)


def enum_of(node: Node) -> list[Any] | None:
    """Return the values that an object allows, or None if it allows all."""
    if "const" in node.value:
        return [node.value["const"]]
    return node.array("enum") if "enum" in node.value else None


def either(choice: list[Schema], where: str) -> Schema:
    """Return the schema of what satisfies one of several schemas.

    Raises:
        DocumentError: It has too many alternatives to be compared.
    """
    said = {schema.nullable for schema in choice}
    nullable = True if True in said else None if None in said else False
    alternatives = (each for schema in choice for each in schema.alternatives)
    names = {schema.name for schema in choice if schema.alternatives}
    return Schema(_unique(alternatives, where), nullable, names.pop() if len(names) == 1 else "")


def _unique(alternatives: Iterable[Alternative], where: str) -> tuple[Alternative, ...]:
    found = tuple(dict.fromkeys(alternatives))
    if len(found) > MAX_ALTERNATIVES:
        raise _too_many(where)
    return found


def _too_many(where: str) -> DocumentError:
    problem = f"the schema has more than {MAX_ALTERNATIVES} alternatives, too many to compare"
    return DocumentError(where, problem)


def _meet(one: str | None, other: str | None) -> list[str | None]:
    """Return the type of what is of two types, or nothing if there is no such value."""
    if one == other or other is None:
        return [one]
    if one is None:
        return [other]
    return ["integer"] if {one, other} == {"integer", "number"} else []


def _types(node: Node) -> list[str]:
    """Return the types that a schema names, null among them."""
    named: Any = node.value.get("type")
    types: list[Any] = named if is_array(named) else [] if named is None else [named]
    for name in types:
        if not isinstance(name, str) or name not in _TYPES:
            at = f"{node.where}/type"
            raise DocumentError(at, f"has to be a JSON type; got {name!r:.40}")
    return types
