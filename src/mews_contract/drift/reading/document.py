"""A description of an API in OpenAPI 3.0 or 3.1, and where in it something is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from mews_contract.json_values import JsonObject, is_array, is_object, kind_of


class DriftError(Exception):
    """A comparison that cannot be made. Its text says why, and what to do."""


class UnreachableError(DriftError):
    """A document that cannot be loaded from its URL."""


class DocumentError(DriftError):
    """A document that is no description of an API, or that breaks its own format.

    Args:
        where: The name of the document, and a JSON pointer behind a `#`.
        problem: What is wrong there.
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


@dataclass(frozen=True, slots=True)
class Node:
    """An object of a document, and its JSON pointer. Every method may raise a `DocumentError`."""

    value: JsonObject
    where: str

    def object(self, key: str) -> "Node":
        """Return the object that a key holds, an empty one if there is none."""
        return Node(self._held(key, is_object, "an object") or {}, self._below(key))

    def objects(self, key: str) -> Iterator[tuple[str, "Node"]]:
        """Yield the names and values of a map of objects."""
        within = self.object(key)
        for name in within.value:
            yield name, within.object(name)

    def members(self, key: str) -> Iterator["Node"]:
        """Yield the objects of an array of objects."""
        for index, member in enumerate(self.array(key)):
            where = f"{self.where}/{key}/{index}"
            if not is_object(member):
                raise DocumentError(where, f"has to be an object; got {kind_of(member)}")
            yield Node(member, where)

    def array(self, key: str) -> list[Any]:
        """Return the array that a key holds, an empty one if there is none."""
        return self._held(key, is_array, "an array") or []

    def strings(self, key: str) -> list[str]:
        """Return the strings of an array of strings."""
        found = self.array(key)
        wrong = [each for each in found if not isinstance(each, str)]
        if wrong:
            problem = f"has to be strings; got {kind_of(wrong[0])} among them"
            raise DocumentError(self._below(key), problem)
        return found

    def text(self, key: str) -> str:
        """Return the string that a key holds, an empty one if there is none."""
        return self._held(key, lambda found: isinstance(found, str), "a string") or ""

    def flag(self, key: str) -> bool:
        """Return whether a key holds true."""
        return self.value.get(key) is True

    def _held(self, key: str, is_fit: Callable[[Any], bool], wanted: str) -> Any:
        found = self.value.get(key)
        if found is not None and not is_fit(found):
            raise DocumentError(self._below(key), f"has to be {wanted}; got {kind_of(found)}")
        return found

    def _below(self, key: str) -> str:
        return f"{self.where}/{key.replace('~', '~0').replace('/', '~1')}"


class Document:
    """A description of an API.

    Attributes:
        root: The document itself.
        label: Its version in words, such as `OpenAPI 3.1.1`.

    Raises:
        DocumentError: It is no description of an API in a version that is read.
    """

    def __init__(self, name: str, value: JsonObject) -> None:
        self.root = Node(value, f"{name}#")
        self.label = _label(name, value)

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
            found, where = self.find(reference, node.where)
            if not is_object(found):
                raise DocumentError(node.where, f"the reference {reference!r} leads to no object")
            node = Node(found, where)
        return node

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


def _label(name: str, value: JsonObject) -> str:
    openapi, swagger = str(value.get("openapi", "")), str(value.get("swagger", ""))
    if openapi.startswith("3."):
        return f"OpenAPI {openapi}"
    if swagger:
        problem = f"is in Swagger {swagger:.20}, which is not read: convert it to OpenAPI 3 first"
    else:
        said = f"says {openapi[:20]!r}" if openapi else "does not say its version of OpenAPI"
        problem = f"{said}; it has to be openapi: 3.0.x or openapi: 3.1.x"
    raise DocumentError(name, problem)
