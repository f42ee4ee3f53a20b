"""The same description with other wrappers, copies, names and orders."""

import copy
import json
from collections.abc import Callable
from itertools import cycle
from typing import Any, Final
from zlib import crc32

from mews_contract.json_values import is_array, is_object
from tests.drift.contract import Document
from tests.drift.walk import Node, mapped, mapped_schema, named_schemas, operations_of

Rewrite = Callable[[Document], Document]

_SCHEMAS: Final = "#/components/schemas/"


def inlined(document: Document) -> Document:
    """A document in which every schema stands where it is used."""
    named = named_schemas(document)

    def inline(node: Node) -> Node:
        if "$ref" not in node:
            return node
        siblings = {key: each for key, each in node.items() if key != "$ref"}
        target = mapped_schema(copy.deepcopy(named[node["$ref"].rpartition("/")[2]]), inline)
        return (
            {**target, **siblings}
            if siblings.keys() <= {"description"}
            else {
                **siblings,
                "allOf": [target, *siblings.get("allOf", [])],
            }
        )

    document = mapped(document, inline)
    document["components"]["schemas"] = {}
    return document


def renamed(document: Document) -> Document:
    """A document whose schemas have other names."""
    document = mapped(document, lambda node: _referring(node, "Api.{}Dto"))
    document["components"]["schemas"] = {
        f"Api.{name}Dto": each for name, each in named_schemas(document).items()
    }
    return document


def duplicated(document: Document) -> Document:
    """A document in which every second reference leads to a copy of what it names."""
    patterns = cycle(["{}", "{}Copy"])
    document = mapped(document, lambda node: _referring(node, next(patterns)))
    named = named_schemas(document)
    copies = {f"{name}Copy": copy.deepcopy(each) for name, each in named.items()}
    document["components"]["schemas"] = {**named, **copies}
    return document


def _referring(node: Node, pattern: str) -> Node:
    if "$ref" in node:
        name = node["$ref"].removeprefix(_SCHEMAS)
        node["$ref"] = f"{_SCHEMAS}{pattern.format(name)}"
    return node


def wrapped(document: Document) -> Document:
    """A document in which each reference is the only part of an `allOf`."""

    def wrap(node: Node) -> Node:
        if node.keys() & {"$ref"}:
            node["allOf"] = [{"$ref": node.pop("$ref")}, *node.get("allOf", [])]
        return node

    return mapped(document, wrap)


def with_any_of(document: Document) -> Document:
    """A document with `anyOf` for `oneOf`, null first, and for each nullable type."""

    def choose(node: Node) -> Node:
        if "oneOf" in node:
            node["anyOf"] = node.pop("oneOf")[::-1]
        if is_array(node.get("type")):
            types = node.pop("type")
            node["anyOf"] = [{"type": each} for each in reversed(types)]
        return node

    return mapped(document, choose)


def split_up(document: Document) -> Document:
    """A document in which the properties of an object are spread over an `allOf`."""

    def split(node: Node) -> Node:
        if "properties" not in node:
            return node
        required = node.pop("required", [])
        parts: list[Node] = [
            {"properties": {name: each}} for name, each in node.pop("properties").items()
        ]
        return {**node, "allOf": [*node.get("allOf", []), *parts, {"required": required}]}

    return mapped(document, split)


def idle(document: Document) -> Document:
    """A document with annotations and bounds that say nothing."""

    def annotate(node: Node) -> Node:
        if node.keys() & {"$ref"}:
            return node
        node |= {"title": "Some title", "description": "Other words.", "x-nothing": [1]}
        if node.get("format") == "int32":
            node = {"minimum": -(2**31), "maximum": 2**31 - 1, **node}
        if node.get("format") == "uuid":
            node |= {"format": "guid", "minLength": 1}
        if node.get("type") == "array":
            node = {"minItems": 0, "uniqueItems": False, **node}
        return node

    return mapped(document, annotate)


def shuffled(document: Document, seed: int = 3) -> Document:
    """A document whose keys, enums and lists of names are in another order."""

    def order(value: object) -> int:
        return crc32(f"{seed}{value}".encode())

    def shuffle(node: Any) -> Any:
        if is_array(node):
            return sorted(map(shuffle, node), key=order)
        if not is_object(node):
            return node
        return {key: shuffle(node[key]) for key in sorted(node, key=order)}

    found: Document = shuffle(copy.deepcopy(document))
    return found


def retold(document: Document) -> Document:
    """A document that says in other words, and with other names, what callers do not see."""
    document = copy.deepcopy(document)
    document["info"] |= {"title": "Connector", "version": "9.9"}
    document["tags"] = []
    for operation in operations_of(document):
        operation |= {"summary": "Other", "description": "Other", "tags": ["Other"]}
        named = operation["operationId"]
        operation["operationId"] = f"{named[:3]}_{named[3:]}".upper()
        for response in operation["responses"].values():
            for link in response.get("links", {}).values():
                link["operationId"] = link["operationId"].upper()
    return document


def as_json(document: Document) -> Document:
    """A document that went through JSON."""
    found: Document = json.loads(json.dumps(document))
    return found


REWRITES: Final[dict[str, Rewrite]] = {
    each.__name__: each
    for each in (
        *(renamed, duplicated, wrapped, with_any_of, split_up, idle, shuffled, retold),
        *(as_json, inlined),
    )
}
"""Rewrites of a document in 3.1 that say the same."""
