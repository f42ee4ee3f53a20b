"""Every difference that is sown into a small description, with the severity that it deserves."""

from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from mews_contract.json_values import is_object
from tests.drift.contract import JSON, Document, copied

B: Final = "breaking"
C: Final = "compatible"

BASE: Final[Document] = yaml.safe_load("""
openapi: 3.1.1
info: {title: Rooms, version: '1'}
servers: [{url: https://api.example.com}, {url: https://demo.example.com}]
paths:
  /api/connector/v1/rooms/add:
    post:
      operationId: roomsAdd
      parameters: [{name: Prefer, in: header, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}
      responses:
        '200':
          description: Added.
          headers: {Request-Id: {schema: {type: string}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Result'}}}
          links: {Delete: {operationId: roomsDelete}}
        '204': {description: Added.}
        '409': {description: No.}
  /api/connector/v1/rooms/delete:
    post: {operationId: roomsDelete, responses: {'200': {description: Deleted.}}}
components:
  responses: {}
  schemas:
    Base: {type: object, properties: {Token: {type: string}}}
    Request: {type: object, allOf: [{$ref: '#/components/schemas/Base'}, {properties: {}}]}
    Result:
      type: object
      properties: {Rooms: {type: array, items: {$ref: '#/components/schemas/Room'}}}
    Room: {type: object, properties: {}}
""")
_ADD: Final = "/api/connector/v1/rooms/add"


@dataclass(frozen=True, slots=True)
class Seed:
    """A difference: what prepares both documents, and what changes theirs, as merge patches."""

    severity: str
    kind: str
    path: str
    change: Document = field(hash=False)
    prepare: Document = field(default_factory=dict[str, Any], hash=False)
    operation: str = "rooms/add"

    def __str__(self) -> str:
        return f"{self.kind} at {self.path}: {self.prepare}, then {self.change}"

    @property
    def ours(self) -> Document:
        """Our document."""
        prepared: Document = patched(copied(BASE), self.prepare)
        return prepared

    @property
    def theirs(self) -> Document:
        """Theirs."""
        changed: Document = patched(self.ours, self.change)
        return changed


def patched(value: Any, patch: Any) -> Any:
    """Return a JSON value with a merge patch: null takes a member away."""
    if not is_object(patch):
        return patch
    changed = {**value} if is_object(value) else {}
    for key, each in patch.items():
        changed[key] = patched(changed.get(key), each)
        if each is None:
            del changed[key]
    return changed


def _post(**patch: Any) -> Document:
    return {"paths": {_ADD: {"post": patch}}}


def _parameter(**keywords: Any) -> Document:
    prefer = BASE["paths"][_ADD]["post"]["parameters"]
    trace = {"name": "trace", "in": "query", "schema": {"type": "string"}, **keywords}
    return _post(parameters=[*prefer, trace])


def _of_200(**patch: Any) -> Document:
    return _post(responses={"200": patch})


def _status(status: str, description: str | None = "More.") -> Document:
    return _post(responses={status: description and {"description": description}})


def _moved(path: str) -> Document:
    return {"paths": {_ADD: None, path: BASE["paths"][_ADD]}}


_KEY: Final = {"key": {"type": "apiKey", "in": "header", "name": "K"}}
_SECURED: Final = {"components": {"securitySchemes": _KEY}, **_post(security=[{"key": []}])}
_QUERY: Final = "request.query.trace"
_BODY: Final = "response.200.body"
_COST: Final = "response.200.header.x-cost"
_OBJECT: Final = {"schema": {"type": "object"}}
_ARRAY: Final = {"type": "array", "items": {"type": "string"}}
_SERVERS: Final = BASE["servers"]

