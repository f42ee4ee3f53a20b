"""Schemas, properties and values that the client would lose, or get wrong."""

from typing import Any, Final

from tests.contract_checks.documents import (
    GONE,
    LISTING,
    SCHEMAS,
    TASK,
    Pointer,
    Row,
    failures,
    model,
    reference,
    text,
)

_NOTE: Final = (*TASK, "Note")
_SAID: Final = {"description": "What else there is."}
_NULL: Final = {"type": "null"}

_TOLD: Final = "a value whose type another property tells"

_SCHEMA = (
    "write an object, a map, an enum, a bounded string or number, or a request (`allOf` of "
    "ConnectorRequest and its own part)"
)
_TYPED = (
    "write a scalar or an array, nullable as `type: [string, 'null']`; an object is a schema of "
    "its own under `components/schemas`, and `$ref` leads there"
)
_STRING = (
    "write a string with `format`, `minLength`, `maxLength` or `pattern`; an enum is a schema of "
    "its own"
)
_REFERENCE = (
    "write beside a `$ref` nothing but `description`, `deprecated` and extensions; the rest is lost"
)
_NULLABLE = (
    "write a nullable object or enum as `oneOf: [{ $ref: … }, { type: 'null' }]`, and beside it "
    "`description`, `deprecated` and extensions"
)
_VALUE = "write a `type`, a `$ref`, or nothing but a `description` for any JSON value"
_OBJECT = "write an object of `description`, `required` and `properties`"
_ENUM = (
    "write an enum of `type`, `description` and `enum`, a list of different strings without null"
)
_REQUEST = (
    "write a request as `type: object`, `description`, its `x-mews-*` extensions, and `allOf` of "
    "`{ $ref: '#/components/schemas/ConnectorRequest' }` and its own part"
)
_NUMBER = (
    "write a number; with `format: double` it is a binary one that may have bounds, without it an "
    "exact one"
)
_PASCAL = "write names of properties in PascalCase of ASCII letters and digits, as on the wire"


def _note(said: str, convention: str = "", at: tuple[str | int, ...] = (), **node: Any) -> Row:
    """Return a row of a property that is written in an odd way."""
    what = f"a note of {node}"
    edits: dict[Pointer, Any] = {_NOTE: {**_SAID, **node}}
    return Row(what, edits, f"Task.Note: {said}", (*_NOTE, *at), convention)


def _told(said: str, *at: str, mapping: dict[str, str], by: str = "State") -> Row:
    """Return a row of a note whose type another property tells."""
    to = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    discriminator = {"propertyName": by, "mapping": to}
    node = {"anyOf": [reference("TaskParameters"), _NULL], "x-mews-discriminator": discriminator}
    return _note(said, _TOLD, ("x-mews-discriminator", *at), **node)


