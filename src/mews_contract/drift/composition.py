"""Schemas with their references and compositions merged, however they are written.

A schema is a choice of alternatives, and whether null is allowed besides. An alternative is the
conjunction of parts: objects of the document with keywords of their own. `$ref` and `allOf` add
parts, `oneOf`, `anyOf` and an array of types add alternatives. Parts are told apart by identity, so
that conjunctions of schemas that hold themselves stay finite in number.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from mews_contract.drift.document import Document
from mews_contract.drift.errors import DocumentError
from mews_contract.drift.node import Node
from mews_contract.json_values import JsonObject, is_array, is_object, kind_of

MAX_ALTERNATIVES: Final = 256

_TYPES: Final = frozenset({"null", "boolean", "integer", "number", "string", "array", "object"})
_MERGED: Final = frozenset({"$ref", "allOf", "oneOf", "anyOf", "type", "nullable"})
_SILENT: Final = frozenset(
    {"title", "description", "example", "examples", "externalDocs", "xml", "discriminator"}
    | {"$comment", "$id", "$schema", "$anchor", "$defs", "definitions"}
)
_MERGED_OR_SILENT: Final = _MERGED | _SILENT
_EXTENSIONS: Final = frozenset({"x-mews-secret"})


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
    """

    alternatives: tuple[Alternative, ...]
    nullable: bool | None


ANYTHING: Final = Schema((Alternative(frozenset(), None),), None)
NOTHING: Final = Schema((), nullable=False)


class Composer:
    """Merges the schemas of one document, each once.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes: dict[int, Node] = {}
        self._schemas: dict[int, tuple[JsonObject, Schema | None]] = {}

    def compose(self, value: object, where: str) -> Schema:
        """Return a schema.

        Args:
            value: The schema as the document has it: an object or a boolean.
            where: Its JSON pointer.

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
            target = self._document.find(reference, node.where)
            schema = both(schema, self.compose(*target), node.where)
        for index, member in enumerate(node.array("allOf")):
            part = self.compose(member, f"{node.where}/allOf/{index}")
            schema = both(schema, part, node.where)
        for keyword in ("oneOf", "anyOf"):
            choice = [
                self.compose(member, f"{node.where}/{keyword}/{index}")
                for index, member in enumerate(node.array(keyword))
            ]
            if choice:
                schema = both(schema, either(choice, node.where), node.where)
        # Wrappers mean it: strictly, `nullable` next to a reference would say nothing.
        if node.flag("nullable"):
            schema = Schema(schema.alternatives, nullable=True)
        return schema

    def _own(self, node: Node) -> Schema:
        """Return what the keywords of an object say without those that bring in others."""
        parts = frozenset({id(node.value)}) if _says_something(node) else frozenset[int]()
        if parts:
            self._nodes[id(node.value)] = node
        types = _types(node)
        nullable = "null" in types if types else None
        values = _enum(node)
        if values is not None and nullable is not False:
            nullable = None in values
        if values and all(value is None for value in values):
            return Schema((), nullable)
        if not types:
            return Schema((Alternative(parts, None),), nullable)
        solid = [name for name in types if name != "null"]
        return Schema(tuple(Alternative(parts, name) for name in solid), nullable)


def both(one: Schema, other: Schema, where: str) -> Schema:
    """Return the schema of what satisfies two schemas.

    Raises:
        DocumentError: It has too many alternatives to be compared.
    """
    if len(one.alternatives) * len(other.alternatives) > MAX_ALTERNATIVES**2:
        raise _too_many(where)
    alternatives = [
        Alternative(first.parts | second.parts, meet.pop())
        for first in one.alternatives
        for second in other.alternatives
        if (meet := _meet(first.type, second.type))
    ]
    if one.nullable is False or other.nullable is False:
        nullable: bool | None = False
    else:
        nullable = one.nullable or other.nullable
    return Schema(_unique(alternatives, where), nullable)


def either(choice: Iterable[Schema], where: str) -> Schema:
    """Return the schema of what satisfies one of several schemas.

    Raises:
        DocumentError: It has too many alternatives to be compared.
    """
    schemas = list(choice)
    alternatives = [each for schema in schemas for each in schema.alternatives]
    said = {schema.nullable for schema in schemas}
    nullable = True if True in said else None if None in said else False
    return Schema(_unique(alternatives, where), nullable)


def _unique(alternatives: list[Alternative], where: str) -> tuple[Alternative, ...]:
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


def _says_something(node: Node) -> bool:
    telling = node.value.keys() - _MERGED_OR_SILENT
    return any(not key.startswith("x-") or key in _EXTENSIONS for key in telling)


def _types(node: Node) -> list[str]:
    """Return the types that a schema names, null among them."""
    named: Any = node.value.get("type")
    types: list[Any] = named if is_array(named) else [] if named is None else [named]
    for name in types:
        if not isinstance(name, str) or name not in _TYPES:
            at = f"{node.where}/type"
            raise DocumentError(at, f"has to be a JSON type; got {name!r:.40}")
    return types


def _enum(node: Node) -> list[Any] | None:
    if "const" in node.value:
        return [node.value["const"]]
    return node.array("enum") if "enum" in node.value else None
