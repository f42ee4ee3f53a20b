"""A schema of the contract with its references and compositions merged into one.

The shapes are those of the conventions, which `tools/contract/checks` holds the contract to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from mews_contract.json_values import is_array
from mews_contract.places import resolve

Node: TypeAlias = Mapping[str, Any]

EXTENSION: Final = "x-mews-"
_NULL: Final = {"type": "null"}


@dataclass(frozen=True, slots=True)
class Schema:
    """A merged schema; its `type` keyword is the type that is not null, its `$ref` its name."""

    keywords: Node
    nullable: bool
    name: str = ""


def read(document: Node, node: Node) -> Schema:
    """Merge everything that a schema demands.

    Raises:
        KeyError: A `$ref` leads nowhere.
    """
    own = {key: value for key, value in node.items() if key not in {"$ref", "oneOf", "allOf"}}
    if "$ref" in node:
        target = read(document, resolve(document, node["$ref"]))
        name = node["$ref"].rpartition("/")[2]
        return replace(target, keywords={**target.keywords, **own}, name=name)
    if "oneOf" in node:
        (branch,) = (each for each in node["oneOf"] if each != _NULL)
        target = read(document, branch)
        return replace(target, keywords={**target.keywords, **own}, nullable=True)
    for part in (read(document, each).keywords for each in node.get("allOf", ())):
        own["properties"] = {**own.get("properties", {}), **part.get("properties", {})}
        own["required"] = [*own.get("required", ()), *part.get("required", ())]
    types: Any = own.get("type", ())
    if is_array(types):
        (own["type"],) = (each for each in types if each != "null")
    is_anything = not {"type", "enum", "anyOf"} & own.keys()
    return Schema(own, is_anything or "null" in types or _NULL in own.get("anyOf", ()))
