"""A contract of two operations, small edits of it, and what the check says of them."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_array, is_object
from tools.contract.checks import check
from tools.contract.files import Place

Pointer = tuple[str | int, ...]

GONE: Final = object()
"""The value of what an edit removes."""

GET_ALL: Final = ("paths", "/api/connector/v1/tasks/getAll", "post")
ADD: Final = ("paths", "/api/connector/v1/tasks/add", "post")
SCHEMAS: Final = ("components", "schemas")
TASK: Final = (*SCHEMAS, "Task", "properties")
LISTING: Final = (*SCHEMAS, "TaskFilterParameters")
FILTERS: Final = (*LISTING, "allOf", 1, "properties")
ADDING: Final = (*SCHEMAS, "TaskAddParameters")
JSON: Final = ("content", "application/json")
REQUEST: Final = ("requestBody", *JSON)
RESPONSE: Final = ("responses", "200", *JSON)

CREDENTIALS: Final = {
    "ClientToken": "placeholder-client-token",
    "AccessToken": "placeholder-access-token",
    "Client": "Sample 1.0",
}
ID: Final = "7f8e9d0c-1b2a-3c4d-5e6f-7a8b9c0d1e2f"
AT: Final = "2026-11-30T12:00:00Z"


class Written:
    """A document that stands in no file: the place of a value is its pointer."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document

    def place(self, pointer: Sequence[str | int], /) -> Place:
        return Place("/".join(map(str, pointer)), 1)


@dataclass(frozen=True)
class Row:
    """A document that is refused.

    Attributes:
        what: What is odd about it.
        edits: What is written instead of what the base has, by pointer.
        said: What the check says of it, without the place.
        at: Where, if it is not where the one edit is.
        convention: The convention that it breaks, as the documentation calls it.
    """

    what: str
    edits: Mapping[Pointer, Any]
    said: str
    at: Pointer = ()
    convention: str = ""


def edited(edits: Mapping[Pointer, Any]) -> JsonObject:
    """Return the base with edits. What is on the way to one is made."""
    document = base()
    for pointer, value in edits.items():
        node: Any = document
        for step in pointer[:-1]:
            if step not in node and not isinstance(step, int):
                node[step] = {}
            node = node[step]
        if value is GONE:
            del node[pointer[-1]]
        else:
            node[pointer[-1]] = value
    return document


def joined(document: JsonObject, more: JsonObject) -> JsonObject:
    """Return a document with what another adds to it."""
    found = {**document}
    for key, value in more.items():
        there = found.get(key)
        if is_object(there):
            found[key] = joined(there, value)
        elif is_array(there):
            found[key] = [*there, *value]
        else:
            found[key] = value
    return found


def problems(edits: Mapping[Pointer, Any]) -> list[str]:
    """Return what the check says of the base with edits."""
    return [*map(str, check(Written(edited(edits))))]


def failures(rows: Iterable[Row]) -> list[str]:
    """Return the rows of which the check does not say what it should, and what it says instead."""
    wrong: list[str] = []
    for row in rows:
        at = "/".join(map(str, row.at or next(iter(row.edits))))
        said = problems(row.edits)
        if f"{at}:1: {row.said}" not in said:
            wrong.append("\n  ".join([row.what, *said]))
    return wrong


def text(description: str, **more: Any) -> JsonObject:
    """Return a string property that may be null."""
    return {"type": ["string", "null"], "description": description, **more}


def reference(schema: str, description: str = "") -> JsonObject:
    """Return a reference, with a description if there is one."""
    beside = {"description": description} if description else {}
    return {"$ref": f"#/components/schemas/{schema}", **beside}


def example(value: Any) -> JsonObject:
    """Return the examples of a body."""
    return {"documented": {"summary": "As it is documented", "value": value}}


def operation(action: str, request: str, response: str, sent: Any, got: Any) -> JsonObject:
    """Return an operation on tasks."""
    return {
        "operationId": f"tasks{action[0].upper()}{action[1:]}",
        "tags": ["Tasks"],
        "summary": f"Do {action} with tasks",
        "description": "Does something with what has to be done.",
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": reference(request),
                    "examples": example({**CREDENTIALS, **sent}),
                }
            },
        },
        "responses": {
            "200": {
                "description": "What came of it.",
                "content": {
                    "application/json": {"schema": reference(response), "examples": example(got)}
                },
            },
            "400": {"$ref": "#/components/responses/BadRequest"},
        },
    }


def request(effect: str, properties: JsonObject, required: list[str], **more: Any) -> JsonObject:
    """Return the schema of a request."""
    own: JsonObject = {"type": "object", "properties": properties}
    if required:
        own["required"] = required
    return {
        "type": "object",
        "description": "What is asked for.",
        "x-mews-effect": effect,
        **more,
        "allOf": [reference("ConnectorRequest"), own],
    }


def model(properties: JsonObject, *required: str) -> JsonObject:
    """Return the schema of an object."""
    found = {"type": "object", "description": "Something of a hotel.", "properties": properties}
    return {**found, "required": [*required]} if required else found


def base() -> JsonObject:
    """Return the contract that all others are made of, which keeps every convention."""
    return deepcopy(_BASE)


