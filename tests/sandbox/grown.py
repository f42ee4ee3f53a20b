"""Contracts with further operations, in the conventions of ours."""

from collections.abc import Mapping
from typing import Any, Final

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.operation import PREFIX
from tests.contract.contract import load

REF: Final = "#/components/schemas/"
ID: Final = {"type": "string", "format": "uuid"}
INSTANT: Final = {"type": "string", "format": "date-time"}
TEXT: Final = {"type": "string"}
YES_OR_NO: Final = {"type": "boolean"}


def ref(name: str) -> dict[str, Any]:
    """Return a reference to a schema."""
    return {"$ref": f"{REF}{name}"}


def nullable(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that allows null as well."""
    if "$ref" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def array(items: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return the schema of an array."""
    return {"type": "array", "items": items, **more}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object."""
    return {"type": "object", "required": [*required], "properties": properties}


def entity(kind: str, *required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an entity of a kind."""
    return {**thing("Id", *required, Id=ID, **properties), "x-mews-entity": kind}


def contract(
    schemas: Mapping[str, Any], operations: Mapping[str, tuple[dict[str, Any], str]]
) -> Contract:
    """Return our contract with further operations.

    Args:
        schemas: The further schemas.
        operations: By short name: the request's own part, and the schema of the result.
    """
    raw: Any = load()
    raw["components"]["schemas"] |= schemas
    for name, (part, result) in operations.items():
        title = f"{name.replace('/', '')}Request"
        paging: dict[str, Any] = {}
        if "Limitation" in part["properties"]:
            (items,) = [
                key for key, value in schemas[result]["properties"].items() if "items" in value
            ]
            names = {"limitation": "Limitation", "items": items, "cursor": "Cursor"}
            paging = {"x-mews-pagination": names}
        raw["components"]["schemas"][title] = {
            "type": "object",
            "allOf": [ref("ConnectorRequest"), part],
            **paging,
        }
        raw["paths"][f"{PREFIX}{name}"] = {"post": _operation(name, title, result)}
    return Contract(Document(raw))


def _operation(name: str, request: str, result: str) -> dict[str, Any]:
    def content(schema: str) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": ref(schema), "example": {}}}}

    resource, action = name.split("/")
    return {
        "operationId": f"{resource}{action[0].upper()}{action[1:]}",
        "requestBody": content(request),
        "responses": {
            "200": content(result),
            "400": {"$ref": "#/components/responses/BadRequest"},
            "403": {"$ref": "#/components/responses/Forbidden"},
            "500": {"$ref": "#/components/responses/InternalServerError"},
        },
    }