VALUES: Final = (
    _told(
        "`Kind` is no property beside `Note`: name the one that tells the type",
        "propertyName",
        mapping={"Open": "TaskParameters"},
        by="Kind",
    ),
    _told(
        "`Done` is no value of `State`: write one of its enum",
        *("mapping", "Done"),
        mapping={"Open": "TaskParameters", "Done": "TaskParameters"},
    ),
    _told(
        "`mapping` and `anyOf` do not lead to the same schemas: "
        "list in `anyOf` what the mapping leads to",
        "mapping",
        mapping={"Open": "TaskParameters", "Closed": "TaskAddResult"},
    ),
    _note(f"`anyOf` is not taken here: {_VALUE}", at=("anyOf",), anyOf=[reference("Task"), _NULL]),
    _note(f"got an array: {_NULLABLE}", at=("oneOf",), oneOf=[reference("Task")]),
    _note(
        f"got an object: {_NULLABLE}",
        *("a nullable object", ("oneOf", 1)),
        oneOf=[reference("TaskParameters"), reference("TaskAddResult")],
    ),
    _note(
        "`$ref` is missing: write `{ $ref: '#/components/…' }`, and nothing beside it",
        *("a nullable object", ("oneOf", 0)),
        oneOf=[_NULL, reference("TaskParameters")],
    ),
    _note(
        f"got an array: {_TYPED}",
        *("a nullable scalar or array", ("type",)),
        type=["string", "integer"],
    ),
    _note(
        f"`nullable` is not taken here: {_STRING}",
        *("a nullable scalar or array", ("nullable",)),
        type="string",
        nullable=True,
    ),
    _note(f"got `object`: {_TYPED}", "an object", ("type",), type="object", properties={}),
    _note(
        f"got `object`: {_TYPED}",
        *("a map", ("type",)),
        type="object",
        additionalProperties={"type": "string"},
    ),
    _note(
        f"`enum` is not taken here: {_STRING}",
        *("an enum", ("enum",)),
        type=["string", "null"],
        enum=["A", None],
    ),
    _note(
        "got `binary`: write `uuid`, `date-time`, `date` or `duration`, or leave it out",
        *("a text of a kind", ("format",)),
        type=["string", "null"],
        format="binary",
    ),
    _note(
        f"`default` is not taken here: {_STRING}",
        at=("default",),
        type=["string", "null"],
        default="",
    ),
    _note(f"`title` is not taken here: {_STRING}", at=("title",), type="string", title="Remark"),
    _note(
        "`pattern` is not taken here: leave the bound out, which says nothing beside a `format`",
        *("a bound", ("pattern",)),
        type=["string", "null"],
        format="uuid",
        pattern="^7",
    ),
    _note(
        "`minLength` is not taken here: leave the bound out, which says nothing beside a `format`",
        *("a bound", ("minLength",)),
        type=["string", "null"],
        format="uuid",
        minLength=1,
    ),
    _note(
        "`[` is no regular expression that Python knows: write one that Python and ECMA 262 share",
        *("a bound", ("pattern",)),
        type=["string", "null"],
        pattern="[",
    ),
    _note(
        "`minLength` is above `maxLength`: correct one of them",
        *("a bound", ("minLength",)),
        type=["string", "null"],
        minLength=3,
        maxLength=2,
    ),
    _note(
        "`format` is missing: "
        "write an integer with `format: int32` or `int64`, `minimum` or `maximum`",
        "an integer",
        type=["integer", "null"],
    ),
    _note(
        f"`maximum` is not taken here: {_NUMBER}",
        *("a number", ("maximum",)),
        type=["number", "null"],
        maximum=90,
    ),
    _note(
        "`items` is missing: write an array of `items`, `minItems`, `maxItems`",
        type=["array", "null"],
    ),
    _note(
        "`uniqueItems` is not taken here: write an array of `items`, `minItems`, `maxItems`",
        at=("uniqueItems",),
        type=["array", "null"],
        items={"type": "string"},
        uniqueItems=True,
    ),
    _note(
        f"`maxItems` is not taken here: {_REFERENCE}",
        *("a bound", ("maxItems",)),
        **reference("Task"),
        maxItems=1,
    ),
    _note(
        "`#/components/schemas/Beds` is no schema: refer to one of components/schemas",
        **reference("Beds"),
    ),
    _note(
        "`Note` is optional and not nullable: "
        "add it to `required`, or write `null` beside its type",
        "an optional property",
        type="string",
    ),
    _note(
        "got `false`: write `true`, or leave it out",
        *("a deprecated property", ("deprecated",)),
        type=["string", "null"],
        deprecated=False,
    ),
    _note(
        f"got `file`: {_TYPED}",
        at=("type",),
        type="file",
    ),
)

