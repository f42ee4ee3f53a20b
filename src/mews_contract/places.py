"""The places of a body: every schema of the contract where it stands, with references merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from mews_contract.json_values import is_array

Raw = Mapping[str, Any]

_NULL: Final = {"type": "null"}
_VALUES: Final = ("string", "integer", "number", "boolean", "array")


@dataclass(frozen=True, slots=True)
class Place:
    """A schema where it stands in a body.

    Attributes:
        path: Its JSON path. The first item stands for all of an array, `*` for any name of a map.
        pointers: Where in the document its parts are written: one, or several through `allOf`.
        node: The keywords of those parts, references followed.
        nullable: Whether null is allowed here.
        required: Whether it has to be present in its object.
    """

    path: str
    pointers: tuple[str, ...]
    node: Raw
    nullable: bool
    required: bool

    @property
    def type(self) -> str | None:
        """The JSON type besides null, or None if every type is allowed."""
        named: str | None = self.node.get("type")
        return named

    @property
    def name(self) -> str:
        """The name of the property that it is, or is in."""
        return self.path.rpartition(".")[2].partition("[")[0]

    @property
    def properties(self) -> Raw:
        """The schemas of its properties, if it is an object."""
        properties: Raw = self.node.get("properties", {})
        return properties

    @property
    def is_map(self) -> bool:
        """Whether it is an object of any names."""
        return "additionalProperties" in self.node


def is_value(schema: Raw) -> bool:
    """Return whether a named schema is a scalar or an array, which has no class of its own."""
    return schema.get("type") in _VALUES and "enum" not in schema


def in_place(node: Raw, named: Raw) -> dict[str, Any]:
    """Return a property as if the named schema that it refers to were written in its place."""
    own = {key: value for key, value in node.items() if key not in {"$ref", "oneOf"}}
    is_nullable = "oneOf" in node and "type" in named
    return {**named, **({"type": [named["type"], "null"]} if is_nullable else {}), **own}


def resolve(document: Raw, reference: str) -> Any:
    """Return what a local reference leads to."""
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        node = node[int(key) if is_array(node) else key]
    return node


def places(document: Raw, pointer: str, path: str = "$") -> list[Place]:
    """Return every place of the bodies of a schema, the outermost first.

    Args:
        document: The OpenAPI document.
        pointer: Where in it the schema is.
        path: The JSON path of the outermost.
    """
    return list(_places(document, pointer, path, frozenset(), required=True))


def _places(
    document: Raw, pointer: str, path: str, above: frozenset[str], *, required: bool
) -> Iterator[Place]:
    node, pointers, nullable = _merged(document, pointer)
    if above & set(pointers):
        # A schema that holds itself: one round tells all there is to tell.
        return
    above |= set(pointers)
    place = Place(path, tuple(pointers), node, nullable, required)
    yield place
    for name, below in place.properties.items():
        is_required = name in node.get("required", ())
        yield from _places(document, below, f"{path}.{name}", above, required=is_required)
    if place.is_map:
        yield from _places(
            document, node["additionalProperties"], f"{path}.*", above, required=True
        )
    for branch in node.get("anyOf", ()):
        # One of several objects: what each may hold stands here.
        yield from islice(_places(document, branch, path, above, required=required), 1, None)
    if place.type == "array":
        yield from _places(document, node["items"], f"{path}[0]", above, required=True)


def _merged(document: Raw, pointer: str) -> tuple[dict[str, Any], list[str], bool]:
    """Return a schema's keywords with references followed, where they stand, and nullability.

    The values of `properties`, `items`, `additionalProperties` and `anyOf` become pointers.
    """
    found = resolve(document, pointer)
    # As a schema, true is one that says nothing.
    raw: Raw = {} if found is True else found
    merged = _own(raw, pointer)
    pointers, nullable = [pointer], _NULL in raw.get("anyOf", ())
    if isinstance(raw.get("type"), list):
        nullable = "null" in raw["type"]
        (merged["type"],) = set(raw["type"]) - {"null"}
    for part in _parts(raw, pointer):
        if resolve(document, part) == _NULL:
            nullable = True
            continue
        other, others, other_nullable = _merged(document, part)
        pointers += others
        nullable = nullable or other_nullable
        for key, value in other.items():
            if key == "properties":
                merged[key] = {**value, **merged.get(key, {})}
            elif key == "required":
                merged[key] = [*merged.get(key, ()), *value]
            else:
                merged.setdefault(key, value)
    return merged, pointers, nullable


def _own(raw: Raw, pointer: str) -> dict[str, Any]:
    """Return the keywords that are written in a schema itself."""
    own = {key: value for key, value in raw.items() if key not in {"$ref", "allOf", "oneOf"}}
    if "properties" in raw:
        own["properties"] = {name: f"{pointer}/properties/{name}" for name in raw["properties"]}
    for keyword in ("items", "additionalProperties"):
        if keyword in raw:
            own[keyword] = f"{pointer}/{keyword}"
    if "anyOf" in raw:
        own["anyOf"] = [
            f"{pointer}/anyOf/{index}" for index, each in enumerate(raw["anyOf"]) if each != _NULL
        ]
    return own


def _parts(raw: Raw, pointer: str) -> Iterator[str]:
    if "$ref" in raw:
        yield raw["$ref"]
    for keyword in ("allOf", "oneOf"):
        for index in range(len(raw.get(keyword, ()))):
            yield f"{pointer}/{keyword}/{index}"
