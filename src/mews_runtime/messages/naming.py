"""What a caller calls the place of a flaw: by Python's names where Python was written."""

import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any, Final, cast

from msgspec import UNSET, structs

from mews_runtime.errors import RequestInvalidError
from mews_runtime.messages.places import Place, place_of
from mews_runtime.schema.model import Model, attribute_name, restored
from mews_runtime.schema.operation import Operation, PaginatedOperation
from mews_runtime.schema.scalars import FAILURES
from mews_runtime.schema.updates import VALUE

STEP: Final = re.compile(r"\.([^.\[\]]+)|\[([0-9]+|\.\.\.)\]")
"""A step of a JSON path: a name, the index of an item, or `...` for the name of an entry."""

_QUOTED: Final = re.compile(r"`(\w+)`")
_OF_A_LISTING: Final = {"count": "page_size"}
"""What a method that lists calls the properties of `Limitation`, where the names differ."""


def named(
    error: RequestInvalidError, operation: Operation[Any], arguments: Mapping[str, object]
) -> RequestInvalidError:
    """Return an error about the arguments of a method with the names that its caller has written.

    An attribute of a model has its name in Python, and a key of a mapping is what it is.
    """
    # Nothing but what was given matters, also where something is missing.
    absent = dict.fromkeys(operation.request.__struct_fields__, UNSET)
    request = restored(operation.request, {**absent, **arguments})
    argument, value, place = "", cast("object", request), place_of(operation.request)
    at = 1
    while step := STEP.match(error.path, at):
        wire, index = step.groups()
        value = _unwrapped(value, wire)
        argument += step[0] if wire is None else f".{_called(value, wire)}"
        value = _item(value, index) if wire is None else _property(value, wire)
        if place.is_update and wire not in (place.properties() or {}):
            place = place.property(VALUE)
        place = place.item() if wire is None else place.property(wire)
        at = step.end()
    argument = (argument + error.path[at:]).removeprefix(".")
    if isinstance(operation, PaginatedOperation):
        inside = argument.removeprefix(f"{operation.limitation}.")
        argument = argument if inside == argument else _OF_A_LISTING.get(inside, inside)
    # What is in such quotes is a type, a property of what is there, or another argument.
    around: list[object] = [value] if isinstance(value, dict) else [value, request]
    said = (
        _QUOTED.sub(lambda found: f"`{_called_in(around, found[1])}`", each)
        for each in (_in_python(error.expected, place), error.got)
    )
    return RequestInvalidError(
        operation=operation.name,
        path=error.path,
        expected=error.expected,
        got=error.got,
        argument=argument,
        said=cast("tuple[str, str]", (*said,)),
    )


def _in_python(expected: str, place: Place) -> str:
    """Return what is expected where an object belongs as a caller would write it."""
    if not expected.startswith("Expected `object") or place.model is None:
        return expected
    if place.is_update:
        return 'Expected {"Value": ...} around the value, as in JSON'
    fields = structs.fields(place.model)
    given = [f"{field.name}=..." for field in fields if field.required]
    more = ["..."] if len(given) < len(fields) else []
    or_none = " or None" if "null" in expected else ""
    return f"Expected models.{place.model.__name__}({', '.join([*given, *more])}){or_none}"


def _called(value: object, wire: str) -> str:
    is_attribute = isinstance(value, Model) and wire in value.__struct_encode_fields__
    return attribute_name(cast("Model", value), wire) if is_attribute else wire


def _called_in(values: Iterable[object], wire: str) -> str:
    found = (_called(value, wire) for value in values)
    return next((name for name in found if name != wire), wire)


def _unwrapped(value: object, wire: str | None) -> object:
    """Return what an update sets, which a path leads through without a step of its own."""
    if isinstance(value, Model):
        is_inside = wire not in value.__struct_encode_fields__ and hasattr(value, "value")
        return cast("Any", value).value if is_inside else value
    if isinstance(value, Mapping):
        held = cast("Mapping[object, object]", value)
        return held[VALUE] if wire not in held and VALUE in held else held
    return value


def _property(value: object, wire: str) -> object:
    if isinstance(value, Model):
        return getattr(value, _called(value, wire), None)
    return cast("Mapping[str, object]", value).get(wire) if isinstance(value, Mapping) else None


def _item(value: object, index: str) -> object:
    # A collection of a caller's own may do anything when it is looked at.
    with suppress(*FAILURES):
        if index.isdigit() and isinstance(value, Collection):
            return next(islice(cast("Collection[object]", value), int(index), None), None)
    return None
