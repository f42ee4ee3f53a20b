"""What can be changed in the `x-` extensions of a document, whatever they mean."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tests.mutants.mutant import Found, Mutant, Node, renamed, without

_PREFIX: Final = "x-"
_FOR_PEOPLE: Final = "x-mews-columns"
"""What people see first: that its names exist is checked, and the order is a matter of taste."""
_MONTHS: Final = re.compile(r"P(\d+)M")
_SHAPE: Final = ("type", "format", "$ref", "oneOf", "items")


class Extensions:
    """The extensions of a document.

    Args:
        document: The document. Names of its properties stand in for each other.
    """

    def __init__(self, document: Node) -> None:
        self._next_names: dict[str, str] = {}
        for name, following in _next_names(document):
            self._next_names.setdefault(name, following)
        self._values: dict[str, list[str]] = {}
        for name, value in _extensions(document):
            if isinstance(value, str) and value not in self._values.setdefault(name, []):
                self._values[name].append(value)

    def changes(self, found: Found) -> Iterator[Mutant]:
        """Yield every change of the extensions in a node and below it."""
        node = found.node
        if is_array(node):
            for index in range(len(node)):
                yield from self.changes(found.below(index))
        if not is_object(node):
            return
        for name, value in node.items():
            if name.startswith(_PREFIX) and name != _FOR_PEOPLE:
                yield from self._of_extension(found, name, value)
            elif name != _FOR_PEOPLE:
                yield from self.changes(found.below(name))
        yield from _additions(found)

    def _of_extension(self, found: Found, name: str, value: Any) -> Iterator[Mutant]:
        kind = f"{name} changed"
        if isinstance(value, bool):
            # One that is absent means false: dropping it is the same change, or none.
            yield found.said(kind, name, not value, f"to {str(not value).lower()}")
            return
        yield found.unsaid(f"{name} dropped", name)
        for detail, other in self._others(name, value):
            yield found.said(kind, name, other, detail)

    def _others(self, name: str, value: Any) -> Iterator[tuple[str, Any]]:
        """Yield other values of an extension, each with the words for what is different."""
        if is_object(value):
            yield from self._of_mapping(name, value)
        elif is_array(value):
            for index, item in enumerate(value):
                rest = [*value[:index], *value[index + 1 :]]
                yield f"without {item}", rest
                for detail, other in self._others(name, item):
                    yield f"{item} {detail}", [*value[:index], other, *value[index + 1 :]]
        elif isinstance(value, bool):
            yield f"to {str(not value).lower()}", not value
        elif isinstance(value, int):
            yield f"to {value + 1}", value + 1
        elif isinstance(value, str):
            for other in self._texts(name, value):
                yield f"to {other}", other

    def _of_mapping(self, name: str, value: Node) -> Iterator[tuple[str, Any]]:
        for key, item in value.items():
            yield f"without {key}", without(value, key)
            other = self._next_names.get(key)
            if other is not None and other not in value:
                yield f"{key} renamed to {other}", renamed(value, key, other)
            for detail, changed in self._others(f"{name}.{key}", item):
                yield f"{key} {detail}", {**value, key: changed}

    def _texts(self, name: str, value: str) -> Iterator[str]:
        months = _MONTHS.fullmatch(value)
        if months:
            yield f"P{int(months[1]) + 1}M"
            yield f"P{int(months[1]) - 1}M"
            return
        others = [other for other in self._values.get(name, []) if other != value]
        yield self._next_names.get(value) or next(iter(others), f"{value}X")


def _extensions(node: Any) -> Iterator[tuple[str, Any]]:
    """Yield every extension below a node with its value."""
    if is_array(node):
        for item in node:
            yield from _extensions(item)
    if is_object(node):
        for name, value in node.items():
            if name.startswith(_PREFIX):
                yield name, value
            yield from _extensions(value)


def _next_names(node: Any) -> Iterator[tuple[str, str]]:
    """Yield each name of a property, with the name of the one behind it in the same object."""
    if is_array(node):
        for item in node:
            yield from _next_names(item)
    if is_object(node):
        names = list(node["properties"]) if is_object(node.get("properties")) else []
        if len(names) > 1:
            yield from zip(names, [*names[1:], *names[:1]], strict=True)
        for value in node.values():
            yield from _next_names(value)


def _additions(found: Found) -> Iterator[Mutant]:
    """Yield what a property could have, because one beside it that is shaped alike has it."""
    properties: Mapping[str, Any] = found.node.get("properties", {})
    if not is_object(properties):
        return
    for owner in properties.values():
        for name in [each for each in owner if each.startswith(_PREFIX)]:
            for other, node in properties.items():
                if name not in node and _shape(node) == _shape(owner):
                    below = found.below("properties", other)
                    yield below.said(f"{name} added", name, owner[name])


def _shape(node: Node) -> list[Any]:
    return [_solid(node.get(keyword)) for keyword in _SHAPE]


def _solid(said: Any) -> Any:
    """Return what a keyword says without the null in it."""
    if is_array(said):
        solid = [each for each in said if each not in ("null", {"type": "null"})]
        return solid[0] if len(solid) == 1 else solid
    return said