ROWS: Final = (
    *VALUES,
    Row(
        "a property without a description",
        {(*_NOTE, "type"): ["string", "null"]},
        "Task.Note: `description` is missing: say in `description` what the property means",
        at=_NOTE,
        convention="a description",
    ),
    Row(
        "a schema without a description",
        {(*SCHEMAS, "Task", "description"): GONE},
        f"Task: `description` is missing: {_OBJECT}",
        at=(*SCHEMAS, "Task"),
        convention="a description",
    ),
    Row(
        "an extension that there is not",
        {_NOTE: {**text("What else there is."), "x-mews-secrets": True}},
        f"Task.Note: `x-mews-secrets` is not taken here (did you mean `x-mews-secret`?): {_STRING}",
        at=(*_NOTE, "x-mews-secrets"),
    ),
    Row(
        "a property in snake case",
        {(*TASK, "guest_name"): text("Who it is for.")},
        f"Task.guest_name: `guest_name` cannot be a name here: {_PASCAL}",
    ),
    Row(
        "a property that holds what it stands in",
        {(*TASK, "Parts"): {**_SAID, "type": ["array", "null"], "items": reference("Task")}},
        "Task.Parts: the object holds itself: Task → Task: write the id of the inner one",
    ),
    Row(
        "an object without properties as a value",
        {
            (*SCHEMAS, "Anything"): {"type": "object", **_SAID},
            _NOTE: {**_SAID, "oneOf": [reference("Anything"), _NULL]},
        },
        "Task.Note: `Anything` is an object without properties, so that all of it would be lost: "
        "write `additionalProperties: true` into it",
        at=_NOTE,
        convention="a map",
    ),
    Row(
        "an object that takes further properties",
        {(*SCHEMAS, "Task", "additionalProperties"): True},
        "Task: `properties` is not taken here: "
        "write a map of `description` and `additionalProperties`, without `properties`",
        at=(*SCHEMAS, "Task", "properties"),
        convention="a map",
    ),
    Row(
        "an object that takes no further properties",
        {(*SCHEMAS, "TextMap", "additionalProperties"): False},
        f"TextMap: got `false`: {_VALUE}",
        convention="a map",
    ),
    Row(
        "a named array",
        {(*SCHEMAS, "Tasks"): {"type": "array", **_SAID, "items": reference("Task")}},
        f"Tasks: got `array`: {_SCHEMA}",
        at=(*SCHEMAS, "Tasks", "type"),
    ),
    Row(
        "a union of two objects",
        {(*SCHEMAS, "Either"): {**_SAID, "oneOf": [reference("Task"), reference("TaskResult")]}},
        f"Either: `type` is missing: {_SCHEMA}",
        at=(*SCHEMAS, "Either"),
    ),
    Row(
        "an enum with null",
        {(*SCHEMAS, "TaskState", "enum"): ["Open", None]},
        f"TaskState: got `null`: {_ENUM}",
        at=(*SCHEMAS, "TaskState", "enum", 1),
        convention="an enum",
    ),
    Row(
        "an enum of numbers",
        {(*SCHEMAS, "TaskState", "enum"): ["Open", 2]},
        f"TaskState: got `2`: {_ENUM}",
        at=(*SCHEMAS, "TaskState", "enum", 1),
        convention="an enum",
    ),
    Row(
        "an enum without values",
        {(*SCHEMAS, "TaskState", "enum"): []},
        f"TaskState: got an array without anything in it: {_ENUM}",
    ),
    Row(
        "an extension of an enum",
        {(*SCHEMAS, "TaskState", "x-mews-secret"): True},
        f"TaskState: `x-mews-secret` is not taken here: {_ENUM}",
    ),
    Row(
        "a request that is made of one part",
        {(*LISTING, "allOf"): [reference("ConnectorRequest")]},
        f"tasks/getAll, TaskFilterParameters: got an array: {_REQUEST}",
        convention="a request",
    ),
    Row(
        "a request whose own part comes first",
        {
            (*LISTING, "allOf"): [
                {"type": "object", "properties": {}},
                reference("ConnectorRequest"),
            ]
        },
        f"tasks/getAll, TaskFilterParameters: got an object: {_REQUEST}",
        at=(*LISTING, "allOf", 0),
        convention="a request",
    ),
    Row(
        "something required that is no property",
        {(*SCHEMAS, "Task", "required"): ["Id", "Naem"]},
        "Task: `Naem` is required, and no property: correct the name",
        at=(*SCHEMAS, "Task", "required", 1),
        convention="an optional property",
    ),
    Row(
        "a schema whose name is no class",
        {(*SCHEMAS, "task-list"): model({"Name": text("What to call it.")})},
        "task-list: `task-list` cannot be a name here: "
        "write a name in PascalCase of ASCII letters and digits",
    ),
)


def test_schemas_that_break_a_convention_are_refused_where_they_do() -> None:
    assert failures(ROWS) == []
