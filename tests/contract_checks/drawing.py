"""Operations of every kind that the contract may hold, drawn with whatever is awkward in them."""

import re
from typing import Final

from hypothesis import strategies as st

from mews_contract.json_values import JsonObject
from tests.contract_checks.documents import (
    base,
    model,
    operation,
    read,
    reference,
    request,
)
from tests.support.messages import Messages

_AWKWARD: Final = read("awkward.yaml")
_PLAIN: Final = st.from_regex(r"[A-Z][a-z]{3,6}([A-Z][a-z]{1,3})?", fullmatch=True)
_RESOURCES: Final = _PLAIN.map(lambda name: name[0].lower() + name[1:]) | st.sampled_from(
    _AWKWARD["resources"]
)
_ACTIONS: Final = st.sampled_from(_AWKWARD["actions"])
_SCHEMAS: Final = _PLAIN | _PLAIN | st.sampled_from(_AWKWARD["schemas"])
_PROPERTIES: Final = _PLAIN | _PLAIN | st.sampled_from(_AWKWARD["properties"])
_VALUES: Final = _PLAIN | st.sampled_from(_AWKWARD["values"])
_PRINTABLE: Final = st.text(
    st.characters(
        min_codepoint=32,
        max_codepoint=0x2FF,
        exclude_categories=["C", "Zs"],
        include_characters=" ",
    ),
    max_size=150,
)
_TEXTS: Final = _PRINTABLE.map(lambda text: f"Is {text}".strip()) | st.sampled_from(
    _AWKWARD["texts"]
)
_BOUNDS: Final[list[JsonObject]] = [{}, {"minItems": 1}, {"maxItems": 3}]
_MARKS: Final[list[JsonObject]] = [{}, {"x-mews-secret": True}]
_NULL: Final = {"type": "null"}
_SCALARS: Final[list[JsonObject]] = [
    {"type": "string"},
    {"type": "string", "minLength": 2, "maxLength": 5},
    *(
        {"type": "string", "format": each}
        for each in ("uuid", "date", "date-time", "duration", "byte")
    ),
    {"type": "integer", "format": "int32"},
    {"type": "integer", "format": "int64", "minimum": -3, "maximum": 9},
    {"type": "number"},
    {"type": "number", "format": "double", "minimum": -99.5},
    {"type": "boolean"},
]


@st.composite
def _named(draw: st.DrawFn, schemas: JsonObject, depth: int) -> JsonObject:
    """Draw a reference to a new schema."""
    name = draw(_SCHEMAS)
    if name in schemas:
        return reference(name)
    kind = draw(st.sampled_from(["object", "enum", "map", "anything", "scalar", "array"]))
    said: JsonObject = {"description": draw(_TEXTS)}
    if kind == "enum":
        known = draw(st.lists(_VALUES, min_size=1, max_size=4, unique=True))
        said |= {"type": "string", "enum": known}
    elif kind == "map":
        values = {"type": "array", "items": draw(st.sampled_from(_SCALARS))}
        said |= {"type": "object", "additionalProperties": values}
    elif kind == "anything":
        said |= {"type": "object", "additionalProperties": True}
    elif kind == "scalar":
        said |= draw(st.sampled_from(_SCALARS))
        said |= draw(st.sampled_from(_MARKS))
    elif kind == "array":
        said |= {
            "type": "array",
            "items": draw(_value(schemas, 0)),
            **draw(st.sampled_from(_BOUNDS)),
        }
    else:
        own, required = draw(_properties(schemas, depth - 1))
        said |= model(own, *required) | said
    # A value inside of this one may have taken the name.
    while name in schemas:
        name = f"{name}2"
    schemas[name] = said
    return reference(name)


@st.composite
def _value(draw: st.DrawFn, schemas: JsonObject, depth: int) -> JsonObject:
    """Draw a value that may be null or not."""
    kinds = ["scalar", "array", "anything", *(["named"] if depth else [])]
    kind = draw(st.sampled_from(kinds))
    is_nullable = draw(st.booleans())
    if kind == "anything":
        return {}
    if kind == "named":
        found = draw(_named(schemas, depth))
        return {"oneOf": [found, _NULL]} if is_nullable else found
    if kind == "scalar":
        found = {**draw(st.sampled_from(_SCALARS))}
    else:
        items = draw(_value(schemas, depth - 1 if depth else 0))
        found = {"type": "array", "items": items, **draw(st.sampled_from(_BOUNDS))}
    return {**found, "type": [found["type"], "null"]} if is_nullable else found


