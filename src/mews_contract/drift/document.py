"""A description of an API in OpenAPI 3.0 or 3.1, and what its references lead to."""

from typing import Any, Final
from urllib.parse import unquote

from mews_contract.drift.errors import DocumentError
from mews_contract.drift.node import Node
from mews_contract.json_values import JsonObject, is_array, is_object

_VERSIONS: Final = "openapi: 3.0.x or openapi: 3.1.x"


class Document:
    """A description of an API.

    Attributes:
        root: The document itself.
        label: Its version in words, such as `OpenAPI 3.1.1`.

    Args:
        name: How to call it.
        value: Its content.

    Raises:
        DocumentError: It is no description of an API.
    """

    def __init__(self, name: str, value: JsonObject) -> None:
        self.root = Node(value, f"{name}#")
        self.label = _label(self.root)

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


def _label(root: Node) -> str:
    openapi = str(root.value.get("openapi", ""))
    if openapi.startswith("3."):
        return f"OpenAPI {openapi}"
    found = openapi or str(root.value.get("swagger", ""))
    problem = f"says {found[:20]!r}" if found else "does not say which version of OpenAPI it is in"
    raise DocumentError(root.where.removesuffix("#"), f"{problem}; it has to be {_VERSIONS}")
