"""What looks odd in a contract and is carried: each as an edit of the base."""

from collections.abc import Mapping
from typing import Any, Final

from tests.contract_checks.documents import (
    ADD,
    ADDING,
    FILTERS,
    GET_ALL,
    GONE,
    LISTING,
    SCHEMAS,
    TASK,
    Pointer,
    example,
    operation,
    reference,
    request,
    text,
)

_NULL: Final = {"type": "null"}
_OLD: Final = ("paths", "/api/connector/v1/tasks/add/2026-11-30", "post")
_SET: Final = ("paths", "/api/connector/v1/tasks/set", "post")


def _said(**node: Any) -> Any:
    return {"description": "Whatever there is.", **node}


CARRIED: Final[Mapping[str, Mapping[Pointer, Any]]] = {
    "arguments that are called like those of all methods": {
        (*FILTERS, name): text("One more.")
        for name in (
            *("Concurrency", "Cursor", "PageSize", "Prefetch", "Progress", "Retry", "Timeout"),
            *("Self", "Class", "List", "None"),
        )
    },
    "properties that are called like what models have": {
        (*TASK, name): text("One more.")
        for name in ("DecodeVariants", "Field", "Import", "Models", "ToDict", "ToJson", "VATCode")
    },
    "values that differ in a sign": {
        (*SCHEMAS, "TaskState", "enum"): [
            *(
                "Open",
                "Closed",
                "A+",
                "A-",
                "<",
                ">",
                "",
                "1",
                "None",
                "class",
                'say "it"',
                "back\\slash",
            ),
        ]
    },
    "texts that end a literal": {
        (*GET_ALL, "summary"): 'List """ tasks \\',
        (*GET_ALL, "description"): 'Ends in a "quotation"\n\nAnd in a backslash \\',
        (*LISTING, "description"): "Holds {{ braces }}, {% blocks %} and \\N{DIGIT ONE}.",
        (*TASK, "Name", "description"): 'Ends in \\"',
        (*SCHEMAS, "TaskState", "description"): '""" is all that it says',
        (*SCHEMAS, "TextMap", "description"): "Ends in a \\",
    },
    "a bounded scalar with a name": {
        (*SCHEMAS, "Code"): _said(type="string", minLength=2, maxLength=3),
        (*TASK, "Codes"): _said(type=["array", "null"], items=reference("Code")),
        (*TASK, "Code"): _said(oneOf=[reference("Code"), _NULL]),
    },
    "a constant, an exact number, a measured one and a duration": {
        (*TASK, "Kind"): _said(type=["string", "null"], const="Chore"),
        (*TASK, "Price"): _said(type=["number", "null"]),
        (*TASK, "Latitude"): _said(
            type=["number", "null"], format="double", minimum=-90, maximum=90
        ),
        (*TASK, "Every"): _said(type=["string", "null"], format="duration"),
    },
    "arrays of arrays, of what may be null, and of anything": {
        (*TASK, "Rows"): _said(
            type=["array", "null"],
            items={"type": "array", "items": {"type": ["integer", "null"], "format": "int32"}},
        ),
        (*TASK, "Anything"): _said(type=["array", "null"], items={}),
    },
    "an object of which nothing is known": {
        (*SCHEMAS, "Payload"): _said(type="object", additionalProperties=True),
        (*TASK, "Payload"): _said(oneOf=[reference("Payload"), _NULL]),
        (*TASK, "Payloads"): _said(type=["array", "null"], items=reference("Payload")),
    },
    "a value that another property tells the type of": {
        (*TASK, "Told"): _said(
            anyOf=[reference("TaskParameters"), reference("TaskAddResult"), _NULL],
            **{
                "x-mews-discriminator": {
                    "propertyName": "State",
                    "mapping": {
                        "Open": "#/components/schemas/TaskParameters",
                        "Closed": "#/components/schemas/TaskAddResult",
                    },
                }
            },
        )
    },
    "a limitation that may be null, and two lists in a page": {
        (*LISTING, "allOf", 1, "required"): GONE,
        (*FILTERS, "Limitation"): _said(oneOf=[reference("Limitation"), _NULL]),
        (*SCHEMAS, "TaskResult", "properties", "Lists"): _said(
            type=["array", "null"], items=reference("Task")
        ),
    },
    "an older version, and a method that is called like a builtin": {
        _OLD: {
            **operation("add", "TaskAddOldParameters", "TaskAddResult", {}, {"TaskIds": []}),
            "operationId": "tasksAdd20261130",
            "deprecated": True,
        },
        (*SCHEMAS, "TaskAddOldParameters"): request(
            "write",
            {"Name": text("What to call it.")},
            [],
            **{"x-mews-replaced-by": ["tasks/add"]},
        ),
        _SET: operation("set", "TaskSetParameters", "TaskAddResult", {}, {"TaskIds": []}),
        (*SCHEMAS, "TaskSetParameters"): request(
            "write",
            {"Name": text("What to call it.")},
            [],
            **{"x-mews-idempotent": True, "x-mews-restricted": True},
        ),
    },
    "a job": {
        (*ADDING, "x-mews-job"): {
            "started": "TaskIds",
            "operation": "tasks/getAll",
            "ids": "TaskIds",
            "items": "Tasks",
            "state": "State",
            "done": ["Closed"],
            "failed": [],
        },
    },
    "an entity": {
        (*SCHEMAS, "Task", "x-mews-entity"): "tasks",
        (*TASK, "GuestId"): text("Whom.", **{"x-mews-entity": ["customers", "companies"]}),
        (*TASK, "Rank"): text("How urgent.", **{"x-mews-initial": "Low"}),
        (*FILTERS, "Titles"): {
            **_said(type=["array", "null"], items={"type": "string"}),
            "x-mews-selects": "Name",
        },
    },
    "a result without anything in it": {
        (*SCHEMAS, "EmptyResult"): _said(type="object"),
        (*ADD, "responses", "200"): {
            "description": "It is done.",
            "content": {
                "application/json": {"schema": reference("EmptyResult"), "examples": example({})}
            },
        },
        (*ADDING, "x-mews-read-back", "matches"): {},
    },
}
