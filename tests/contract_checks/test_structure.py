"""The shape of every part: each value here stands where none of its kind is taken."""

from typing import Any, Final

from tests.contract_checks.documents import (
    ADD,
    ADDING,
    FILTERS,
    GET_ALL,
    LISTING,
    REQUEST,
    RESPONSE,
    SCHEMAS,
    TASK,
    Pointer,
    problems,
    text,
)

_BACK: Final = (*ADDING, "x-mews-read-back")
_JOB: Final = {
    "started": "TaskIds",
    "operation": "tasks/getAll",
    "ids": "TaskIds",
    "items": "Tasks",
    "state": "State",
    "done": ["Closed"],
    "failed": [],
}
_PARTS: Final = ("components", "responses", "BadRequest")
_NUMBER: Final = {"description": "How many.", "type": ["integer", "null"], "format": "int32"}
_ANY: Final = (*TASK, "Any")

REFUSED: Final[list[tuple[Pointer, Any]]] = [
    (("openapi",), "3.0.3"),
    (("webhooks",), {}),
    (("info", "version"), 1.0),
    (("security",), [{"token": []}]),
    (("tags", 0, "name"), "tasks!"),
    (("tags", 0, "description"), ""),
    (("tags", 0, "externalDocs"), {}),
    (("components", "securitySchemes"), {}),
    (("components", "headers", "Request-Id"), "a text"),
    ((*_PARTS, "links"), {}),
    ((*_PARTS, "description"), ""),
    ((*_PARTS, "content", "text/plain"), {}),
    ((*GET_ALL, "servers"), []),
    ((*GET_ALL, "tags"), []),
    ((*GET_ALL, "description"), ""),
    ((*GET_ALL, "deprecated"), False),
    ((*GET_ALL, "parameters"), [{"name": "Page", "in": "query"}]),
    ((*ADD, "requestBody", "description"), "What to add."),
    ((*ADD, "responses", "200", "summary"), "It is done."),
    ((*ADD, "responses", "default"), {"$ref": "#/components/responses/BadRequest"}),
    ((*ADD, "responses", "204"), {"description": "Nothing."}),
    ((*ADD, *REQUEST, "encoding"), {}),
    ((*ADD, *RESPONSE, "examples"), {}),
    ((*ADD, *RESPONSE, "examples", "documented", "externalValue"), "https://example.com"),
    ((*ADDING, "x-mews-beta"), 1),
    ((*ADDING, "x-mews-restricted"), "yes"),
    ((*ADDING, "x-mews-idempotent"), None),
    ((*ADDING, "x-mews-portfolio-access-token"), "no"),
    ((*ADDING, "x-mews-replaced-by"), ["getTasks"]),
    ((*ADDING, "x-mews-replaced-by"), []),
    ((*ADDING, "x-mews-version"), "2023-6-6"),
    ((*ADDING, "x-mews-alternatives"), [["Tasks"]]),
    ((*ADDING, "x-mews-alternatives"), [["Tasks"], []]),
    ((*ADDING, "x-mews-job"), {**_JOB, "started": "tasks.id"}),
    ((*ADDING, "x-mews-job"), {**_JOB, "done": []}),
    ((*ADDING, "x-mews-job"), {**_JOB, "failed": [1]}),
    ((*ADDING, "x-mews-job"), {**_JOB, "wait": 1}),
    ((*LISTING, "x-mews-pagination", "count"), "Count"),
    ((*_BACK, "operation"), "getTasks"),
    ((*_BACK, "filters"), []),
    ((*_BACK, "fixed"), []),
    ((*_BACK, "matches"), {"Name": 1}),
    ((*_BACK, "since"), "CreatedUtc"),
    ((*SCHEMAS, "Task", "required"), []),
    ((*SCHEMAS, "Task", "required"), ["Id", "Id"]),
    ((*SCHEMAS, "Task", "deprecated"), True),
    ((*SCHEMAS, "TaskState", "type"), "integer"),
    ((*SCHEMAS, "TextMap", "minProperties"), 1),
    ((*SCHEMAS, "Code"), {"description": "Short.", "type": "string", "x-mews-secret": True}),
    ((*FILTERS, "CreatedUtc", "x-mews-item-start"), 1),
    ((*FILTERS, "TaskIds", "minItems"), -1),
    ((*FILTERS, "TaskIds", "maxItems"), "many"),
    ((*TASK, "State", "deprecated"), False),
    ((*TASK, "Labels", "nullable"), True),
    (_ANY, {"description": "Anything.", "default": 1}),
    (_ANY, text("A word.", minLength="1")),
    (_ANY, text("A word.", const=1)),
    (_ANY, text("A word.", format="date", maxLength=3)),
    (_ANY, text("A word.", **{"x-mews-secret": False})),
    ((*TASK, "AnyId"), text("Whose.", **{"x-mews-entity": []})),
    (_ANY, {**_NUMBER, "format": "int16"}),
    (_ANY, {**_NUMBER, "minimum": 0.5}),
    (_ANY, {**_NUMBER, "multipleOf": 0}),
    (_ANY, {**_NUMBER, "pattern": "^7"}),
    (_ANY, {**_NUMBER, "type": ["number", "null"]}),
    (_ANY, {**_NUMBER, "type": ["boolean", "null"]}),
]


def test_what_has_another_shape_is_refused_where_it_stands() -> None:
    taken = [
        f"{'/'.join(map(str, at))}: {value}"
        for at, value in REFUSED
        if not any(said.startswith("/".join(map(str, at))) for said in problems({at: value}))
    ]

    assert taken == []
