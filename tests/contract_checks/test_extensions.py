"""Extensions whose names lead nowhere, or that stand where nobody reads them."""

from typing import Any, Final

from tests.contract_checks.documents import (
    ADDING,
    FILTERS,
    GONE,
    LISTING,
    SCHEMAS,
    TASK,
    Pointer,
    Row,
    failures,
    reference,
    text,
)

_GET_ALL: Final = "tasks/getAll, TaskFilterParameters"
_ADD: Final = "tasks/add, TaskAddParameters"
_PAGED: Final = (*LISTING, "x-mews-pagination")
_BACK: Final = (*ADDING, "x-mews-read-back")
_JOB: Final = (*ADDING, "x-mews-job")
_CORRECT: Final = "correct the name"
_COUNTED: Final = "write the largest page as the `maximum` of a required `Count`"


def _job(**odd: Any) -> dict[Pointer, Any]:
    """Return the edit that writes how a job is asked for, with something odd."""
    job = {
        "started": "TaskIds",
        "operation": "tasks/getAll",
        "ids": "TaskIds",
        "items": "Tasks",
        "state": "State",
        "done": ["Closed"],
        "failed": [],
    }
    return {_JOB: {**job, **odd}}


ROWS: Final = (
    Row(
        "no effect",
        {(*LISTING, "x-mews-effect"): GONE},
        f"{_GET_ALL}: `x-mews-effect` is missing: write a request as `type: object`, "
        "`description`, its `x-mews-*` extensions, and `allOf` of "
        "`{ $ref: '#/components/schemas/ConnectorRequest' }` and its own part",
        at=LISTING,
    ),
    Row(
        "an effect that there is not",
        {(*LISTING, "x-mews-effect"): "delete"},
        f"{_GET_ALL}: got `delete`: write `read` or `write`",
    ),
    Row(
        "an extension that there is not",
        {(*LISTING, "x-mews-idempotence"): True},
        f"{_GET_ALL}: `x-mews-idempotence` is not taken here (did you mean `x-mews-idempotent`?): "
        "write a request as `type: object`, `description`, its `x-mews-*` extensions, and `allOf` "
        "of `{ $ref: '#/components/schemas/ConnectorRequest' }` and its own part",
    ),
    Row(
        "a flag in words",
        {(*LISTING, "x-mews-beta"): "yes"},
        f"{_GET_ALL}: got `yes`: write `true` or `false`",
    ),
    Row(
        "an idempotent read",
        {(*LISTING, "x-mews-idempotent"): True},
        f"{_GET_ALL}: `x-mews-idempotent` stands on tasks/getAll, which reads: "
        "correct `x-mews-effect`, or leave it out",
    ),
    Row(
        "a listing that writes",
        {(*LISTING, "x-mews-effect"): "write"},
        f"{_GET_ALL}: `x-mews-pagination` stands on tasks/getAll, which writes: "
        "correct `x-mews-effect`, or leave it out",
        at=_PAGED,
    ),
    Row(
        "pieces of a write",
        {(*ADDING, "allOf", 1, "properties", "Tasks", "x-mews-splittable"): True},
        f"{_ADD}.Tasks: `Tasks` is asked for in parts, and the operation writes: leave it out",
    ),
    Row(
        "pieces of what is no argument",
        {
            (*TASK, "Parts"): {
                "type": ["array", "null"],
                "description": "What it is made of.",
                "items": {"type": "string"},
                "x-mews-splittable": True,
            }
        },
        "Task.Parts: `x-mews-splittable` stands on no property of a request: "
        "write it at the top of a request",
        at=(*TASK, "Parts", "x-mews-splittable"),
    ),
    Row(
        "pieces of a string",
        {(*FILTERS, "Name"): text("Only those.", **{"x-mews-splittable": True})},
        f"{_GET_ALL}.Name: `x-mews-splittable` is not taken here: write a string with `format`, "
        "`minLength`, `maxLength` or `pattern`; an enum is a schema of its own",
        at=(*FILTERS, "Name", "x-mews-splittable"),
    ),
    Row(
        "pieces of no size",
        {(*FILTERS, "TaskIds", "maxItems"): GONE},
        f"{_GET_ALL}.TaskIds: `TaskIds` is asked for in parts of no size: "
        "write `maxItems`, the most that one request may hold",
        at=(*FILTERS, "TaskIds", "x-mews-splittable"),
    ),
    Row(
        "a start without a longest interval",
        {
            (*FILTERS, "Colliding"): {
                "description": "Only those in force.",
                "oneOf": [reference("TimeInterval"), {"type": "null"}],
                "x-mews-item-start": "CreatedUtc",
            }
        },
        f"{_GET_ALL}.Colliding: `Colliding` is asked for as a whole, so that no item is in two "
        "parts: write `x-mews-max-interval`, or leave it out",
        at=(*FILTERS, "Colliding", "x-mews-item-start"),
    ),
    Row(
        "a limitation that there is not",
        {(*_PAGED, "limitation"): "Limit"},
        f"{_GET_ALL}: `Limit` is no property of the request of tasks/getAll: "
        "name the property of the request",
    ),
    Row(
        "items that there are not",
        {(*_PAGED, "items"): "Chores"},
        f"{_GET_ALL}: `Chores` is no property of the response of tasks/getAll: "
        "name the property of the response",
    ),
    Row(
        "items that are no array",
        {(*_PAGED, "items"): "Cursor"},
        f"{_GET_ALL}: `Cursor` is no array of objects: name the array of what is listed",
    ),
    Row(
        "items that are no objects",
        {(*SCHEMAS, "TaskResult", "properties", "Tasks", "items"): reference("TaskState")},
        f"{_GET_ALL}: `Tasks` is no array of objects: name the array of what is listed",
        at=(*_PAGED, "items"),
    ),
    Row(
        "a cursor that there is not",
        {(*_PAGED, "cursor"): "Next"},
        f"{_GET_ALL}: `Next` is no property of the response of tasks/getAll: "
        "name the property of the response",
    ),
    Row(
        "a cursor that is never null",
        {(*SCHEMAS, "TaskResult", "properties", "Cursor", "type"): "string"},
        f"{_GET_ALL}: `Cursor` is never null: let it be null, as it is behind the last page",
        at=(*_PAGED, "cursor"),
    ),
    Row(
        "two names of three",
        {(*_PAGED, "cursor"): GONE},
        f"{_GET_ALL}: `cursor` is missing: write the names `limitation`, `items` and `cursor`",
        at=_PAGED,
    ),
    Row(
        "a page without a bound",
        {(*SCHEMAS, "Limitation", "properties", "Count", "maximum"): GONE},
        f"{_GET_ALL}: `Limitation` requires no `Count` with a `maximum`: {_COUNTED}",
        at=(*_PAGED, "limitation"),
    ),
    Row(
        "a limitation that is no object",
        {(*_PAGED, "limitation"): "TaskIds"},
        f"{_GET_ALL}: `TaskIds` requires no `Count` with a `maximum`: {_COUNTED}",
    ),
    Row(
        "a page that begins nowhere",
        {(*SCHEMAS, "Limitation", "properties", "Cursor"): GONE},
        f"{_GET_ALL}: `Limitation` has no `Cursor`: "
        "write a `Cursor` that says where the page begins",
        at=(*_PAGED, "limitation"),
    ),
    Row(
        "an interval of weeks",
        {(*FILTERS, "CreatedUtc", "x-mews-max-interval"): "P3W"},
        f"{_GET_ALL}.CreatedUtc: got `P3W`: write an ISO 8601 duration of whole months, days or "
        "hours, such as `P3M`, `P100D` or `PT1H`",
    ),
    Row(
        "a longest interval of what is none",
        {
            (*FILTERS, "Only"): {
                "description": "Like this one.",
                "oneOf": [reference("TaskParameters"), {"type": "null"}],
                "x-mews-max-interval": "P3M",
            }
        },
        f"{_GET_ALL}.Only: `x-mews-max-interval` stands on `Only`, which is no interval: "
        "write it on a property whose schema is TimeInterval or DateInterval",
        at=(*FILTERS, "Only", "x-mews-max-interval"),
    ),
    Row(
        "a start that no item has",
        {(*FILTERS, "CreatedUtc", "x-mews-item-start"): "StartUtc"},
        f"{_GET_ALL}.CreatedUtc: `StartUtc` is no property of a listed item: "
        "name the property of an item that the filter looks at",
    ),
    Row(
        "a start of an item that is not listed",
        {
            (*ADDING, "allOf", 1, "properties", "Within"): {
                "description": "When.",
                "oneOf": [reference("TimeInterval"), {"type": "null"}],
                "x-mews-item-start": "CreatedUtc",
            }
        },
        f"{_ADD}.Within: `x-mews-item-start` stands on tasks/add, which is no listing: "
        "leave it out, or write `x-mews-pagination`",
        at=(*ADDING, "allOf", 1, "properties", "Within", "x-mews-item-start"),
    ),
    Row(
        "a filter by what no item has",
        {(*FILTERS, "Names"): text("Only those.", **{"x-mews-selects": "Title"})},
        f"{_GET_ALL}.Names: `Title` is no property of a listed item: "
        "name the property of an item that the filter looks at",
        at=(*FILTERS, "Names", "x-mews-selects"),
    ),
    Row(
        "a filter that is none",
        {(*TASK, "Remark"): text("What else.", **{"x-mews-selects": "Name"})},
        "Task.Remark: `x-mews-selects` stands on no property of a request: "
        "write it at the top of a request",
        at=(*TASK, "Remark", "x-mews-selects"),
    ),
    Row(
        "an entity without an id",
        {(*SCHEMAS, "TaskParameters", "x-mews-entity"): "tasks"},
        "TaskParameters: `TaskParameters` is an entity without an `Id`: "
        "describe its `Id`, or leave the entity out",
        at=(*SCHEMAS, "TaskParameters"),
    ),
    Row(
        "an entity in words",
        {(*SCHEMAS, "Task", "x-mews-entity"): "Tasks of a hotel"},
        "Task: got `Tasks of a hotel`: write the resource of the entity, such as `resourceBlocks`",
    ),
    Row(
        "an id that is not called so",
        {(*TASK, "Guest"): text("Who it is for.", **{"x-mews-entity": ["customers"]})},
        "Task.Guest: `Guest` is not called like an id: leave it out: ids end in `Id` or `Ids`",
        at=(*TASK, "Guest", "x-mews-entity"),
    ),
    Row(
        "a first value of what is no entity",
        {(*TASK, "Remark"): text("What else.", **{"x-mews-initial": "None."})},
        "Task.Remark: `x-mews-initial` stands in `Task`, which is no entity or part of one: "
        "write `x-mews-entity` on the schema, or leave it out",
        at=(*TASK, "Remark", "x-mews-initial"),
    ),
    Row(
        "a way back that is no listing",
        {(*_BACK, "operation"): "tasks/add"},
        f"{_ADD}: `tasks/add` is no listing: "
        "name the operation that lists what this one makes, such as `tasks/getAll`",
    ),
    Row(
        "a way back to what was not sent",
        {(*_BACK, "sent"): "Chores"},
        f"{_ADD}: `Chores` is no property of tasks/add: {_CORRECT}",
    ),
    Row(
        "a filter that the listing does not have",
        {(*_BACK, "filters"): {"Names": "Name"}},
        f"{_ADD}: `Names` is no property of tasks/getAll: {_CORRECT}",
    ),
    Row(
        "a filter by what was not sent",
        {(*_BACK, "filters"): {"TaskIds": "Id"}},
        f"{_ADD}: `Id` is no property of what is sent: {_CORRECT}",
    ),
    Row(
        "a fixed filter that the listing does not have",
        {(*_BACK, "fixed"): {"States": ["Open"]}},
        f"{_ADD}: `States` is no property of tasks/getAll: {_CORRECT}",
    ),
    Row(
        "a comparison with what no item has",
        {(*_BACK, "matches"): {"Title": "Name"}},
        f"{_ADD}: `Title` is no property of a listed item: {_CORRECT}",
    ),
    Row(
        "a time of creation that no item has",
        {(*_BACK, "created"): "MadeUtc"},
        f"{_ADD}: `MadeUtc` is no property of a listed item: {_CORRECT}",
    ),
    Row(
        "an alternative that there is not",
        {(*LISTING, "x-mews-alternatives"): [["TaskIds"], ["Names"]]},
        f"{_GET_ALL}: `Names` is no property of the request: {_CORRECT}",
    ),
    Row(
        "an alternative that is required",
        {(*LISTING, "x-mews-alternatives"): [["TaskIds"], ["Limitation"]]},
        f"{_GET_ALL}: `Limitation` is required in any case: make it optional, or leave it out here",
    ),
    Row(
        "a job that nobody can be asked for",
        _job(operation="jobs/getAll"),
        f"{_ADD}: `jobs/getAll` is no operation: name the one that tells how jobs stand",
        at=(*_JOB, "operation"),
    ),
    Row(
        "a job without a state",
        _job(state="Progress"),
        f"{_ADD}: `Progress` is no property of a job: {_CORRECT}",
        at=(*_JOB, "state"),
    ),
    Row(
        "a job that is not in the response",
        _job(started="Job.Id"),
        f"{_ADD}: `Job` is no property of `TaskAddResult`: write the way to the job's id",
        at=(*_JOB, "started"),
    ),
    Row(
        "a token that is shown",
        {(*TASK, "AccessToken"): text("Opens it.")},
        "Task.AccessToken: `AccessToken` is shown: write `x-mews-secret: true`",
    ),
)


def test_extensions_that_lead_nowhere_are_refused_where_they_stand() -> None:
    assert failures(ROWS) == []
