"""A JSON Schema of OpenAPI 3.1 with its references and compositions merged into one.

A schema is read as the conjunction of its own keywords, its `$ref`, its `allOf` and the one branch
of a `oneOf` or `anyOf` that is not null. What cannot be merged stays visible as a keyword of its
own: `oneOf` with several branches as `oneOf`, a second and different `maximum` as `second maximum`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, cast

import yaml

Node: TypeAlias = Mapping[str, object]

COMPOSITION: Final = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
ANNOTATIONS: Final = frozenset(
    {
        "title",
        "description",
        "default",
        "deprecated",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "writeOnly",
        "$comment",
    }
)


@dataclass(frozen=True, slots=True)
class Schema:
    """A merged schema; its `type` keyword is the tuple of the types that are not null."""

    keywords: Node
    nullable: bool
    name: str = ""


def parse(text: str) -> Node:
    """Read a YAML document, with the fast loader where there is one."""
    if yaml.__with_libyaml__:
        return mapping(yaml.load(text, Loader=yaml.CSafeLoader))
    return mapping(yaml.safe_load(text))


def read(document: Node, node: Node) -> Schema:
    """Merge everything that the schema `node` demands.

    Raises:
        KeyError: a `$ref` leads nowhere.
    """
    parts = [_own(node)]
    if "$ref" in node:
        reference = text(node["$ref"])
        target = read(document, _lookup(document, reference))
        parts.append(replace(target, name=reference.rpartition("/")[2]))
    parts += [read(document, subschema(member)) for member in sequence(node.get("allOf"))]
    parts += [_union(document, keyword, node) for keyword in ("oneOf", "anyOf") if keyword in node]
    return _conjunction(parts)


def follow(document: Node, node: Node) -> Node:
    """Return the object itself where a reference outside schemas stands for it.

    Raises:
        KeyError: a `$ref` leads nowhere.
    """
    while "$ref" in node:
        node = _lookup(document, text(node["$ref"]))
    return node


def is_annotation(keyword: str) -> bool:
    """Tell whether a keyword accepts every value."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def subschema(value: object) -> Node:
    """Return a schema in object form, which the two boolean schemas have too."""
    if isinstance(value, bool):
        return {} if value else {"not": {}}
    return mapping(value)


def mapping(value: object) -> Node:
    """Return a YAML mapping with strings for keys; nothing is the empty one.

    Raises:
        TypeError: the value is something else.
    """
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        message = f"expected a mapping, got {value!r}"
        raise TypeError(message)
    # YAML reads the keys of `responses` as numbers.
    return {str(key): child for key, child in cast("Mapping[object, object]", value).items()}


def sequence(value: object) -> Sequence[object]:
    """Return a YAML sequence; nothing is the empty one, a scalar the one of itself."""
    if value is None:
        return ()
    return cast("Sequence[object]", value) if isinstance(value, list | tuple) else (value,)


def strings(value: object) -> tuple[str, ...]:
    """Return a YAML sequence of names."""
    return tuple(map(str, sequence(value)))


def text(value: object) -> str:
    """Return a value as the documentation's tables write it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "|".join(strings(cast("object", value)))
    return json.dumps(value, default=str)


def _own(node: Node) -> Schema:
    keywords = {keyword: value for keyword, value in node.items() if keyword not in COMPOSITION}
    nullable = "enum" not in node or None in sequence(node["enum"])
    if "type" in node:
        types = strings(node["type"])
        nullable = nullable and "null" in types
        keywords["type"] = tuple(name for name in types if name != "null")
    return Schema(keywords, nullable)


def _union(document: Node, keyword: str, node: Node) -> Schema:
    branches = [read(document, subschema(branch)) for branch in sequence(node[keyword])]
    nulls = sum(branch.nullable for branch in branches)
    # `oneOf` refuses a null that two branches accept.
    nullable = nulls == 1 if keyword == "oneOf" else nulls > 0
    solid = [branch for branch in branches if branch.keywords.get("type") != ()]
    if len(solid) == 1:
        return replace(solid[0], nullable=nullable)
    # What a branch says of its own is for the reader to follow.
    return Schema({keyword: [subschema(branch) for branch in sequence(node[keyword])]}, nullable)


def _conjunction(parts: Iterable[Schema]) -> Schema:
    keywords: dict[str, object] = {}
    nullable = True
    name = ""
    for part in parts:
        for keyword, value in part.keywords.items():
            _merge(keywords, keyword, value)
        nullable = nullable and part.nullable
        name = name or part.name
    return Schema(keywords, nullable, name)


def _merge(keywords: dict[str, object], keyword: str, value: object) -> None:
    present = keywords.setdefault(keyword, value)
    # The outermost annotation is the one meant: a property describes more than its type does.
    if present == value or is_annotation(keyword):
        return
    if keyword == "type":
        keywords[keyword] = tuple(name for name in strings(present) if name in strings(value))
    elif keyword == "required":
        keywords[keyword] = (*strings(present), *strings(value))
    elif keyword == "items":
        keywords[keyword] = {"allOf": [present, value]}
    elif keyword == "properties":
        keywords[keyword] = _merged_properties(mapping(present), mapping(value))
    else:
        keywords[f"second {keyword}"] = value


def _merged_properties(one: Node, other: Node) -> Node:
    shared = {name: {"allOf": [one[name], other[name]]} for name in one if name in other}
    return {**one, **other, **shared}


def _lookup(document: Node, reference: str) -> Node:
    node = document
    for step in reference.removeprefix("#/").split("/"):
        # No copy of all that lies beside it.
        node = cast("Node", node[step.replace("~1", "/").replace("~0", "~")])
    return mapping(node)
