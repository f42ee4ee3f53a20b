"""What an alternative of a schema demands, in one form for all ways to write it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from mews_contract.drift.bounds import Bound, bounds, numbers
from mews_contract.drift.canonical import Digests, canonical
from mews_contract.drift.composition import ANYTHING, Alternative, Composer, Schema, both
from mews_contract.drift.document import Document
from mews_contract.drift.node import Node
from mews_contract.json_values import is_array

_FORMATS: Final = {"guid": "uuid"}
"""Names of formats that mean another one. .NET calls UUIDs so."""
_OBJECT: Final = (
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
)
_ARRAY: Final = ("items", "minItems", "maxItems", "uniqueItems")
_OTHER: Final = (
    *("not", "if", "then", "else", "contains", "minContains", "maxContains", "prefixItems"),
    *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas"),
    *("unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType"),
)
"""Keywords that are compared as a whole."""
_OTHERS: Final = frozenset(_OTHER)


@dataclass(frozen=True, slots=True)
class Constraints:
    """What an alternative demands. Annotations that a caller sees stand among it.

    Attributes:
        type: Its JSON type, or None if every type is allowed.
        format: Its format, or empty.
        lower: The lower bounds that say something, by keyword.
        upper: The upper bounds that say something, by keyword.
        patterns: Regular expressions that it matches.
        multiple_of: What it is a multiple of.
        is_unique: Whether its items are.
        enum: The JSON texts of the values that are allowed, or None if all are.
        properties: The schemas of its properties, those that are only required included.
        required: The names of properties that have to be there.
        additional: The schema of all other properties.
        items: The schema of its items.
        other: Further keywords with a digest of what they say.
        defaults: The JSON texts of what an absent value stands for.
        is_deprecated: Whether it should no longer be used.
        is_read_only: Whether it is in responses only.
        is_write_only: Whether it is in requests only.
        is_secret: Whether nothing may show values of it.
    """

    type: str | None
    format: str = ""
    lower: Mapping[str, Bound] = field(default_factory=dict[str, Bound])
    upper: Mapping[str, Bound] = field(default_factory=dict[str, Bound])
    patterns: frozenset[str] = frozenset()
    multiple_of: frozenset[Fraction] = frozenset()
    is_unique: bool = False
    enum: frozenset[str] | None = None
    properties: Mapping[str, Schema] = field(default_factory=dict[str, Schema])
    required: frozenset[str] = frozenset()
    additional: Schema = ANYTHING
    items: Schema = ANYTHING
    other: Mapping[str, str] = field(default_factory=dict[str, str])
    defaults: frozenset[str] = frozenset()
    is_deprecated: bool = False
    is_read_only: bool = False
    is_write_only: bool = False
    is_secret: bool = False


class Reader:
    """Reads the alternatives of one document's schemas, each once.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._composer = Composer(document)
        self._digests = Digests(document)
        self._read: dict[Alternative, Constraints] = {}

    def schema(self, value: object, where: str) -> Schema:
        """Return a schema, see `Composer.compose`.

        Raises:
            DocumentError: It is no schema.
        """
        return self._composer.compose(value, where)

    def constraints(self, alternative: Alternative) -> Constraints:
        """Return what an alternative demands.

        Raises:
            DocumentError: One of its keywords holds what it cannot hold.
        """
        if alternative not in self._read:
            self._read[alternative] = self._constraints(alternative)
        return self._read[alternative]

    def is_nullable(self, schema: Schema) -> bool:
        """Return whether a schema allows null."""
        if schema.nullable is not None:
            return schema.nullable
        # A schema without a type that lists properties means an object, and not null.
        return any(self.constraints(each).type is None for each in schema.alternatives)

    def _constraints(self, alternative: Alternative) -> Constraints:
        nodes = self._composer.nodes(alternative)
        enum = _enum(nodes)
        kind = alternative.type or _implied_type(nodes, enum)
        format_ = "+".join(sorted({name for node in nodes if (name := _format(node, kind))}))
        required = frozenset(name for node in nodes for name in _required(node))
        return Constraints(
            type=kind,
            format=format_,
            lower=bounds(nodes, kind, format_, is_lower=True),
            upper=bounds(nodes, kind, format_, is_lower=False),
            patterns=frozenset(found for node in nodes if (found := node.text("pattern"))),
            multiple_of=frozenset(numbers(nodes, "multipleOf")),
            is_unique=any(node.flag("uniqueItems") for node in nodes),
            enum=enum,
            properties=self._properties(nodes, required),
            required=required,
            additional=self._joined(nodes, "additionalProperties"),
            items=self._joined(nodes, "items"),
            other=self._other(nodes),
            defaults=frozenset(
                canonical(node.value["default"]) for node in nodes if "default" in node.value
            ),
            is_deprecated=any(node.flag("deprecated") for node in nodes),
            is_read_only=any(node.flag("readOnly") for node in nodes),
            is_write_only=any(node.flag("writeOnly") for node in nodes),
            is_secret=any(node.flag("x-mews-secret") for node in nodes),
        )

    def _properties(self, nodes: Iterable[Node], required: frozenset[str]) -> dict[str, Schema]:
        found: dict[str, Schema] = {}
        for node in nodes:
            within = node.object("properties")
            for name, value in within.value.items():
                schema = self.schema(value, f"{within.where}/{name}")
                known = found.get(name, ANYTHING)
                found[name] = both(known, schema, within.where)
        return {
            name: found.get(name, ANYTHING) for name in [*found, *sorted(required - found.keys())]
        }

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
            for keyword in () if _OTHERS.isdisjoint(node.value) else _OTHER:
                if keyword in node.value:
                    digest = self._digests.of(node.value[keyword], node.where)
                    found.setdefault(keyword, set()).add(digest)
            if is_array(node.value.get("items")):
                digest = self._digests.of(node.value["items"], node.where)
                found.setdefault("prefixItems", set()).add(digest)
        return {keyword: "+".join(sorted(digests)) for keyword, digests in sorted(found.items())}


def _implied_type(nodes: Iterable[Node], enum: frozenset[str] | None) -> str | None:
    """Return the type that a schema means that does not name it."""
    keys = {
        key
        for node in nodes
        for key, value in node.value.items()
        if key != "required" or is_array(value)
    }
    if not keys.isdisjoint(_OBJECT):
        return "object"
    if not keys.isdisjoint(_ARRAY):
        return "array"
    # Strings are the only JSON texts that begin with a quotation mark.
    return "string" if enum and all(text[0] == '"' for text in enum) else None


def _enum(nodes: Iterable[Node]) -> frozenset[str] | None:
    """Return the values that all parts allow, null left out."""
    allowed: frozenset[str] | None = None
    for node in nodes:
        values: list[Any] = [node.value["const"]] if "const" in node.value else node.array("enum")
        if "const" in node.value or "enum" in node.value:
            texts = frozenset(canonical(value) for value in values if value is not None)
            allowed = texts if allowed is None else allowed & texts
    return allowed


def _format(node: Node, kind: str | None) -> str:
    name = node.text("format")
    # A format is about strings and numbers, and says nothing of anything else.
    return "" if kind in {"object", "array", "boolean"} else _FORMATS.get(name, name)


def _required(node: Node) -> list[str]:
    # Before 2013 a property said so of itself. Some generators still do.
    return [] if isinstance(node.value.get("required"), bool) else node.strings("required")
