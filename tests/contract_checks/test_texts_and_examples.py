"""Descriptions that say nothing, and examples that are none."""

from typing import Final

from tests.contract_checks.documents import (
    ADD,
    CREDENTIALS,
    GET_ALL,
    GONE,
    ID,
    REQUEST,
    RESPONSE,
    SCHEMAS,
    TASK,
    Row,
    failures,
)

_NAME: Final = (*TASK, "Name", "description")
_SENT: Final = (*ADD, *REQUEST, "examples", "documented", "value")
_GOT: Final = (*ADD, *RESPONSE, "examples", "documented")
_DESCRIPTION: Final = "a description"
_EXAMPLE: Final = "an example"
_REPEATED: Final = "the description says nothing that the name does not: say what it means"
_VALID: Final = "write a value that the schema allows"

ROWS: Final = (
    Row("a text of nothing", {_NAME: ""}, "Task.Name: got nothing: write a text"),
    Row(
        "white space at the end of a line",
        {_NAME: "What to \ncall it."},
        "Task.Name: the text ends a line in white space: remove it",
    ),
    Row(
        "an empty line at the end",
        {_NAME: "What to call it.\n\n"},
        "Task.Name: the text begins with white space or ends in an empty line: remove it",
    ),
    Row(
        "a tabulator",
        {_NAME: "What to\tcall it."},
        "Task.Name: the text holds white space that is no space: write a space",
    ),
    Row(
        "a control character",
        {_NAME: "What to \x1b[1mcall\x1b[0m it."},
        "Task.Name: the text holds a character that nobody can see: remove it",
    ),
    Row(
        "the name of a property once more",
        {_NAME: "The name."},
        f"Task.Name: {_REPEATED}",
        convention=_DESCRIPTION,
    ),
    Row(
        "the name of a schema once more",
        {(*SCHEMAS, "TaskState", "description"): "A task state."},
        f"TaskState: {_REPEATED}",
        convention=_DESCRIPTION,
    ),
    Row(
        "the summary once more",
        {(*GET_ALL, "description"): "Do getAll with tasks."},
        f"tasks/getAll: {_REPEATED}",
        convention=_DESCRIPTION,
    ),
    Row(
        "a name that is none",
        {_NAME: "What to call it, beside `Labls`."},
        "Task.Name: `Labls` is no property, schema or value: write `Labels`",
        convention=_DESCRIPTION,
    ),
    Row(
        "a bound in words",
        {
            (*SCHEMAS, "Limitation", "properties", "Count", "description"): (
                "How many items, 1000 at most."
            )
        },
        "Limitation.Count: the description repeats `maximum`: leave the number out",
        convention=_DESCRIPTION,
    ),
    Row(
        "no example",
        {(*ADD, *REQUEST, "examples"): GONE},
        "tasks/add: `examples` is missing: write JSON of a named schema, `application/json: "
        "{ schema: { $ref: '#/components/schemas/…' }, examples: … }`",
        at=(*ADD, *REQUEST),
        convention=_EXAMPLE,
    ),
    Row(
        "an example without a summary",
        {(*_GOT, "summary"): GONE},
        "tasks/add: `summary` is missing: write an example as `summary` and `value`",
        at=_GOT,
        convention=_EXAMPLE,
    ),
    Row(
        "an example that is somewhere else",
        {_GOT: {"$ref": "#/components/examples/TaskAddResult"}},
        "tasks/add: `#/components/examples/TaskAddResult` is no example: "
        "write `summary` and `value`",
        convention=_EXAMPLE,
    ),
    Row(
        "an example without what is required",
        {(*_GOT, "value"): {}},
        f'tasks/add: the example breaks `TaskAddResult` at $: "TaskIds" is a required property: '
        f"{_VALID}",
        convention=_EXAMPLE,
    ),
    Row(
        "an example of another format",
        {(*_GOT, "value"): {"TaskIds": ["7"]}},
        "tasks/add: the example breaks `TaskAddResult` at $.TaskIds[0]: "
        f'the value is not a "uuid": {_VALID}',
        convention=_EXAMPLE,
    ),
    Row(
        "an example with a property that nobody knows",
        {(*_GOT, "value"): {"TaskIds": [ID], "Cursor": None}},
        "tasks/add: the example has `Cursor`, which `TaskAddResult` does not have: "
        "correct the name, or describe the property",
        at=(*_GOT, "value", "Cursor"),
        convention=_EXAMPLE,
    ),
    Row(
        "an example with a token of somebody",
        {_SENT: {**CREDENTIALS, "AccessToken": "C66EF7B239D24632943D", "Tasks": []}},
        "tasks/add: the example's `AccessToken` is no placeholder: "
        "write `placeholder-…`, so that nobody takes it for a token",
        at=(*_SENT, "AccessToken"),
        convention=_EXAMPLE,
    ),
)


def test_texts_and_examples_that_help_nobody_are_refused_where_they_stand() -> None:
    assert failures(ROWS) == []
