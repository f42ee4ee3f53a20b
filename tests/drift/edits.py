"""Changes of the named schemas of a contract."""

from collections.abc import Callable
from copy import deepcopy

from tests.drift.contract import Document, schema
from tests.drift.seed import Change


def _property(name: str, of: str) -> Callable[[Document], Document]:
    def find(document: Document) -> Document:
        found: Document = schema(document, of)["properties"][name]
        return found

    return find


def put(of: str, name: str, **keywords: object) -> Change:
    return lambda document: _property(name, of)(document).update(keywords)


def drop(of: str, name: str, *keywords: str) -> Change:
    def change(document: Document) -> None:
        for keyword in keywords:
            del _property(name, of)(document)[keyword]

    return change


def replace(of: str, name: str, **keywords: object) -> Change:
    return lambda document: schema(document, of)["properties"].update({name: deepcopy(keywords)})


def remove(of: str, name: str) -> Change:
    def change(document: Document) -> None:
        found = schema(document, of)
        del found["properties"][name]
        found["required"] = [each for each in found.get("required", []) if each != name]

    return change


def require(of: str, name: str) -> Change:
    return lambda document: schema(document, of).setdefault("required", []).append(name)


def free(of: str, name: str) -> Change:
    return lambda document: schema(document, of)["required"].remove(name)


def allow(name: str, *values: str) -> Change:
    return lambda document: schema(document, name).update(enum=list(values))


def each_of(*changes: Change) -> Change:
    def change(document: Document) -> None:
        for each in changes:
            each(document)

    return change