_TASK: Final = {"Id": ID, "Name": "Towels", "State": "Open", "CreatedUtc": AT}

_BASE: Final[JsonObject] = {
    "openapi": "3.1.1",
    "info": {"title": "Tasks", "version": "1.0.0"},
    "servers": [{"url": "https://api.example.com"}],
    "security": [],
    "tags": [{"name": "Tasks", "description": "What has to be done in a hotel."}],
    "paths": {
        "/api/connector/v1/tasks/getAll": {
            "post": operation(
                "getAll",
                *("TaskFilterParameters", "TaskResult"),
                {"TaskIds": [ID], "Limitation": {"Count": 10}},
                {"Tasks": [_TASK], "Cursor": None},
            )
        },
        "/api/connector/v1/tasks/add": {
            "post": operation(
                "add",
                *("TaskAddParameters", "TaskAddResult"),
                {"Tasks": [{"Name": "Towels"}]},
                {"TaskIds": [ID]},
            )
        },
    },
    "components": {
        "responses": {
            "BadRequest": {
                "description": "The request is malformed.",
                "content": {
                    "application/json": {
                        "schema": reference("ConnectorApiExceptionResult"),
                        "examples": example({"Message": "Invalid TaskIds"}),
                    }
                },
            }
        },
        "schemas": {
            "ConnectorRequest": model(
                {
                    name: {
                        "type": "string",
                        "description": "Identifies who asks.",
                        "x-mews-credential": True,
                        **({} if name == "Client" else {"x-mews-secret": True}),
                    }
                    for name in CREDENTIALS
                },
                *CREDENTIALS,
            ),
            "ConnectorApiExceptionResult": model(
                {
                    "Message": text("What went wrong."),
                    "RequestId": text("Support asks for it."),
                    "Details": {"description": "Anything that helps."},
                }
            ),
            "TimeInterval": model(
                {
                    "StartUtc": {
                        "type": "string",
                        "format": "date-time",
                        "description": "First instant that is inside.",
                    },
                    "EndUtc": {
                        "type": "string",
                        "format": "date-time",
                        "description": "First instant that is outside again.",
                    },
                },
                *("StartUtc", "EndUtc"),
            ),
            "Limitation": model(
                {
                    "Count": {
                        "type": "integer",
                        "format": "int32",
                        "minimum": 1,
                        "maximum": 1000,
                        "description": "The most items of a page.",
                    },
                    "Cursor": text("Where the page begins.", format="uuid"),
                },
                "Count",
            ),
            "TaskFilterParameters": request(
                "read",
                {
                    "TaskIds": {
                        "type": ["array", "null"],
                        "maxItems": 1000,
                        "description": "Only these.",
                        "items": {"type": "string", "format": "uuid"},
                        "x-mews-splittable": True,
                    },
                    "CreatedUtc": {
                        "description": "Only those that were made inside it.",
                        "oneOf": [reference("TimeInterval"), {"type": "null"}],
                        "x-mews-max-interval": "P3M",
                    },
                    "Limitation": reference("Limitation", "Which page."),
                },
                ["Limitation"],
                **{
                    "x-mews-pagination": {
                        "limitation": "Limitation",
                        "items": "Tasks",
                        "cursor": "Cursor",
                    }
                },
            ),
            "TaskResult": model(
                {
                    "Tasks": {
                        "type": "array",
                        "description": "What was found.",
                        "items": reference("Task"),
                    },
                    "Cursor": text("Where the next page begins.", format="uuid"),
                },
                "Tasks",
            ),
            "Task": model(
                {
                    "Id": {"type": "string", "format": "uuid", "description": "Tells it apart."},
                    "Name": {"type": "string", "description": "What to call it."},
                    "State": reference("TaskState", "How far it is."),
                    "CreatedUtc": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it was made.",
                    },
                    "Labels": {
                        "description": "What else is said of it.",
                        "oneOf": [reference("TextMap"), {"type": "null"}],
                    },
                },
                *("Id", "Name", "State", "CreatedUtc"),
            ),
            "TaskState": {
                "type": "string",
                "description": "How far something is.",
                "enum": ["Open", "Closed"],
            },
            "TextMap": {
                "type": "object",
                "description": "Texts by whatever they belong to.",
                "additionalProperties": {"type": "string"},
            },
            "TaskAddParameters": request(
                "write",
                {
                    "Tasks": {
                        "type": "array",
                        "maxItems": 1000,
                        "description": "What to add.",
                        "items": reference("TaskParameters"),
                    }
                },
                ["Tasks"],
                **{
                    "x-mews-read-back": {
                        "operation": "tasks/getAll",
                        "sent": "Tasks",
                        "filters": {},
                        "fixed": {"TaskIds": []},
                        "matches": {"Name": "Name"},
                        "created": "CreatedUtc",
                    }
                },
            ),
            "TaskParameters": model(
                {"Name": {"type": "string", "description": "What to call it."}}, "Name"
            ),
            "TaskAddResult": model(
                {
                    "TaskIds": {
                        "type": "array",
                        "description": "What was made.",
                        "items": {"type": "string", "format": "uuid"},
                    }
                },
                "TaskIds",
            ),
        },
    },
}
