"""References, required and nullable properties, objects without properties, bounds."""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeGuard

from mews_contract.json_values import JsonObject, is_object
from tools.contract.checks.contract import (
    SCHEMAS,
    Contract,
    Pointer,
    Violation,
    elements,
    members,
    strings,
    target,
)

_PAIRS: Final = (
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
)


def references(contract: Contract) -> Iterator[Violation]:
    """A reference in a schema leads to a schema that there is."""
    for at, node in _values(contract):
        reference = node.get("$ref")
        if reference is not None and target(node) not in contract.schemas:
            yield Violation(at, f"`{reference}` is no schema", "refer to one of components/schemas")


def nullable(contract: Contract) -> Iterator[Violation]:
    """What may be absent may be null, too."""
    for each in contract.all_properties:
        if not each.required and not each.is_nullable:
            found = f"`{each.name}` is optional and not nullable"
            instead = "add it to `required`, or write `null` beside its type"
            yield Violation(each.pointer, found, instead)


def required(contract: Contract) -> Iterator[Violation]:
    """What is required is a property."""
    for name, node in contract.schemas.items():
        own = {each.name for each in contract.own(name)}
        parts: list[tuple[Pointer, Any]] = [((*SCHEMAS, name), node)]
        parts += [
            ((*SCHEMAS, name, "allOf", index), part)
            for index, part in enumerate(elements(node, "allOf"))
        ]
        for at, part in parts:
            for index, wanted in strings(part, "required"):
                if wanted not in own:
                    found = f"`{wanted}` is required, and no property"
                    yield Violation((*at, "required", index), found, "correct the name")


def emptied(contract: Contract) -> Iterator[Violation]:
    """An object whose properties nobody knows is a map: otherwise all that it holds is lost."""
    for at, node in _values(contract):
        name = target(node)
        found = contract.schemas.get(name or "", {})
        if (
            found.get("type") == "object"
            and not {*("properties", "additionalProperties", "allOf")} & found.keys()
        ):
            text = f"`{name}` is an object without properties, so that all of it would be lost"
            yield Violation(at, text, "write `additionalProperties: true` into it")


def circles(contract: Contract) -> Iterator[Violation]:
    """No object holds itself."""
    done: set[str] = set()
    for name in contract.schemas:
        yield from _circles(contract, name, (), done)


def _circles(
    contract: Contract, name: str, above: tuple[str, ...], done: set[str]
) -> Iterator[Violation]:
    if name in done:
        return
    for at, below in _targets(contract, name):
        if below in {*above, name}:
            way = " → ".join([*above, name, below][[*above, name].index(below) :])
            yield Violation(at, f"the object holds itself: {way}", "write the id of the inner one")
        else:
            yield from _circles(contract, below, (*above, name), done)
    done.add(name)


def _targets(contract: Contract, name: str) -> Iterator[tuple[Pointer, str]]:
    for each in contract.own(name):
        if each.target in contract.schemas:
            yield each.pointer, each.target
    node = members(contract.schemas.get(name, {}), "additionalProperties")
    for value in (node, members(node, "items")):
        below = target(value)
        if below in contract.schemas:
            yield (*SCHEMAS, name, "additionalProperties"), below


def bounds(contract: Contract) -> Iterator[Violation]:
    """A lower bound is not above the upper one, and a pattern is a regular expression."""
    for at, node in _values(contract):
        for low, high in _PAIRS:
            least: Any = node.get(low)
            most: Any = node.get(high)
            if _is_number(least) and _is_number(most) and least > most:
                yield Violation((*at, low), f"`{low}` is above `{high}`", "correct one of them")
        pattern = node.get("pattern")
        if isinstance(pattern, str) and not _compiles(pattern):
            found = f"`{pattern}` is no regular expression that Python knows"
            yield Violation((*at, "pattern"), found, "write one that Python and ECMA 262 share")


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _values(contract: Contract) -> Iterator[tuple[Pointer, JsonObject]]:
    """Yield every value: properties, items of arrays, values of maps."""
    for each in contract.all_properties:
        yield from _inside(each.pointer, each.node)
    for name, node in contract.schemas.items():
        yield from _inside(
            (*SCHEMAS, name, "additionalProperties"), members(node, "additionalProperties")
        )


def _inside(at: Pointer, node: JsonObject) -> Iterator[tuple[Pointer, JsonObject]]:
    yield at, node
    for index, branch in enumerate(elements(node, "oneOf")):
        if is_object(branch):
            yield from _inside((*at, "oneOf", index), branch)
    if is_object(node.get("items")):
        yield from _inside((*at, "items"), node["items"])
