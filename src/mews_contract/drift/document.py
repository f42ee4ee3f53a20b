"""A description of an API in OpenAPI 2.0, 3.0 or 3.1, and what its references lead to."""

from typing import Any, Final, Literal, TypeAlias
from urllib.parse import unquote

from mews_contract.drift.errors import DocumentError
from mews_contract.drift.node import Node
from mews_contract.json_values import JsonObject, is_array, is_object

Version: TypeAlias = Literal["2.0", "3"]

Topic: TypeAlias = Literal["null", "deprecation", "links", "servers", "required headers"]
"""Something that a description may have no words for."""

_VERSIONS: Final = "swagger: '2.0', openapi: 3.0.x or openapi: 3.1.x"


class Document:
    """A description of an API.

    Attributes:
        root: The document itself.
        version: Its major version of OpenAPI.
        label: Its version in words, such as `OpenAPI 3.1.1`.
        silent: What it has no words for, so that its silence on it means nothing.

    Args:
        name: How to call it.
        value: Its content.

    Raises:
        DocumentError: It is no description of an API.
    """

    def __init__(self, name: str, value: JsonObject) -> None:
        self.root = Node(value, f"{name}#")
        self.version, self.label = _version(self.root)
        self.silent = _silent(value) if self.version == "2.0" else frozenset[Topic]()

    def follow(self, node: Node) -> Node:
        """Return an object, or what its reference leads to.

        Raises:
            DocumentError: A reference leads nowhere, in a circle, or out of the document.
        """
        seen: set[str] = set()
        while isinstance(node.value.get("$ref"), str):
            reference: str = node.value["$ref"]
            if reference in seen:
                raise DocumentError(node.where, f"the reference {reference!r} leads in a circle")
            seen.add(reference)
            node = self.lookup(reference, node.where)
        return node

    def lookup(self, reference: str, where: str) -> Node:
        """Return the object that a reference leads to.

        Raises:
            DocumentError: There is none, or not in this document.
        """
        found, at = self.find(reference, where)
        if not is_object(found):
            raise DocumentError(where, f"the reference {reference!r} leads to no object")
        return Node(found, at)

    def find(self, reference: str, where: str) -> tuple[Any, str]:
        """Return the value that a reference leads to, and where it is.

        Raises:
            DocumentError: There is none, or not in this document.
        """
        if reference not in {"#", ""} and not reference.startswith("#/"):
            problem = f"the reference {reference!r} leads out of the document; bundle it first"
            raise DocumentError(where, problem)
        found: Any = self.root.value
        for step in unquote(reference[2:]).split("/") if reference[2:] else ():
            found = _child(found, step.replace("~1", "/").replace("~0", "~"))
            if found is None:
                raise DocumentError(where, f"the reference {reference!r} leads nowhere")
        return found, f"{self.root.where}{reference[1:]}"


def _child(parent: object, step: str) -> Any:
    if is_object(parent):
        return parent.get(step)
    if is_array(parent) and step.isdecimal() and int(step[:9]) < len(parent):
        return parent[int(step)]
    return None


def _version(root: Node) -> tuple[Version, str]:
    swagger, openapi = (str(root.value.get(key, "")) for key in ("swagger", "openapi"))
    if swagger in {"2", "2.0"}:
        return "2.0", "Swagger 2.0"
    if openapi.startswith("3."):
        return "3", f"OpenAPI {openapi}"
    found = swagger or openapi
    problem = f"says {found[:20]!r}" if found else "does not say which version of OpenAPI it is in"
    raise DocumentError(root.where.removesuffix("#"), f"{problem}; it has to be {_VERSIONS}")


def _silent(value: JsonObject) -> frozenset[Topic]:
    """Return what Swagger 2.0 has no words for, unless the document uses an extension."""
    silent: set[Topic] = {"links", "servers", "required headers"}
    used = _keys(value)
    if "x-nullable" not in used and "nullable" not in used:
        silent.add("null")
    if "x-deprecated" not in used:
        silent.add("deprecation")
    return frozenset(silent)


def _keys(value: object) -> set[str]:
    """Return every key of a value, looking into shared parts once."""
    found: set[str] = set()
    seen: set[int] = set()
    stack = [value]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if is_object(node):
            found |= node.keys()
            stack += node.values()
        elif is_array(node):
            stack += node
    return found
