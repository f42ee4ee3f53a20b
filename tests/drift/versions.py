"""The same description in every version of OpenAPI."""

from collections.abc import Callable
from typing import Any, Final

from mews_contract.json_values import is_array
from tests.drift.contract import Document, copied
from tests.drift.walk import Node, mapped


def as_3_1(document: Document) -> Document:
    """The document as it is."""
    return copied(document)


def as_3_0(document: Document) -> Document:
    """The document in OpenAPI 3.0: `nullable`, wrappers around references, boolean exclusives."""
    document = mapped(document, _schema_3_0)
    document["openapi"] = "3.0.3"
    document["info"].pop("summary", None)
    document["info"].get("license", {}).pop("identifier", None)
    return document


def _schema_3_0(node: Node) -> Node:
    null = {"type": "null"}
    types: Any = node.get("type")
    if is_array(types):
        solid = [name for name in types if name != "null"]
        del node["type"]
        node |= {"type": solid[0]} if len(solid) == 1 else {"anyOf": [{"type": t} for t in solid]}
        if len(solid) < len(types):
            node["nullable"] = True
    for keyword in ("oneOf", "anyOf"):
        choice = node.get(keyword, [])
        if null in choice:
            solid = [each for each in choice if each != null]
            del node[keyword]
            node |= {"allOf": solid} if len(solid) == 1 else {keyword: solid}
            node["nullable"] = True
    if "$ref" in node and len(node) > 1:
        node["allOf"] = [{"$ref": node.pop("$ref")}, *node.get("allOf", [])]
    if "const" in node:
        node["enum"] = [node.pop("const")]
    for bound in ("minimum", "maximum"):
        exclusive = f"exclusive{bound.capitalize()}"
        if exclusive in node and not isinstance(node[exclusive], bool):
            node[bound], node[exclusive] = node[exclusive], True
    return node


VERSIONS: Final[dict[str, Callable[[Document], Document]]] = {"3.1": as_3_1, "3.0": as_3_0}