@st.composite
def _properties(draw: st.DrawFn, schemas: JsonObject, depth: int) -> tuple[JsonObject, list[str]]:
    """Draw properties, and which of them are required."""
    own: JsonObject = {}
    required: list[str] = []
    for name in draw(st.lists(_PROPERTIES, min_size=1, max_size=4, unique=True)):
        value = {**draw(_value(schemas, depth))}
        if not {"$ref", "oneOf"} & value.keys() or draw(st.booleans()):
            value["description"] = draw(_TEXTS)
        if draw(st.integers(0, 5)) == 0:
            value["deprecated"] = True
        if draw(st.integers(0, 5)) == 0 and "string" in value.get("type", ()):
            value["x-mews-secret"] = True
        own[name] = value
        nullable = "null" in value.get("type", ()) or _NULL in value.get("oneOf", ())
        if draw(st.booleans()) or not (nullable or {*value} <= {"description", "deprecated"}):
            required.append(name)
    return own, required


@st.composite
def _told(draw: st.DrawFn, schemas: JsonObject, words: str) -> JsonObject:
    """Draw a value and the property beside it that tells its type."""
    kinds = draw(st.lists(_VALUES, min_size=1, max_size=3, unique=True))
    mapping: dict[str, str] = {}
    for kind, value in enumerate(kinds):
        own, required = draw(_properties(schemas, 0))
        name = f"{words}Told{kind}"
        schemas[name] = {**model(own, *required), "description": draw(_TEXTS)}
        mapping[value] = f"#/components/schemas/{name}"
    schemas[f"{words}Kind"] = {"type": "string", "enum": kinds, "description": draw(_TEXTS)}
    branches: list[JsonObject] = [{"$ref": reference} for reference in mapping.values()]
    return {
        "ToldBy": {**reference(f"{words}Kind"), "description": draw(_TEXTS)},
        "Told": {
            "description": draw(_TEXTS),
            "anyOf": [*branches, _NULL],
            "x-mews-discriminator": {"propertyName": "ToldBy", "mapping": mapping},
        },
    }


def _limited() -> JsonObject:
    """Return arguments that are asked for in parts."""
    interval = {"oneOf": [reference("TimeInterval"), _NULL], "description": "When."}
    ids = {"type": ["array", "null"], "maxItems": 9, "description": "Which.", "items": _SCALARS[2]}
    return {
        "Within": {**interval, "x-mews-max-interval": "P3M"},
        "Ids": {**ids, "x-mews-splittable": True},
    }


@st.composite
def fragments(draw: st.DrawFn) -> JsonObject:
    """Draw what an operation and the schemas that only it has add to a contract."""
    resource, action = draw(_RESOURCES), draw(_ACTIONS)
    version = draw(st.sampled_from(["", "", "/2026-11-30"]))
    name = f"{resource}/{action}{version}"
    words = f"{resource[0].upper()}{resource[1:]}{action[0].upper()}{action[1:]}"
    words += version.replace("/", "").replace("-", "")
    schemas: JsonObject = {}
    asked, required = draw(_properties(schemas, 1))
    got, always = draw(_properties(schemas, 2))
    more: JsonObject = {}
    effect = draw(st.sampled_from(["read", "write"]))
    if effect == "read" and draw(st.booleans()):
        more["x-mews-pagination"] = {"limitation": "Limitation", "items": "Items", "cursor": "Next"}
        limitation: JsonObject = {**reference("Limitation"), "description": "Which page."}
        if draw(st.booleans()):
            required.append("Limitation")
        else:
            limitation = {"oneOf": [reference("Limitation"), _NULL], "description": "Which page."}
        asked |= {**_limited(), "Limitation": limitation}
        own, needed = draw(_properties(schemas, 1))
        schemas[f"{words}Item"] = {**model(own, *needed), "description": draw(_TEXTS)}
        items = reference(f"{words}Item")
        got["Items"] = {"type": ["array", "null"], "items": items, "description": draw(_TEXTS)}
        got["Next"] = {"type": ["string", "null"], "description": draw(_TEXTS)}
        always = [each for each in always if each not in {"Items", "Next"}]
    if draw(st.booleans()):
        got |= draw(_told(schemas, words))
        always.append("ToldBy")
    sent, answered = f"{words}Parameters", f"{words}Result"
    schemas[sent] = {**request(effect, asked, required, **more), "description": draw(_TEXTS)}
    schemas[answered] = {**model(got, *always), "description": draw(_TEXTS)}
    tag = re.sub(r"[A-Z]", lambda letter: f" {letter[0].lower()}", resource).capitalize()
    known = {**base()["components"]["schemas"], **schemas}
    bodies = Messages({"components": {"schemas": known}}, 0, is_full=False)
    made = {
        **operation(action, sent, answered, bodies.of(sent), bodies.of(answered)),
        "operationId": f"{words[0].lower()}{words[1:]}",
        "tags": [tag],
        "summary": f"Do what {draw(_PRINTABLE)}".strip(),
        "description": draw(_TEXTS),
    }
    return {
        "tags": [{"name": tag, "description": "Whatever there is."}],
        "paths": {f"/api/connector/v1/{name}": {"post": made}},
        "components": {"schemas": schemas},
    }
