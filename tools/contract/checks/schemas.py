"""References, required and nullable properties, objects without properties, bounds."""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeGuard

from mews_contract.json_values import JsonObject, is_object
from mews_contract.places import is_value
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
from tools.contract.references import references as all_references

_PAIRS: Final = (
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
)


def references(contract: Contract) -> Iterator[Violation]:
    """A reference in a schema leads to a schema that there is."""
    for at, node in values(contract):
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


def discriminators(contract: Contract) -> Iterator[Violation]:
    """What tells the type of a value stands beside it, and names each type that it can have."""
    for each in contract.all_properties:
        discriminator = members(each.node, "x-mews-discriminator")
        if not discriminator:
            continue
        at = (*each.pointer, "x-mews-discriminator")
        named = discriminator.get("propertyName")
        others = (other for other in contract.own(each.schema) if other.name != each.name)
        beside = next((other for other in others if other.name == named), None)
        if beside is None:
            found = f"`{named}` is no property beside `{each.name}`"
            yield Violation((*at, "propertyName"), found, "name the one that tells the type")
            continue
        values = elements(contract.schemas.get(beside.target or "", {}), "enum")
        for value in members(discriminator, "mapping"):
            if value not in values:
                found = f"`{value}` is no value of `{named}`"
                yield Violation((*at, "mapping", value), found, "write one of its enum")
        yield from _listed(each.node, discriminator, at)


def _listed(node: JsonObject, discriminator: JsonObject, at: Pointer) -> Iterator[Violation]:
    mapping = members(discriminator, "mapping")
    told = {target({"$ref": reference}) for reference in mapping.values()}
    if told != {target(branch) for branch in elements(node, "anyOf")} - {None}:
        found = "`mapping` and `anyOf` do not lead to the same schemas"
        yield Violation((*at, "mapping"), found, "list in `anyOf` what the mapping leads to")


def unions(contract: Contract) -> Iterator[Violation]:
    """Items that are told apart by what is in them say so, and arrive as events alone."""
    called = {name for each in contract.operations for name in (each.request, each.response)}
    of_operations = _behind(contract, {name for name in called if name})
    for each in contract.all_properties:
        items = members(each.node, "items")
        discriminator = members(items, "discriminator")
        if not discriminator:
            continue
        at = (*each.pointer, "items", "discriminator")
        named = str(discriminator.get("propertyName"))
        for value, reference in members(discriminator, "mapping").items():
            own = contract.properties(target({"$ref": reference}))
            if named not in own or own[named].node.get("const") != value:
                found = f"what it leads to has no `{named}` that is `{value}`"
                instead = f"write `const: {value}` there, as what a `{named}` has to be"
                yield Violation((*at, "mapping", value), found, instead)
        yield from _listed(items, discriminator, at)
        if each.schema in of_operations:
            found = "an operation sends or takes items that are told apart by what is in them"
            yield Violation(at, found, "leave that to events, which alone are decoded so")


def _behind(contract: Contract, names: set[str]) -> set[str]:
    """Return schemas, and all that they lead to."""
    found: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            behind = all_references(contract.schemas.get(name))
            waiting += [target({"$ref": to}) or "" for _, to in behind]
    return found


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
    for at, node in values(contract):
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
        branches = map(target, elements(each.node, "anyOf"))
        for below in (each.target, *branches):
            if below in contract.schemas:
                yield each.pointer, below
    node = members(contract.schemas.get(name, {}), "additionalProperties")
    for value in (node, members(node, "items")):
        below = target(value)
        if below in contract.schemas:
            yield (*SCHEMAS, name, "additionalProperties"), below


def bounds(contract: Contract) -> Iterator[Violation]:
    """A lower bound is not above the upper one, and a pattern is a regular expression."""
    for at, node in values(contract):
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


def values(contract: Contract) -> Iterator[tuple[Pointer, JsonObject]]:
    """Yield every value where it is described: properties, items of arrays, values of maps."""
    for each in contract.all_properties:
        if not each.of:
            yield from _inside(each.pointer, each.node)
    for name, node in contract.schemas.items():
        at = (*SCHEMAS, name)
        if is_value(node):
            yield from _inside(at, node)
        yield from _inside((*at, "additionalProperties"), members(node, "additionalProperties"))


def _inside(at: Pointer, node: JsonObject) -> Iterator[tuple[Pointer, JsonObject]]:
    yield at, node
    for keyword in ("oneOf", "anyOf"):
        for index, branch in enumerate(elements(node, keyword)):
            if is_object(branch):
                yield from _inside((*at, keyword, index), branch)
    if is_object(node.get("items")):
        yield from _inside((*at, "items"), node["items"])