MESSAGES: Final = (
    Seed(B, "operation-removed", "operation", {"paths": {_ADD: None}}),
    Seed(B, "path-changed", "operation", _moved("/api/connector/v1/Rooms/Add")),
    Seed(B, "path-changed", "operation", _moved(f"{_ADD}/")),
    Seed(B, "path-changed", "operation", _moved("/api/connector/v2/rooms/add")),
    Seed(
        B,
        "method-changed",
        "operation",
        {"paths": {_ADD: {"post": None, "put": BASE["paths"][_ADD]["post"]}}},
    ),
    Seed(B, "server-removed", "operation", {"servers": _SERVERS[:1]}, operation="*"),
    Seed(
        C,
        "server-added",
        "operation",
        {"servers": [*_SERVERS, {"url": "https://example.com"}]},
        operation="*",
    ),
    Seed(B, "security-tightened", "operation", _SECURED),
    Seed(C, "security-loosened", "operation", _post(security=[{"key": []}, {}]), _SECURED),
    Seed(C, "operation-deprecated", "operation", _post(deprecated=True)),
    Seed(C, "operation-reinstated", "operation", _post(deprecated=None), _post(deprecated=True)),
    Seed(B, "parameter-removed", "request.header.prefer", _post(parameters=[])),
    Seed(C, "parameter-added", _QUERY, _parameter()),
    Seed(B, "required-parameter-added", _QUERY, _parameter(required=True)),
    Seed(B, "parameter-required", _QUERY, _parameter(required=True), _parameter()),
    Seed(C, "parameter-optional", _QUERY, _parameter(), _parameter(required=True)),
    Seed(
        B,
        "serialization-changed",
        _QUERY,
        _parameter(schema=_ARRAY, style="pipeDelimited", explode=False),
        _parameter(schema=_ARRAY, style="form", explode=False),
    ),
    Seed(C, "deprecated", _QUERY, _parameter(deprecated=True), _parameter()),
    Seed(
        B,
        "bound-tightened",
        _QUERY,
        _parameter(schema={"type": "string", "maxLength": 9}),
        _parameter(),
    ),
    Seed(B, "body-removed", "request.body", _post(requestBody=None)),
    Seed(
        B,
        "required-body-added",
        "request.body",
        _post(requestBody={"required": True, "content": {JSON: _OBJECT}}),
        _post(requestBody=None),
    ),
    Seed(
        C,
        "body-added",
        "request.body",
        _post(requestBody={"content": {JSON: _OBJECT}}),
        _post(requestBody=None),
    ),
    Seed(
        B,
        "body-required",
        "request.body",
        _post(requestBody={"required": True}),
        _post(requestBody={"required": None}),
    ),
    Seed(C, "body-optional", "request.body", _post(requestBody={"required": False})),
    Seed(
        B,
        "media-type-removed",
        "request.body",
        _post(requestBody={"content": {"text/json": None}}),
        _post(requestBody={"content": {"text/json": _OBJECT}}),
    ),
    Seed(
        C,
        "media-type-added",
        "request.body",
        _post(requestBody={"content": {"text/json": _OBJECT}}),
    ),
    Seed(B, "body-removed", _BODY, _of_200(content=None)),
    Seed(C, "body-added", _BODY, _of_200(content={JSON: _OBJECT}), _of_200(content=None)),
    Seed(
        B,
        "media-type-removed",
        _BODY,
        _of_200(content={"text/json": None}),
        _of_200(content={"text/json": _OBJECT}),
    ),
    Seed(C, "media-type-added", _BODY, _of_200(content={"text/json": _OBJECT})),
    Seed(B, "success-status-removed", "response.204", _status("204", None)),
    Seed(C, "error-status-removed", "response.409", _status("409", None)),
    Seed(C, "status-added", "response.422", _status("422")),
    Seed(C, "status-added", "response.202", _status("202")),
    Seed(
        B, "header-removed", "response.200.header.request-id", _of_200(headers={"Request-Id": None})
    ),
    Seed(C, "header-added", _COST, _of_200(headers={"X-Cost": {"schema": {"type": "integer"}}})),
    Seed(
        C,
        "header-required",
        _COST,
        _of_200(headers={"X-Cost": {"required": True}}),
        _of_200(headers={"X-Cost": {"schema": {"type": "integer"}}}),
    ),
    Seed(
        B,
        "header-optional",
        _COST,
        _of_200(headers={"X-Cost": {"required": False}}),
        _of_200(headers={"X-Cost": {"schema": {"type": "integer"}, "required": True}}),
    ),
    Seed(
        B,
        "type-changed",
        _COST,
        _of_200(headers={"X-Cost": {"schema": {"type": "string"}}}),
        _of_200(headers={"X-Cost": {"schema": {"type": "integer"}}}),
    ),
    Seed(C, "link-removed", "response.200.link.Delete", _of_200(links={"Delete": None})),
    Seed(C, "link-added", "response.200.link.New", _of_200(links={"New": {"operationId": "a"}})),
    Seed(
        C,
        "link-changed",
        "response.200.link.Delete",
        _of_200(links={"Delete": {"operationId": "a"}}),
    ),
)


