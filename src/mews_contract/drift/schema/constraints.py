"""What an alternative of a schema demands, in one form for all ways to write it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final

from mews_contract.drift.reading.document import Document, Node
from mews_contract.drift.schema.bounds import Bound, bounds, numbers
from mews_contract.drift.schema.composition import (
    ANYTHING,
    Alternative,
    Composer,
    Schema,
    both,
    enum_of,
)
from mews_contract.json_values import is_array, is_object

_FORMATS: Final = {"guid": "uuid"}
"""Names of formats that mean another one. .NET calls UUIDs so."""
_OBJECT: Final = frozenset(
    {"properties", "required", "additionalProperties", "minProperties", "maxProperties"}
)
_ARRAY: Final = frozenset({"items", "minItems", "maxItems", "uniqueItems"})
_OWNER: Final = re.compile(r"#/components/schemas/([^/]+)(?:/(?:allOf|anyOf|oneOf)/\d+)*$")
_OTHER: Final = frozenset(
    {"not", "if", "then", "else", "contains", "minContains", "maxContains", "prefixItems"}
    | {"patternProperties", "propertyNames", "dependentRequired", "dependentSchemas"}
    | {"unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType"}
)
"""Keywords that are compared as a whole."""


@dataclass(frozen=True, slots=True)
class Constraints:
    """What an alternative demands. Annotations that a caller sees stand among it.

    A type of None allows every type, an enum of None every value; values are JSON texts. Properties
    that are only required are among them. The owner of a property is the name of the schema that
    lists it, if that has one. Other keywords come with a digest of what they say.
    """

    type: str | None
    format: str
    bounds: Mapping[str, Bound]
    patterns: frozenset[str]
    multiple_of: frozenset[Fraction]
    enum: frozenset[str] | None
    properties: Mapping[str, Schema]
    owners: Mapping[str, str]
    required: frozenset[str]
    additional: Schema
    items: Schema
    other: Mapping[str, str]
    defaults: frozenset[str]
    flags: frozenset[str]


_FLAGS: Final = ("uniqueItems", "deprecated", "readOnly", "writeOnly", "x-mews-secret")


class Reader:
    """Reads the schemas of one document, each once. A broken one is a `DocumentError`."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._composer = Composer(document)
        self._digests: dict[int, str] = {}
        self._read: dict[Alternative, Constraints] = {}

    def schema(self, value: object, where: str) -> Schema:
        """Return a schema, see `Composer.compose`."""
        return self._composer.compose(value, where)

    def constraints(self, alternative: Alternative) -> Constraints:
        """Return what an alternative demands."""
        if alternative not in self._read:
            self._read[alternative] = self._constraints(alternative)
        return self._read[alternative]

    def each(self, schema: Schema) -> list[Constraints]:
        """Return what each alternative of a schema demands."""
        return [self.constraints(each) for each in schema.alternatives]

    def is_nullable(self, schema: Schema) -> bool:
        """Return whether a schema allows null."""
        if schema.nullable is not None:
            return schema.nullable
        # A schema without a type that lists properties means an object, and not null.
        return any(each.type is None for each in self.each(schema))

    def _constraints(self, alternative: Alternative) -> Constraints:
        nodes = self._composer.nodes(alternative)
        enum = _enum(nodes)
        kind = alternative.type or _implied_type(nodes, enum)
        format_ = "+".join(sorted({name for node in nodes if (name := _format(node, kind))}))
        required = frozenset(name for node in nodes for name in _required(node))
        return Constraints(
            type=kind,
            format=format_,
            bounds=bounds(nodes, kind, format_),
            patterns=frozenset(found for node in nodes if (found := node.text("pattern"))),
            multiple_of=frozenset(each for node in nodes for each in numbers(node, "multipleOf")),
            enum=enum,
            properties=self._properties(nodes, required),
            owners=dict(sorted(_owners(nodes))),
            required=required,
            additional=self._joined(nodes, "additionalProperties"),
            items=self._joined(nodes, "items"),
            other=self._other(nodes),
            defaults=frozenset(
                _canonical(node.value["default"]) for node in nodes if "default" in node.value
            ),
            flags=frozenset(flag for flag in _FLAGS for node in nodes if node.flag(flag)),
        )

    def _properties(self, nodes: Iterable[Node], required: frozenset[str]) -> dict[str, Schema]:
        found: dict[str, Schema] = {}
        for node in nodes:
            within = node.object("properties")
            for name, value in within.value.items():
                schema = self.schema(value, f"{within.where}/{name}")
                found[name] = both(found.get(name, ANYTHING), schema, within.where)
        return {**found, **dict.fromkeys(sorted(required - found.keys()), ANYTHING)}

    def _joined(self, nodes: Iterable[Node], keyword: str) -> Schema:
        """Return the conjunction of what parts say under a keyword that holds a schema."""
        joined = ANYTHING
        for node in nodes:
            value = node.value.get(keyword)
            # An array of schemas is how `prefixItems` was written before 3.1.
            if value is not None and not is_array(value):
                schema = self.schema(value, f"{node.where}/{keyword}")
                joined = both(joined, schema, node.where)
        return joined

    def _other(self, nodes: Iterable[Node]) -> dict[str, str]:
        found: dict[str, set[str]] = {}
        for node in nodes:
            said = {key: node.value[key] for key in _OTHER & node.value.keys()}
            if is_array(node.value.get("items")):
                said["prefixItems"] = node.value["items"]
            for keyword, value in said.items():
                found.setdefault(keyword, set()).add(self._digest(value, node.where))
        return {keyword: "+".join(sorted(digests)) for keyword, digests in found.items()}

    def _digest(self, value: object, where: str) -> str:
        """Return a digest of a value with schemas in it, whatever those are called."""
        if not is_object(value) and not is_array(value):
            return _canonical(value)
        if id(value) not in self._digests:
            # What holds itself is told by its place in the circle.
            self._digests[id(value)] = "circle"
            self._digests[id(value)] = self._digested(value, where)
        return self._digests[id(value)]

    def _digested(self, value: object, where: str) -> str:
        if is_object(value):
            if isinstance(value.get("$ref"), str):
                return self._digest(*self._document.find(value["$ref"], where))
            texts = [
                f"{key}={self._digest(each, where)}"
                for key, each in sorted(value.items())
                if key not in {"title", "description"} and not key.startswith("x-")
            ]
        else:
            texts = [self._digest(each, where) for each in (value if is_array(value) else ())]
        return sha256("\n".join([type(value).__name__, *texts]).encode()).hexdigest()


