"""Addresses, operations and their tags."""

from typing import Any, Final

from tests.contract_checks.documents import (
    ADD,
    ADDING,
    GET_ALL,
    GONE,
    LISTING,
    REQUEST,
    RESPONSE,
    SCHEMAS,
    Row,
    base,
    failures,
    model,
    operation,
    problems,
    reference,
    request,
    text,
)

_GET_ALL: Final = base()["paths"][GET_ALL[1]]["post"]
_ADD: Final = base()["paths"][ADD[1]]["post"]
_CLOSE: Final = ("paths", "/api/connector/v1/tasks/close", "post")


def _another(action: str, tag: str = "Tasks", resource: str = "tasks") -> dict[Any, Any]:
    """Return the edits that add an operation with a request of its own."""
    path = ("paths", f"/api/connector/v1/{resource}/{action}", "post")
    words = action.replace("-", "").replace("/", "")
    name = f"{words[0].upper()}{words[1:]}Parameters"
    made = operation(words, name, "TaskAddResult", {"Reason": "Done."}, {"TaskIds": []})
    made |= {"tags": [tag], "operationId": f"{resource}{words[0].upper()}{words[1:]}"}
    reason = {"type": "string", "description": "Why."}
    tags = [*base()["tags"], {"name": tag, "description": "What else there is."}]
    return {
        path: made,
        (*SCHEMAS, name): request("write", {"Reason": reason}, ["Reason"]),
        ("tags",): tags if tag != "Tasks" else base()["tags"],
    }


_PATH = (
    "write `/api/connector/v1/{resource}/{action}`, perhaps with a version such as `/2023-06-06` "
    "behind it"
)
_BODY = (
    "write JSON of a named schema, `application/json: { schema: { $ref: '#/components/schemas/…' "
    "}, examples: … }`"
)
_RESPONSES = (
    "write a 200 with a body of JSON, a 204 and errors (4xx, 5xx) as "
    "`{ $ref: '#/components/responses/…' }`"
)
_ON_REQUEST = "write what holds for the whole operation on its request schema, which is kept"
_OPERATION = "an operation"
_REQUEST = "a request"
_ERROR = "an error status"

