"""Through all schemas of a document in OpenAPI 3."""

from collections.abc import Callable, Iterator
from typing import Any

from mews_contract.json_values import is_object
from tests.drift.contract import METHODS, Document, copied

Node = dict[str, Any]


def schemas_of(document: Document) -> Iterator[tuple[Node, str]]:
    """Every object of a document of 3.x that holds a schema, and the key that it holds it under."""
    yield from ((named, name) for named in [named_schemas(document)] for name in named)
    components = document["components"]
    holders = [
        *components.get("parameters", {}).values(),
        *components.get("headers", {}).values(),
        *_bodies(document),
    ]
    for operation in operations_of(document):
        holders += (each for each in operation.get("parameters", ()) if "$ref" not in each)
    for message in [*components["responses"].values(), *_own_responses(document)]:
        holders += (each for each in message.get("headers", {}).values() if "$ref" not in each)
    yield from ((holder, "schema") for holder in holders if "schema" in holder)


def operations_of(document: Document) -> Iterator[Node]:
    """Every operation of a document."""
    for item in document["paths"].values():
        yield from (item[method] for method in METHODS if method in item)


def named_schemas(document: Document) -> Node:
    """The named schemas of a document."""
    found: Node = document["components"]["schemas"]
    return found


def _own_responses(document: Document) -> Iterator[Node]:
    for operation in operations_of(document):
        yield from (each for each in operation["responses"].values() if "$ref" not in each)


def _bodies(document: Document) -> Iterator[Node]:
    """The media types of every message."""
    for operation in operations_of(document):
        yield from operation.get("requestBody", {}).get("content", {}).values()
    for message in [*document["components"]["responses"].values(), *_own_responses(document)]:
        yield from message.get("content", {}).values()


def mapped(document: Document, change: Callable[[Node], Node]) -> Document:
    """A copy of a document in which each schema, inner ones first, is what `change` makes of it."""
    document = copied(document)
    for holder, key in list(schemas_of(document)):
        holder[key] = mapped_schema(holder[key], change)
    return document


def mapped_schema(node: Any, change: Callable[[Node], Node]) -> Any:
    """A schema in which each schema, inner ones first, is what `change` makes of it."""
    if not is_object(node):
        return node
    node = dict(node)
    if "properties" in node:
        node["properties"] = {
            name: mapped_schema(each, change) for name, each in node["properties"].items()
        }
    for keyword in ("items", "additionalProperties", "not"):
        if keyword in node:
            node[keyword] = mapped_schema(node[keyword], change)
    for keyword in ("allOf", "oneOf", "anyOf"):
        if keyword in node:
            node[keyword] = [mapped_schema(each, change) for each in node[keyword]]
    return change(node)