def _owners(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        for owner in _OWNER.findall(node.where):
            yield from ((name, owner) for name in node.object("properties").value)


def _canonical(value: object) -> str:
    """Return the JSON text of a value. Order of keys and the way to write a number do not count."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_object(value):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if is_array(value) else value


def _implied_type(nodes: Iterable[Node], enum: frozenset[str] | None) -> str | None:
    """Return the type that a schema means that does not name it."""
    keys = {
        key
        for node in nodes
        for key, value in node.value.items()
        if key != "required" or is_array(value)
    }
    if keys & _OBJECT:
        return "object"
    if keys & _ARRAY:
        return "array"
    # Strings are the only JSON texts that begin with a quotation mark.
    return "string" if enum and all(text[0] == '"' for text in enum) else None


def _enum(nodes: Iterable[Node]) -> frozenset[str] | None:
    """Return the values that all parts allow, null left out."""
    allowed: frozenset[str] | None = None
    for node in nodes:
        values = enum_of(node)
        if values is not None:
            texts = frozenset(_canonical(value) for value in values if value is not None)
            allowed = texts if allowed is None else allowed & texts
    return allowed


def _format(node: Node, kind: str | None) -> str:
    name = node.text("format")
    # A format is about strings and numbers, and says nothing of anything else.
    return "" if kind in {"object", "array", "boolean"} else _FORMATS.get(name, name)


def _required(node: Node) -> list[str]:
    # Before 2013 a property said so of itself. Some generators still do.
    return [] if isinstance(node.value.get("required"), bool) else node.strings("required")
