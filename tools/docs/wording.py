"""What the contract says of a property, in words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from mews_connector import models
from mews_contract.operation import Direction
from mews_contract.places import Place, Raw
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Effect
from mews_runtime.schema.status import end_of
from tools.docs.operations import Property

_TYPES: Final[Mapping[tuple[str | None, str | None], str]] = {
    ("string", None): "string",
    ("string", "uuid"): "UUID",
    ("string", "date-time"): "aware datetime",
    ("string", "date"): "date",
    ("integer", "int32"): "integer of 32 bits",
    ("integer", "int64"): "integer of 64 bits",
    ("string", "duration"): "ISO 8601 duration",
    ("string", "byte"): "bytes in base64",
    ("number", None): "decimal",
    ("number", "float"): "float",
    ("number", "double"): "float",
    ("boolean", None): "boolean",
    ("object", None): "map",
    (None, None): "any JSON",
}
_BOUNDS: Final = (
    ("minItems", "maxItems", "items"),
    ("minLength", "maxLength", "characters"),
    ("minimum", "maximum", ""),
    ("minProperties", "maxProperties", "entries"),
)
_SAID: Final = {
    *("type", "format", "description", "properties", "required", "items", "enum", "deprecated"),
    *("pattern", "uniqueItems", "additionalProperties", "anyOf", "const", "discriminator"),
    *(keyword for least, most, _ in _BOUNDS for keyword in (least, most)),
}
_CODE: Final = re.compile(r"`(\w+)`")
_UNITS: Final = {"M": "months", "D": "days", "H": "hours"}


def kind(each: Property) -> str:
    """Return the type of a property, with a link to what the same page says of it."""
    return _kind(each, "[{0}](#{1})")


def model_kind(each: Property) -> str:
    """Return the type of a property, with a link to the page of a model."""
    return _kind(each, "[{0}]({0}.md)")


def _kind(each: Property, link: str) -> str:
    types = [link.format(type_.__name__, type_.__name__.lower()) for type_ in each.types]
    if {"x-mews-discriminator", "discriminator"} & each.value.node.keys():
        types.append("map")
    if each.sets is not None:
        types.insert(0, _kind(each.sets, link))
    word = " or ".join(types) or _TYPES[each.value.type, each.value.node.get("format")]
    depth = each.value.path.count("[0]") - each.place.path.count("[0]")
    return "list of " * depth + word


def facts(each: Property, direction: Direction, effect: Effect) -> list[str]:
    """Return what holds of a property beside its type.

    Args:
        each: The property.
        direction: In which body it is.
        effect: Whether the operation reads or writes.

    Raises:
        ValueError: The contract says more than there are words for.
    """
    return list(_facts(each, direction, effect))


def description(place: Place) -> str:
    """Return the contract's own words in one line, with names as Python has them."""
    return in_python(" ".join(place.node.get("description", "").split()))


def in_python(text: str) -> str:
    """Return a text in which properties have the names of their attributes."""
    return _CODE.sub(lambda code: f"`{_attributes().get(code[1], code[1])}`", text)


@cache
def _attributes() -> Mapping[str, str]:
    """Return the attribute of each property of the contract."""
    schemas: list[object] = [getattr(models, name) for name in models.__all__]
    return {
        wire: attribute
        for each in schemas
        if isinstance(each, type) and issubclass(each, Model)
        for wire, attribute in zip(
            each.__struct_encode_fields__, each.__struct_fields__, strict=True
        )
    }


def _facts(each: Property, direction: Direction, effect: Effect) -> Iterator[str]:
    node = each.place.node
    unsaid = {key for key in node if key not in _SAID and not key.startswith("x-mews-")}
    if unsaid:
        message = f"{each.place.path}: there are no words for {', '.join(sorted(unsaid))}"
        raise ValueError(message)
    yield f"`{each.place.name}` in JSON"
    yield from _presence(each.place, direction)
    yield from _bounds(node)
    if "const" in node:
        yield f"always `{node['const']}`"
    if node.get("x-mews-splittable"):
        yield "a longer list is asked for in parts"
    if "x-mews-max-interval" in node:
        yield _longest(node["x-mews-max-interval"], effect)
    if node.get("x-mews-secret"):
        yield "secret: no repr, error or log shows it"
    if node.get("deprecated"):
        day = node.get("x-mews-discontinued")
        yield "deprecated: passing it warns" + (f"; {end_of(day)}" if day else "")


def _presence(place: Place, direction: Direction) -> Iterator[str]:
    if direction == "request":
        yield "required" if place.required else "optional"
    elif not place.required:
        yield "may be absent"
    if place.nullable:
        yield "may be null"


def _bounds(node: Raw) -> Iterator[str]:
    # The documentation gives date-times a least length, which says nothing.
    known = _BOUNDS if "format" not in node or node["type"] != "string" else ()
    for least, most, of_what in known:
        if least in node or most in node:
            yield _between(node.get(least), node.get(most), of_what)
    if "pattern" in node:
        yield f"matches `{node['pattern']}`"
    if node.get("uniqueItems"):
        yield "each item once"


def _between(least: float | None, most: float | None, of_what: str) -> str:
    if least is None:
        words = f"at most {most:,}"
    elif most is None:
        words = f"at least {least:,}"
    else:
        words = f"{least:,} to {most:,}"
    return f"{words} {_counted(most or least, of_what)}".rstrip()


def _counted(number: float | None, of_what: str) -> str:
    return of_what.removesuffix("s") if number == 1 else of_what


def _longest(duration: str, effect: Effect) -> str:
    number = int(duration.strip("PTMDH"))
    words = f"at most {number} {_counted(number, _UNITS[duration[-1]])}"
    return f"{words}; a longer interval is asked for in windows" if effect == "read" else words