ROWS: Final = (
    Row(
        "a GET",
        {(*GET_ALL[:2], "get"): _GET_ALL},
        "tasks/getAll: `get` is not taken here: "
        "write the operation under `post`, with which Mews is called throughout",
        convention=_OPERATION,
    ),
    Row(
        "a second prefix",
        {("paths", "/api/distributor/v1/tasks/getAll"): {"post": _GET_ALL}},
        "/api/distributor/v1/tasks/getAll: `/api/distributor/v1/tasks/getAll` cannot be a name "
        f"here: {_PATH}",
        convention=_OPERATION,
    ),
    Row(
        "a parameter in the path",
        {("paths", "/api/connector/v1/tasks/{id}"): {"post": _ADD}},
        f"tasks/{{id}}: `/api/connector/v1/tasks/{{id}}` cannot be a name here: {_PATH}",
    ),
    Row(
        "a trailing slash",
        {("paths", "/api/connector/v1/tasks/close/"): {"post": _ADD}},
        f"tasks/close/: `/api/connector/v1/tasks/close/` cannot be a name here: {_PATH}",
    ),
    Row(
        "an operationId of another address",
        {(*GET_ALL, "operationId"): "getTasks"},
        "tasks/getAll: the operationId is `getTasks`: write `tasksGetAll`",
        convention=_OPERATION,
    ),
    Row(
        "two addresses with one operationId",
        _another("all", resource="tasksGet"),
        "tasksGet/all: its module `tasks_get_all` would be that of tasks/getAll: "
        "write addresses that differ in more than where words begin",
        at=("paths", "/api/connector/v1/tasksGet/all", "post", "operationId"),
    ),
    Row(
        "two addresses with one method",
        _another("getALL"),
        "tasks/getALL: `tasks/getALL` and `tasks/getAll` become one method, `get_all`: "
        "write names that differ in more than letter case",
        at=("paths", "/api/connector/v1/tasks/getALL", "post"),
    ),
    Row(
        "an action that is called like what all methods need",
        _another("models"),
        "tasks/models: `tasks/models` becomes `models`, which every resource has: "
        "add it to the names that the plan does not give away",
        at=("paths", "/api/connector/v1/tasks/models", "post"),
    ),
    Row(
        "two tags of an operation",
        {(*GET_ALL, "tags"): ["Tasks", "Lists"]},
        "tasks/getAll: got an array: write one tag",
        convention=_OPERATION,
    ),
    Row(
        "a tag that is not listed",
        {(*GET_ALL, "tags"): ["Chores"]},
        "tasks/getAll: the tag `Chores` is not listed: add it to `tags`",
    ),
    Row(
        "a tag without operations",
        {("tags",): [*base()["tags"], {"name": "Beds", "description": "Where guests sleep."}]},
        "tags.1: no operation has the tag `Beds`: use it, or leave it out",
        at=("tags", 1),
    ),
    Row(
        "a tag that is listed twice",
        {("tags",): [*base()["tags"], *base()["tags"]]},
        "tags.1: the tag `Tasks` is listed twice: keep one of the two",
        at=("tags", 1),
    ),
    Row(
        "a tag that is not named after the resource",
        _another("close", tag="Chores"),
        "tasks/close: the tag `Chores` is not named after `tasks`: "
        "write the resource in words, such as `Resource blocks`",
        at=(*_CLOSE, "tags"),
    ),
    Row(
        "a summary that is missing",
        {(*GET_ALL, "summary"): GONE},
        f"tasks/getAll: `summary` is missing: {_ON_REQUEST}",
        at=GET_ALL,
    ),
    Row(
        "an extension of an operation",
        {(*GET_ALL, "x-mews-beta"): True},
        f"tasks/getAll: `x-mews-beta` is not taken here: {_ON_REQUEST}",
    ),
    Row(
        "a parameter in the query",
        {
            ("components", "parameters", "Page"): {
                "name": "Page",
                "in": "query",
                "description": "Which page.",
                "schema": {"type": "string"},
            }
        },
        "components.parameters.Page: got `query`: "
        "write an optional header, since the client sends nothing but the body",
        at=("components", "parameters", "Page", "in"),
    ),
    Row(
        "two operations with one request",
        {
            _CLOSE: {
                **_ADD,
                "operationId": "tasksClose",
                "requestBody": _ADD["requestBody"],
            }
        },
        "tasks/close: its request `TaskAddParameters` is used elsewhere, too: "
        "write a request schema of its own for each operation",
        at=(*_CLOSE, "requestBody"),
        convention=_REQUEST,
    ),
    Row(
        "a request as a value",
        {
            (*SCHEMAS, "TaskAddResult", "properties", "Sent"): {
                "oneOf": [reference("TaskAddParameters"), {"type": "null"}],
                "description": "How it was made.",
            }
        },
        "tasks/add: its request `TaskAddParameters` is used elsewhere, too: "
        "write a request schema of its own for each operation",
        at=(*ADD, "requestBody"),
        convention=_REQUEST,
    ),
    Row(
        "a request without what every request carries",
        {(*ADD, *REQUEST, "schema"): reference("TaskParameters")},
        "tasks/add, TaskParameters: its request `TaskParameters` is no `allOf` of ConnectorRequest "
        "and its own part: write it as one, or its extensions are lost",
        at=(*SCHEMAS, "TaskParameters"),
        convention=_REQUEST,
    ),
    Row(
        "an inline request",
        {(*GET_ALL, *REQUEST, "schema"): {"type": "object"}},
        f"tasks/getAll: `$ref` is missing: {_BODY}",
        convention=_REQUEST,
    ),
    Row(
        "a request that may be missing",
        {(*GET_ALL, "requestBody", "required"): False},
        "tasks/getAll: got `false`: write `required: true` and JSON of a schema of its own",
    ),
    Row(
        "a request in two formats",
        {(*GET_ALL, "requestBody", "content", "text/xml"): {}},
        f"tasks/getAll: `text/xml` is not taken here: {_BODY}",
    ),
    Row(
        "an inline response",
        {(*ADD, *RESPONSE, "schema"): {"type": "object"}},
        f"tasks/add: `$ref` is missing: {_BODY}",
        convention="an object",
    ),
    Row(
        "a response that is an enum",
        {(*ADD, *RESPONSE, "schema"): reference("TaskState")},
        "tasks/add: the 200 response `TaskState` is no object of properties: "
        "name an object, with what there is as a property",
        at=(*ADD, "responses", "200"),
    ),
    Row(
        "no 200",
        {(*ADD, "responses"): {"400": _ADD["responses"]["400"]}},
        f"tasks/add: `200` is missing: {_RESPONSES}",
    ),
    Row(
        "no error",
        {(*ADD, "responses", "400"): GONE},
        f"tasks/add: `400` is missing: {_RESPONSES}",
        at=(*ADD, "responses"),
    ),
    Row(
        "another status of success",
        {(*ADD, "responses", "201"): _ADD["responses"]["200"]},
        f"tasks/add: `201` is not taken here: {_RESPONSES}",
    ),
    Row(
        "an error with a body of its own",
        {
            (*("components", "responses", "BadRequest", "content", "application/json"), "schema"): (
                reference("TaskAddResult")
            )
        },
        "components.responses.BadRequest: got an object: write JSON of "
        "`{ $ref: '#/components/schemas/ConnectorApiExceptionResult' }`, which all errors share",
        convention=_ERROR,
    ),
    Row(
        "an inline error",
        {(*ADD, "responses", "403"): {"description": "It is forbidden."}},
        "tasks/add: `$ref` is missing: write `{ $ref: '#/components/…' }`, and nothing beside it",
        convention=_ERROR,
    ),
    Row(
        "an error that leads nowhere",
        {(*ADD, "responses", "403"): {"$ref": "#/components/responses/Forbidden"}},
        "tasks/add: `#/components/responses/Forbidden` is none of `components/responses`: "
        "refer to one of them",
        convention=_ERROR,
    ),
    Row(
        "an empty response with a body",
        {(*ADD, "responses", "204"): {"$ref": "#/components/responses/BadRequest"}},
        "tasks/add: 204 leads to `BadRequest`, which has a body: "
        "write errors with the body that they share, and 204 without one",
        convention=_ERROR,
    ),
    Row(
        "a link to no operation",
        {(*ADD, "responses", "200", "links", "Close"): {"operationId": "tasksClose"}},
        "tasks/add: the link leads to `tasksClose`, which is no operation: "
        "write the operationId of one",
    ),
    Row(
        "a version of what has no newer one",
        {(*LISTING, "x-mews-version"): "2023-06-06"},
        "tasks/getAll, TaskFilterParameters: there is no newer version of tasks/getAll that its "
        "date tells it from: leave it out",
    ),
    Row(
        "an operation that is replaced and not deprecated",
        {(*LISTING, "x-mews-replaced-by"): ["tasks/getAll/2023-06-06"]},
        "tasks/getAll, TaskFilterParameters: tasks/getAll is replaced, and not deprecated: "
        "write `deprecated: true` into the operation, or leave it out",
    ),
    Row(
        "a credential that the client does not have",
        {
            (*ADDING, "allOf", 1, "properties", "Pin"): {
                "type": ["string", "null"],
                "description": "Opens it.",
                "x-mews-credential": True,
            }
        },
        "tasks/add, TaskAddParameters.Pin: `Pin` is no credential that the client has: "
        "leave it out, except in ConnectorRequest",
    ),
    Row(
        "what every request carries as a value",
        {
            (*SCHEMAS, "TaskAddResult"): model(
                {"Sent": {**reference("ConnectorRequest"), "description": "Who asked."}}, "Sent"
            )
        },
        "TaskAddResult.Sent: ConnectorRequest is used as a value: name another object",
        at=(*SCHEMAS, "TaskAddResult", "properties", "Sent"),
    ),
    Row(
        "no schema of what every request carries",
        {(*SCHEMAS, "ConnectorRequest"): GONE},
        "components.schemas: there is no schema ConnectorRequest: write what every request carries",
        at=SCHEMAS,
    ),
    Row(
        "errors that tell nothing",
        {(*SCHEMAS, "ConnectorApiExceptionResult"): model({"Message": text("What is wrong.")})},
        "ConnectorApiExceptionResult: ConnectorApiExceptionResult has no `RequestId`, `Details`: "
        "write what the client tells of every error",
        convention=_ERROR,
    ),
    Row(
        "a property of every request again",
        {
            (*ADDING, "allOf", 1, "properties", "Client"): {
                "type": ["string", "null"],
                "description": "Who asks.",
            }
        },
        "tasks/add, TaskAddParameters.Client: `Client` is a property of every request already: "
        "leave it to ConnectorRequest",
        convention=_REQUEST,
    ),
    Row(
        "an `allOf` that is no request",
        {(*SCHEMAS, "Task"): base()["components"]["schemas"]["TaskAddParameters"]},
        "Task: `allOf` stands in a schema that is no operation's request: write the properties out",
        convention=_REQUEST,
    ),
    Row(
        "no operation",
        {("paths",): {}},
        f"paths: got an object without anything in it: {_PATH}",
    ),
)


def test_the_base_keeps_every_convention() -> None:
    assert problems({}) == []


def test_operations_that_break_a_convention_are_refused_where_they_do() -> None:
    assert failures(ROWS) == []
