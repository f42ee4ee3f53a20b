"""What only the whole of the contract shows: circles, twins, and what nobody reaches."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_array, is_object
from tools.contract.files import Place, Pointer, Problem
from tools.contract.references import references, target

PlaceOf = Callable[[Pointer], Place]

_Steps = tuple[str, ...]

_LISTED: Final = ("paths", "webhooks")


def circles(document: JsonObject, place_of: PlaceOf) -> Iterator[Problem]:
    """Yield the components that lead back to themselves before they say anything of their own."""
    behind = {steps: [*_heads(value)] for steps, value in _components(document).items()}
    for start, heads in behind.items():
        if start in _reached(heads, behind):
            found = f"{start[-1]} refers to itself, through {heads[0][-1]}"
            instead = "let one of those that refer to each other say what it is"
            yield Problem(place_of(start), found, instead)


def same_but_for_case(document: JsonObject, place_of: PlaceOf) -> Iterator[Problem]:
    """Yield names that differ in case alone, of which generated modules keep only one."""
    groups: dict[str, dict[str, Pointer]] = {}
    for steps in _components(document):
        groups.setdefault(steps[1], {})[steps[2]] = steps
    listed = {(kind, name): item for kind in _LISTED for name, item in _under(document, kind)}
    for (kind, path), item in listed.items():
        groups.setdefault(kind, {})[path] = kind, path
        for method, operation in item.items() if is_object(item) else ():
            name = operation.get("operationId") if is_object(operation) else None
            if isinstance(name, str):
                groups.setdefault("", {})[name] = kind, path, method, "operationId"
    for names in groups.values():
        first: dict[str, str] = {}
        for name, pointer in names.items():
            other = first.setdefault(name.casefold(), name)
            if other != name:
                found = f"{name} differs only in case from {other}, at {place_of(names[other])}"
                yield Problem(place_of(pointer), found, "give one of them another name")


def _under(document: JsonObject, kind: str) -> Iterator[tuple[str, Any]]:
    named = document.get(kind)
    yield from named.items() if is_object(named) else ()


def unreached(document: JsonObject, place_of: PlaceOf) -> Iterator[Problem]:
    """Yield the components that no operation leads to."""
    components = _components(document)
    # A security scheme is reached by its name.
    named = [steps for steps in components if steps[1] == "securitySchemes"]
    rest = {key: value for key, value in document.items() if key != "components"}
    behind = {steps: [*_targets(value)] for steps, value in components.items()}
    reached = _reached([*named, *_targets(rest)], behind)
    for steps in components:
        if steps not in reached:
            found = f"no operation leads to {steps[1]}/{steps[2]}"
            yield Problem(place_of(steps), found, "refer to it, or remove it")


def _components(document: JsonObject) -> dict[_Steps, Any]:
    return {
        ("components", kind, name): value
        for kind, named in document["components"].items()
        for name, value in named.items()
    }


def _reached(first: list[_Steps], behind: dict[_Steps, list[_Steps]]) -> set[_Steps]:
    reached: set[_Steps] = set()
    waiting = [*first]
    while waiting:
        steps = waiting.pop()
        if steps not in reached:
            reached.add(steps)
            waiting += behind.get(steps, ())
    return reached


def _targets(value: Any) -> Iterator[_Steps]:
    return (target("", reference).steps for _, reference in references(value))


def _heads(value: Any) -> Iterator[_Steps]:
    """Yield what a schema is made of without a property in between."""
    if not is_object(value):
        return
    reference = value.get("$ref")
    if isinstance(reference, str):
        yield target("", reference).steps
    for keyword in ("allOf", "anyOf", "oneOf"):
        parts = value.get(keyword)
        for part in parts if is_array(parts) else ():
            yield from _heads(part)
