"""What can be changed in the schemas of a document."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tests.mutants.mutant import Found, Mutant, renamed, without
from tests.mutants.references import Section

_OTHER_TYPES: Final = {
    "string": ("integer",),
    "integer": ("string", "number"),
    "number": ("string", "integer"),
    "boolean": ("string",),
    "array": ("string",),
    "object": ("array",),
}
_OTHER_FORMATS: Final = {
    "uuid": "date-time",
    "date-time": "date",
    "date": "date-time",
    "int32": "int64",
    "int64": "int32",
}
_ADDED_FORMAT: Final = "uuid"
BOUNDS: Final = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
)
_NULL: Final = "null"
_NEW_NAME: Final = "NotDocumented"


def schema_changes(found: Found, section: Section) -> Iterator[Mutant]:
    """Yield every change of a schema and of the schemas that it is made of.

    Args:
        found: The schema.
        section: The schemas that references lead to.
    """
    for schema in _schemas(found):
        yield from _of_required(schema)
        yield from _of_properties(schema)
        yield from _of_types(schema, section)
        yield from _of_formats(schema)
        yield from _of_bounds(schema)
        yield from _of_enums(schema)
        yield from _of_parts(schema)
        yield from section.changes(schema)


def _schemas(found: Found) -> Iterator[Found]:
    yield found
    for _, below in found.entries("properties"):
        yield from _schemas(below)
    for keyword in ("items", "additionalProperties"):
        if is_object(found.node.get(keyword)):
            yield from _schemas(found.below(keyword))
    for keyword in ("allOf", "oneOf", "anyOf"):
        for index, part in enumerate(found.node.get(keyword, ())):
            if part != {"type": _NULL}:
                yield from _schemas(found.below(keyword, index))


def _of_required(found: Found) -> Iterator[Mutant]:
    required = found.node.get("required", [])
    for name in required:
        rest = [other for other in required if other != name]
        node = {**found.node, "required": rest} if rest else without(found.node, "required")
        yield Mutant("required dropped", found.steps, node, name)
    for name in found.node.get("properties", ()):
        if name not in required:
            node = {**found.node, "required": [*required, name]}
            yield Mutant("required added", found.steps, node, name)


def _of_properties(found: Found) -> Iterator[Mutant]:
    properties = found.node.get("properties", {})
    required = found.node.get("required", [])
    for name in properties:
        rest = [other for other in required if other != name]
        less = {**without(found.node, "required"), "properties": without(properties, name)}
        node = {**less, "required": rest} if rest else less
        yield Mutant("property dropped", found.steps, node, name)
        new = f"{name}X"
        node = {**found.node, "properties": renamed(properties, name, new)}
        if name in required:
            node["required"] = [new if other == name else other for other in required]
        yield Mutant("property renamed", found.steps, node, name)
        yield from _of_deprecation(found.below("properties", name))
    if found.node.get("type") == "object" and "allOf" not in found.node:
        new_property = {"type": ["string", _NULL]}
        node = {**found.node, "properties": {**properties, _NEW_NAME: new_property}}
        yield Mutant("property added", found.steps, node)


def _of_deprecation(found: Found) -> Iterator[Mutant]:
    if found.node.get("deprecated"):
        yield found.unsaid("deprecated dropped", "deprecated")
    else:
        yield found.said("deprecated added", "deprecated", value=True)


def _of_types(found: Found, section: Section) -> Iterator[Mutant]:
    if "$ref" in found.node:
        if section.has_types(found.node["$ref"]) and not _is_part(found):
            yield _nullable_reference(found)
        return
    if "oneOf" in found.node:
        yield from _of_nullable_references(found)
    if "type" not in found.node:
        return
    named = found.node["type"]
    types = named if is_array(named) else [named]
    solid = [each for each in types if each != _NULL]
    detail = "type beside allOf" if "allOf" in found.node else "type"
    yield Mutant("type dropped", found.steps, without(found.node, "type"), detail)
    for other in _OTHER_TYPES.get(solid[0], ()):
        changed: Any = [other, _NULL] if _NULL in types else other
        yield found.said("type changed", "type", changed, f"to {other}")
    if _NULL in types:
        yield found.said("null dropped", "type", solid[0])
    elif not _is_component(found) and not _is_part(found) and "enum" not in found.node:
        yield found.said("null added", "type", [solid[0], _NULL])


def _nullable_reference(found: Found) -> Mutant:
    branches = [{"$ref": found.node["$ref"]}, {"type": _NULL}]
    node = {**without(found.node, "$ref"), "oneOf": branches}
    return Mutant("null added", found.steps, node)


def _of_nullable_references(found: Found) -> Iterator[Mutant]:
    solid = [part for part in found.node["oneOf"] if part != {"type": _NULL}]
    if len(solid) == 1 and len(found.node["oneOf"]) > 1:
        node = {**without(found.node, "oneOf"), **solid[0]}
        yield Mutant("null dropped", found.steps, node)


def _of_formats(found: Found) -> Iterator[Mutant]:
    named = found.node.get("format")
    if named in _OTHER_FORMATS:
        less = without(found.node, "format")
        yield Mutant("format dropped", found.steps, less, f"format {named}")
        other = _OTHER_FORMATS[named]
        yield found.said("format changed", "format", other, f"to {other}")
    elif named is None and _is_text(found.node) and "enum" not in found.node:
        yield found.said("format added", "format", _ADDED_FORMAT)


def _is_text(node: Any) -> bool:
    named = node.get("type")
    return named == "string" or (is_array(named) and "string" in named)


def _of_bounds(found: Found) -> Iterator[Mutant]:
    for keyword in BOUNDS:
        if keyword in found.node:
            limit = found.node[keyword]
            yield found.unsaid("bound dropped", keyword)
            for other in (limit - 1, limit + 1):
                if other >= 0 or keyword in {"minimum", "maximum"}:
                    yield found.said("bound moved", keyword, other, f"to {other}")
    if "pattern" in found.node:
        yield found.unsaid("bound dropped", "pattern")


def _of_enums(found: Found) -> Iterator[Mutant]:
    values = found.node.get("enum", [])
    for value in values:
        rest = [other for other in values if other != value]
        yield Mutant("enum value dropped", found.steps, {**found.node, "enum": rest}, str(value))
        changed = [f"{value}X" if other == value else other for other in values]
        yield Mutant("enum value renamed", found.steps, {**found.node, "enum": changed}, str(value))
    if values:
        more = {**found.node, "enum": [*values, _NEW_NAME]}
        yield Mutant("enum value added", found.steps, more)
        yield found.unsaid("enum dropped", "enum")


def _of_parts(found: Found) -> Iterator[Mutant]:
    parts = found.node.get("allOf", [])
    for index in range(len(parts)):
        rest = [*parts[:index], *parts[index + 1 :]]
        yield Mutant("part dropped", found.steps, {**found.node, "allOf": rest}, f"allOf {index}")


def _is_component(found: Found) -> bool:
    return found.steps[:1] == ("components",) and len(found.steps) == len(("components", "", ""))


def _is_part(found: Found) -> bool:
    """Tell whether a schema is one of several that hold together, or a branch."""
    return len(found.steps) > 1 and found.steps[-2] in {"allOf", "oneOf", "anyOf"}
