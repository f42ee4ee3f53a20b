"""Differences of parameters, statuses, headers, links, and of bodies as a whole."""

from copy import deepcopy
from typing import Final

from tests.drift.contract import JSON, Document, operation, response
from tests.drift.seed import ADD, B, C, Change, Seed

QUERY: Final = "request.query.trace"


def _parameter(**keywords: object) -> Change:
    parameter = {"name": "trace", "in": "query", "schema": {"type": "string"}, **keywords}
    return lambda document: operation(document, ADD)["parameters"].append(deepcopy(parameter))


def _header_of(document: Document) -> Document:
    found: Document = response(document, ADD, "200")["headers"]
    return found


def _body(document: Document) -> Document:
    found: Document = operation(document, ADD)["requestBody"]
    return found


def _content(document: Document, status: str = "200") -> Document:
    found: Document = response(document, ADD, status)["content"]
    return found


def _links(document: Document) -> Document:
    found: Document = response(document, ADD, "200")["links"]
    return found


def _array_parameter(document: Document) -> None:
    array = {"type": "array", "items": {"type": "string"}}
    _parameter(schema=array, style="form", explode=False)(document)


MESSAGES: Final = (
    Seed(
        B,
        "parameter-removed",
        ADD,
        "request.header.prefer",
        lambda d: operation(d, ADD).update(parameters=[]),
    ),
    Seed(C, "parameter-added", ADD, QUERY, _parameter()),
    Seed(B, "required-parameter-added", ADD, QUERY, _parameter(required=True)),
    Seed(
        B,
        "parameter-required",
        ADD,
        QUERY,
        lambda d: operation(d, ADD)["parameters"][-1].update(required=True),
        prepare=_parameter(),
    ),
    Seed(
        C,
        "parameter-optional",
        ADD,
        QUERY,
        lambda d: operation(d, ADD)["parameters"][-1].update(required=False),
        prepare=_parameter(required=True),
    ),
    Seed(
        B,
        "serialization-changed",
        ADD,
        QUERY,
        lambda d: operation(d, ADD)["parameters"][-1].update(style="pipeDelimited"),
        prepare=_array_parameter,
    ),
    Seed(
        C,
        "deprecated",
        ADD,
        QUERY,
        lambda d: operation(d, ADD)["parameters"][-1].update(deprecated=True),
        prepare=_parameter(),
    ),
    Seed(
        B,
        "bound-tightened",
        ADD,
        QUERY,
        lambda d: operation(d, ADD)["parameters"][-1]["schema"].update(maxLength=9),
        prepare=_parameter(),
    ),
    Seed(B, "body-removed", ADD, "request.body", lambda d: operation(d, ADD).pop("requestBody")),
    Seed(
        B,
        "required-body-added",
        ADD,
        "request.body",
        lambda d: operation(d, ADD).update(
            requestBody={"required": True, "content": {JSON: {"schema": {"type": "object"}}}}
        ),
        prepare=lambda d: operation(d, ADD).pop("requestBody"),
    ),
    Seed(
        C,
        "body-added",
        ADD,
        "request.body",
        lambda d: operation(d, ADD).update(
            requestBody={"content": {JSON: {"schema": {"type": "object"}}}}
        ),
        prepare=lambda d: operation(d, ADD).pop("requestBody"),
    ),
    Seed(
        B,
        "body-required",
        ADD,
        "request.body",
        lambda d: _body(d).update(required=True),
        prepare=lambda d: _body(d).update(required=False),
    ),
    Seed(C, "body-optional", ADD, "request.body", lambda d: _body(d).update(required=False)),
    Seed(B, "body-removed", ADD, "response.200.body", lambda d: _content(d).clear()),
    Seed(
        C,
        "body-added",
        ADD,
        "response.200.body",
        lambda d: _content(d).update({JSON: {"schema": {"type": "object"}}}),
        prepare=lambda d: _content(d).clear(),
    ),
    Seed(
        B,
        "media-type-removed",
        ADD,
        "request.body",
        lambda d: _body(d)["content"].pop("text/json"),
        prepare=lambda d: _body(d)["content"].update({"text/json": _body(d)["content"][JSON]}),
    ),
    Seed(
        C,
        "media-type-added",
        ADD,
        "request.body",
        lambda d: _body(d)["content"].update({"text/json": _body(d)["content"][JSON]}),
    ),
    Seed(
        B,
        "media-type-removed",
        ADD,
        "response.200.body",
        lambda d: _content(d).pop("text/json"),
        prepare=lambda d: _content(d).update({"text/json": _content(d)[JSON]}),
    ),
    Seed(
        C,
        "media-type-added",
        ADD,
        "response.200.body",
        lambda d: _content(d).update({"text/json": _content(d)[JSON]}),
    ),
    Seed(
        B,
        "success-status-removed",
        ADD,
        "response.204",
        lambda d: operation(d, ADD)["responses"].pop("204"),
    ),
    Seed(
        C,
        "error-status-removed",
        ADD,
        "response.409",
        lambda d: operation(d, ADD)["responses"].pop("409"),
    ),
    Seed(
        C,
        "status-added",
        ADD,
        "response.422",
        lambda d: operation(d, ADD)["responses"].update({"422": {"description": "No."}}),
    ),
    Seed(
        C,
        "status-added",
        ADD,
        "response.202",
        lambda d: operation(d, ADD)["responses"].update({"202": {"description": "Later."}}),
    ),
    Seed(
        B, "header-removed", ADD, "response.200.header.request-id", lambda d: _header_of(d).clear()
    ),
    Seed(
        B,
        "header-removed",
        ADD,
        "response.429.header.retry-after",
        lambda d: response(d, ADD, "429")["headers"].pop("Retry-After"),
    ),
    Seed(
        C,
        "header-added",
        ADD,
        "response.200.header.x-cost",
        lambda d: _header_of(d).update({"X-Cost": {"schema": {"type": "integer"}}}),
    ),
    Seed(
        C,
        "header-required",
        ADD,
        "response.200.header.x-cost",
        lambda d: _header_of(d)["X-Cost"].update(required=True),
        prepare=lambda d: _header_of(d).update({"X-Cost": {"schema": {"type": "integer"}}}),
    ),
    Seed(
        B,
        "header-optional",
        ADD,
        "response.200.header.x-cost",
        lambda d: _header_of(d)["X-Cost"].update(required=False),
        prepare=lambda d: _header_of(d).update(
            {"X-Cost": {"schema": {"type": "integer"}, "required": True}}
        ),
    ),
    Seed(
        B,
        "type-changed",
        ADD,
        "response.200.header.x-cost",
        lambda d: _header_of(d)["X-Cost"].update(schema={"type": "string"}),
        prepare=lambda d: _header_of(d).update({"X-Cost": {"schema": {"type": "integer"}}}),
    ),
    Seed(
        C,
        "link-removed",
        ADD,
        "response.200.link.DeleteAdded",
        lambda d: _links(d).pop("DeleteAdded"),
    ),
    Seed(
        C,
        "link-added",
        ADD,
        "response.200.link.Another",
        lambda d: _links(d).update(Another={"operationId": "resourceBlocksGetAll"}),
    ),
    Seed(
        C,
        "link-changed",
        ADD,
        "response.200.link.DeleteAdded",
        lambda d: _links(d)["DeleteAdded"].update(operationId="resourceBlocksGetAll"),
    ),
)
