"""Where the references of a document lead, and where else they could."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.mutants.mutant import Found, Mutant, Node, without
from tools.contract.references import references


class Section:
    """The components of one sort.

    Args:
        document: The document.
        name: The name of the sort, such as `schemas`.
    """

    def __init__(self, document: Node, name: str) -> None:
        self._components: Mapping[str, Any] = document.get("components", {}).get(name, {})
        self._prefix = f"#/components/{name}/"

    def has_types(self, reference: str) -> bool:
        """Whether a reference leads to one of these that says what type it is."""
        return "type" in self._components.get(reference.removeprefix(self._prefix), {})

    def changes(self, found: Found) -> Iterator[Mutant]:
        """Yield the reference of a node, led to the next one that could be meant."""
        if "$ref" in found.node:
            name = found.node["$ref"].removeprefix(self._prefix)
            other = self._next(name)
            if other is not None:
                yield found.said("$ref changed", "$ref", self._prefix + other, f"to {other}")

    def _next(self, name: str) -> str | None:
        names = list(self._components)
        if name not in names:
            return None
        start = names.index(name) + 1
        others = [*names[start:], *names[: start - 1]]
        # A schema that only its description tells apart means the same.
        others = [other for other in others if self._said(other) != self._said(name)]
        alike = [other for other in others if self._shape(other) == self._shape(name)]
        return next(iter(alike or others), None)

    def _said(self, name: str) -> Node:
        component = self._components[name]
        return without(component, "description") if "type" in component else component

    def _shape(self, name: str) -> object:
        component = self._components[name]
        return component.get("type"), "enum" in component, "allOf" in component


def reached(document: Node) -> Mapping[str, frozenset[str]]:
    """Return for each path of a document the components that its operations are made of.

    A component is named like `schemas/TimeInterval`.
    """
    return {path: frozenset(_gathered(document, item)) for path, item in document["paths"].items()}


def _gathered(document: Node, node: Any) -> set[str]:
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for _, reference in references(waiting.pop()):
            name = reference.removeprefix("#/components/")
            if name not in found:
                found.add(name)
                sort, _, key = name.partition("/")
                waiting.append(document["components"].get(sort, {}).get(key))
    return found
