"""The schemas of the contract, as they are read for a plan."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias

from mews_contract.document import Document
from mews_contract.places import in_place, is_value
from mews_runtime.schema.updates import VALUE
from tools.contract.references import references

Json: TypeAlias = Mapping[str, Any]
"""A JSON object of the contract."""


class UnsupportedError(Exception):
    """The contract holds something that the client cannot be generated from."""


class Schemas:
    """The named schemas of a bundled contract, each with the properties of all of its parts."""

    def __init__(self, document: Json) -> None:
        self._document = Document(document)
        self.named: Json = document["components"]["schemas"]
        self._properties: dict[str, dict[str, Json]] = {}
        self._required: dict[str, frozenset[str]] = {}
        for name, schema in self.named.items():
            parts = list(self._parts(schema))
            self._required[name] = frozenset(
                wire for part in parts for wire in part.get("required", ())
            )
            self._properties[name] = {
                wire: self._in_place(raw)
                for part in parts
                for wire, raw in part.get("properties", {}).items()
            }

    def resolve(self, node: Json) -> Json:
        """Return what a node refers to, or the node itself."""
        return self._document.resolve(node)

    def properties(self, name: str) -> dict[str, Json]:
        """Return the properties of a schema by their wire names, those that are required first."""
        found, required = self._properties[name], self._required[name]
        return dict(sorted(found.items(), key=lambda each: each[0] not in required))

    def is_required(self, name: str, wire: str) -> bool:
        """Return whether an object of a schema has to have a property."""
        return wire in self._required[name]

    def update_in(self, owner: str, raw: Json) -> str | None:
        """Return the update that a property of a request refers to, or None if it is none.

        An update is an object with a `Value` and nothing else. In what only responses hold it is an
        object as any other.
        """
        name = named_in(raw)
        is_update = name is not None and self._properties[name].keys() == {VALUE}
        return name if is_update and owner in self._sent else None

    @cached_property
    def _sent(self) -> frozenset[str]:
        """The schemas that requests are made of."""
        found: set[str] = set()
        waiting = [name for name, schema in self.named.items() if "x-mews-effect" in schema]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += [each.rpartition("/")[2] for _, each in references(self.named[name])]
        return frozenset(found)

    def is_map(self, name: str) -> bool:
        """Return whether a schema is an object whose names are not of the contract."""
        schema = self.named[name]
        is_open = schema.get("additionalProperties", False) is not False
        return is_open and not self._properties[name]

    def is_enum(self, name: str) -> bool:
        """Return whether a schema is an enum."""
        return "enum" in self.named[name]

    def is_class(self, name: str) -> bool:
        """Return whether a schema becomes a class or an alias of its own."""
        schema = self.named[name]
        return "enum" in schema or schema.get("type") == "object" or "allOf" in schema

    def _in_place(self, raw: Json) -> Json:
        """Return a property with what is said under the name that it refers to.

        Of what has a class of its own, that is the description alone.
        """
        name = named_in(raw)
        if name is None:
            return raw
        named: Json = self.named[name]
        if is_value(named):
            return in_place(raw, named)
        return {"description": named.get("description"), **raw}

    def _parts(self, schema: Json) -> Iterator[Json]:
        """Yield the parts that an object is composed of, those by reference first."""
        for part in schema.get("allOf", ()):
            if "$ref" in part:
                yield from self._parts(self.resolve(part))
        yield schema
        for part in schema.get("allOf", ()):
            if "$ref" not in part:
                yield from self._parts(part)


def named_in(raw: Json) -> str | None:
    """Return the name of the schema that a property refers to, nullable or not, if it does."""
    return next((name_of(each) for each in (raw, *raw.get("oneOf", ())) if "$ref" in each), None)


def name_of(reference: Json) -> str:
    """Return the name of the schema that a node refers to."""
    name: str = reference["$ref"].rpartition("/")[2]
    return name
