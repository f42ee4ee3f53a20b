"""The schemas of the contract, as they are read for a plan."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]
"""A JSON object of the contract."""


class UnsupportedError(Exception):
    """The contract holds something that the client cannot be generated from."""


class Schemas:
    """The named schemas of a bundled contract, each with the properties of all of its parts."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self.named: Json = document["components"]["schemas"]
        self._properties: dict[str, dict[str, Json]] = {}
        self._required: dict[str, frozenset[str]] = {}
        for name, schema in self.named.items():
            parts = list(self._parts(schema))
            self._required[name] = frozenset(
                wire for part in parts for wire in part.get("required", ())
            )
            self._properties[name] = {
                wire: raw for part in parts for wire, raw in part.get("properties", {}).items()
            }

    def resolve(self, node: Json) -> Json:
        """Return what a node refers to, or the node itself."""
        while "$ref" in node:
            target: Any = self._document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def properties(self, name: str) -> dict[str, Json]:
        """Return the properties of a schema by their wire names, those that are required first."""
        found, required = self._properties[name], self._required[name]
        return dict(sorted(found.items(), key=lambda each: each[0] not in required))

    def is_required(self, name: str, wire: str) -> bool:
        """Return whether an object of a schema has to have a property."""
        return wire in self._required[name]

    def is_map(self, name: str) -> bool:
        """Return whether a schema is an object whose names are not of the contract."""
        schema = self.named[name]
        return (
            bool(schema.get("additionalProperties", False) is not False)
            and not (self._properties[name])
        )

    def is_enum(self, name: str) -> bool:
        """Return whether a schema is an enum."""
        return "enum" in self.named[name]

    def is_class(self, name: str) -> bool:
        """Return whether a schema becomes a class or an alias of its own."""
        schema = self.named[name]
        return "enum" in schema or schema.get("type") == "object" or "allOf" in schema

    def _parts(self, schema: Json) -> Iterator[Json]:
        """Yield the parts that an object is composed of, those by reference first."""
        for part in schema.get("allOf", ()):
            if "$ref" in part:
                yield from self._parts(self.resolve(part))
        yield schema
        for part in schema.get("allOf", ()):
            if "$ref" not in part:
                yield from self._parts(part)


def name_of(reference: Json) -> str:
    """Return the name of the schema that a node refers to."""
    name: str = reference["$ref"].rpartition("/")[2]
    return name
