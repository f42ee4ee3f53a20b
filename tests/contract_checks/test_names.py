"""Names that become one in Python, or are taken there, and values of enums."""

from typing import Any, Final

from tests.contract_checks.documents import (
    ADD,
    GET_ALL,
    SCHEMAS,
    TASK,
    Row,
    base,
    failures,
    model,
    text,
)

_STATES: Final = (*SCHEMAS, "TaskState", "enum")
_OTHERS: Final = "write names that differ in more than letter case"
_TAKEN: Final = "add it to the names that the plan does not give away"
_OPERATION: Final = "an operation"


def _renamed(resource: str, tag: str) -> dict[Any, Any]:
    """Return the edits that give an operation to another resource."""
    made = {**base()["paths"][ADD[1]]["post"], "operationId": f"{resource}Add", "tags": [tag]}
    return {
        ("tags",): [*base()["tags"], {"name": tag, "description": "What else there is."}],
        ("paths",): {
            GET_ALL[1]: base()["paths"][GET_ALL[1]],
            f"/api/connector/v1/{resource}/add": {"post": made},
        },
    }


def _tag(resource: str) -> tuple[str, ...]:
    return ("paths", f"/api/connector/v1/{resource}/add", "post", "tags")


ROWS: Final = (
    Row(
        "two schemas with one module",
        {
            (*SCHEMAS, "TaskID"): model({"Id": text("Tells it apart.")}),
            (*SCHEMAS, "TaskId"): model({"Id": text("Tells it apart.")}),
        },
        f"TaskId: `TaskId` and `TaskID` become one module, `task_id`: {_OTHERS}",
        at=(*SCHEMAS, "TaskId"),
    ),
    Row(
        "two schemas that differ in case",
        {(*SCHEMAS, "TASK"): model({"Id": text("Tells it apart.")})},
        f"TASK: `TASK` and `Task` become one module, `task`: {_OTHERS}",
    ),
    Row(
        "a schema that hides what its module imports",
        {(*SCHEMAS, "Any"): model({"Id": text("Tells it apart.")})},
        f"Any: `Any` becomes `Any`, which its module imports: {_TAKEN}",
    ),
    Row(
        "two properties with one attribute",
        {
            (*TASK, "GuestId"): text("Who it is for."),
            (*TASK, "GuestID"): text("Who it is for, again."),
        },
        f"Task.GuestID: `GuestID` and `GuestId` become one attribute, `guest_id`: {_OTHERS}",
        at=(*TASK, "GuestID"),
    ),
    Row(
        "a tag that is a method of the client",
        _renamed("close", "Close"),
        f"close/add: `Close` becomes `close`, which the client has: {_TAKEN}",
        at=_tag("close"),
        convention=_OPERATION,
    ),
    Row(
        "a tag that is how the client calls",
        _renamed("execute", "Execute"),
        f"execute/add: `Execute` becomes `execute`, which the client has: {_TAKEN}",
        at=_tag("execute"),
        convention=_OPERATION,
    ),
    Row(
        "two tags with one attribute",
        {
            ("tags",): [*base()["tags"], {"name": "TASKS", "description": "The same in loud."}],
            (*ADD, "tags"): ["TASKS"],
        },
        f"tasks/add: `TASKS` and `Tasks` become one attribute of the client, `tasks`: {_OTHERS}",
        at=(*ADD, "tags"),
    ),
    Row(
        "a tag that is the asynchronous one of another",
        _renamed("asyncTasks", "Async tasks"),
        "asyncTasks/add: the class of `Async tasks` would be the asynchronous one of `Tasks`: "
        "write another tag",
        at=_tag("asyncTasks"),
    ),
    Row(
        "values that differ in case",
        {_STATES: ["Open", "OPEN"]},
        "TaskState: `OPEN` and `Open` become one member, `OPEN`: "
        "write a string with a pattern instead of an enum",
        at=(*_STATES, 1),
        convention="an enum",
    ),
    Row(
        "values that differ in signs",
        {_STATES: ["A/B", "A|B"]},
        "TaskState: `A|B` and `A/B` become one member, `AB`: "
        "write a string with a pattern instead of an enum",
        at=(*_STATES, 1),
    ),
    Row(
        "a value that is called like what the generator makes up",
        {_STATES: ["", "Value_0"]},
        "TaskState: `Value_0` and `` become one member, `VALUE_0`: "
        "write a string with a pattern instead of an enum",
        at=(*_STATES, 1),
    ),
    Row(
        "a value with a character that nobody sees",
        {_STATES: ["Open\u200b"]},
        "TaskState: the value 'Open\\u200b' has invisible characters: correct it",
        at=(*_STATES, 0),
    ),
    Row(
        "a value that ends in a space",
        {_STATES: ["Open "]},
        "TaskState: the value 'Open ' begins or ends with a space: correct it",
        at=(*_STATES, 0),
    ),
    Row(
        "a value twice",
        {_STATES: ["Open", "Open"]},
        "TaskState: got an array: write an enum of `type`, `description` and `enum`, a list of "
        "different strings without null",
    ),
)


def test_names_that_python_would_not_keep_apart_are_refused_where_they_stand() -> None:
    assert failures(ROWS) == []