@dataclass(frozen=True, slots=True)
class Probe:
    """A difference of a property in a request and in a response, with a severity each.

    Of a request, or of a response, nothing may be told. A second kind is that of a response.
    """

    kind: str
    before: Document
    after: Document
    request: str = ""
    response: str = ""
    step: str = ""


def _string(**keywords: Any) -> Document:
    return {"type": "string", **keywords}


def _number(**keywords: Any) -> Document:
    return {"type": "number", **keywords}


def _object(required: tuple[str, ...] = (), **properties: Document) -> Document:
    return {"type": "object", "properties": properties, "required": [*required]}


def _items(**keywords: Any) -> Document:
    return {"type": "array", "items": _string(), **keywords}


_NULLABLE: Final = {"type": ["string", "null"]}
_MAP: Final[Document] = {"type": "object", "additionalProperties": _string()}
_CARD: Final[Document] = {"type": "object", "properties": {"Number": _string()}}
_IBAN: Final[Document] = {"type": "object", "properties": {"Iban": _string()}}
_CLOSED: Final[Document] = {**_CARD, "additionalProperties": False}
_REFERENCE: Final[Document] = {"$ref": "#/components/schemas/Base"}
_NOT_A: Final = {"not": {"enum": ["A"]}}

PROBES: Final = (
    Probe("property-removed", _object(A=_string(), B=_string()), _object(A=_string()), B, B, ".B"),
    Probe("property-added", _object(A=_string()), _object(A=_string(), B=_string()), C, C, ".B"),
    Probe(
        "required-property-added property-added",
        _object(A=_string()),
        _object(("B",), A=_string(), B=_string()),
        B,
        C,
        ".B",
    ),
    Probe("property-required", _object(A=_string()), _object(("A",), A=_string()), B, C, ".A"),
    Probe("property-optional", _object(("A",), A=_string()), _object(A=_string()), C, B, ".A"),
    Probe("property-removed", _object(A={}), _object(A={"readOnly": True}), B, "", ".A"),
    Probe(
        "property-removed", _object(A=_string()), _object(A=_string(writeOnly=True)), "", B, ".A"
    ),
    Probe("type-changed", _string(), {"type": "boolean"}, B, B),
    Probe("type-changed", _string(), _items(), B, B),
    Probe("type-narrowed", _number(), {"type": "integer"}, B, C),
    Probe("type-widened", {"type": "integer"}, _number(), C, B),
    Probe("type-narrowed", {}, _string(), B, C),
    Probe("type-widened", _string(), {}, C, B),
    Probe("type-narrowed", {"type": ["string", "integer"]}, _string(), B, C),
    Probe("type-widened", _string(), {"type": ["string", "boolean"]}, C, B),
    Probe("alternative-removed", {"oneOf": [_CARD, _IBAN]}, _CARD, B, C),
    Probe("alternative-added", {"anyOf": [_IBAN]}, {"anyOf": [_CARD, _IBAN]}, C, B),
    Probe(
        "property-removed",
        {"oneOf": [_CARD, _IBAN]},
        {"oneOf": [_IBAN, _object()]},
        B,
        B,
        "(1).Number",
    ),
    Probe("format-changed", _string(format="date"), _string(format="date-time"), B, B),
    Probe("format-narrowed", _string(), _string(format="uuid"), B, C),
    Probe("format-widened", _string(format="uuid"), _string(), C, B),
    Probe(
        "format-narrowed",
        {"type": "integer", "format": "int64"},
        {"type": "integer", "format": "int32"},
        B,
        C,
    ),
    Probe("bound-tightened", _string(), _string(maxLength=10), B, C),
    Probe("bound-loosened", _string(minLength=3), _string(minLength=2), C, B),
    Probe("bound-tightened", _number(minimum=0), _number(exclusiveMinimum=0), B, C),
    Probe("bound-loosened", _number(exclusiveMaximum=9.5), _number(maximum=9.5), C, B),
    Probe("bound-tightened", _number(), _number(multipleOf=0.01), B, C),
    Probe("bound-loosened", _number(multipleOf=0.1), _number(multipleOf=0.05), C, B),
    Probe("bound-tightened", {"type": "object"}, {"type": "object", "maxProperties": 3}, B, C),
    Probe("bound-tightened", _items(), _items(minItems=1), B, C),
    Probe("bound-loosened", _items(uniqueItems=True), _items(), C, B),
    Probe("pattern-added", _string(), _string(pattern="^A"), B, C),
    Probe("pattern-removed", _string(pattern="^A"), _string(), C, B),
    Probe("pattern-changed", _string(pattern="^A"), _string(pattern="^B"), B, B),
    Probe("enum-value-removed", _string(enum=["A", "B"]), _string(enum=["A"]), B, B),
    Probe("enum-value-added", _string(const="A"), _string(enum=["A", "B"]), C, C),
    Probe("enum-added", _string(), _string(enum=["A"]), B, C),
    Probe("enum-removed", _string(enum=["A"]), _string(), C, B),
    Probe("additional-properties-narrowed", _CARD, _CLOSED, B, C),
    Probe("additional-properties-narrowed", {"type": "object"}, _MAP, B, C),
    Probe("additional-properties-widened", _CLOSED, _CARD, C, C),
    Probe("type-changed", _MAP, {**_MAP, "additionalProperties": {"type": "boolean"}}, B, B, "{}"),
    Probe("bound-tightened", _items(), _items(items=_string(maxLength=1)), B, C, "[]"),
    Probe("constraint-added", _string(), _string(**_NOT_A), B, C),
    Probe("constraint-removed", _string(**_NOT_A), _string(), C, B),
    Probe("constraint-changed", _string(**_NOT_A), _string(**{"not": {"enum": ["B"]}}), B, B),
    Probe("default-added", _string(), _string(default="A"), C, C),
    Probe("default-removed", _string(default="A"), _string(), C, C),
    Probe("default-changed", _string(default="A"), _string(default="B"), B, C),
    Probe("deprecated", _string(), _string(deprecated=True), C, C),
    Probe("reinstated", _string(deprecated=True), _string(), C, C),
    Probe("null-added", _string(), _NULLABLE, C, B),
    Probe("null-removed", _NULLABLE, _string(), B, C),
    Probe("null-removed", {"oneOf": [_REFERENCE, {"type": "null"}]}, _REFERENCE, B, C),
)


def _probed(probe: Probe) -> list[Seed]:
    """Return the seeds of a probe: beside a reference of the request, in an item of the result."""
    kinds = probe.kind.split()
    sides = (
        (probe.request, kinds[0], "Request", "request.body"),
        (probe.response, kinds[-1], "Room", f"{_BODY}.Rooms[]"),
    )
    return [
        Seed(
            severity,
            kind,
            f"{path}.Probe{probe.step}",
            _holding(name, probe.after),
            _holding(name, probe.before),
        )
        for severity, kind, name, path in sides
        if severity
    ]


def _holding(name: str, value: Document) -> Document:
    """Return what puts a property into a schema."""
    parts = [_REFERENCE, {"properties": {"Probe": value}}]
    return {"components": {"schemas": {name: {"allOf": parts}}}}


SEEDS: Final = (*MESSAGES, *(seed for probe in PROBES for seed in _probed(probe)))
