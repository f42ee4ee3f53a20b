"""The contract with all documented operations: ours, and of the others their facts alone."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.generation.tree import ROOT
from tests.growth.messages import Messages
from tools.contract.bundle import bundle

FILE: Final = Path(__file__).with_name("skeleton.json")
"""Names, types and bounds of the operations that the contract does not describe yet."""

_PREFIX: Final = "/api/connector/v1/"
_PARAMETERS: Final = "#/components/parameters/Prefer"
_HEADERS: Final = {"Request-Id": {"$ref": "#/components/headers/Request-Id"}}
_STATUSES: Final = {
    "204": "NoContent",
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "408": "RequestTimeout",
    "409": "Conflict",
    "413": "ContentTooLarge",
    "429": "TooManyRequests",
    "500": "InternalServerError",
}


@cache
def document() -> dict[str, Any]:
    """Return the contract with all operations. What we describe already is as we describe it."""
    whole = bundle(ROOT).document
    facts: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    schemas: dict[str, Any] = whole["components"]["schemas"]
    schemas |= {
        name: _described(name, schema)
        for name, schema in facts["schemas"].items()
        if name not in schemas
    }
    messages = Messages(whole, seed=1, is_full=True)
    operations = {
        _PREFIX + name: {"post": _operation(name, each, messages)}
        for name, each in facts["operations"].items()
    }
    whole["paths"] = operations | whole["paths"]
    known = {each["name"] for each in whole["tags"]}
    tags = sorted({each["tag"] for each in facts["operations"].values()} - known)
    whole["tags"] += [{"name": tag, "description": f"All about {tag.lower()}."} for tag in tags]
    return whole


def _described(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with words in the place of each description."""
    for part in (schema, *schema.get("allOf", ())):
        for wire, raw in part.get("properties", {}).items():
            raw["description"] = f"What the contract says of `{wire}`."
    return {"description": f"What the contract says of the shape {name}.", **schema}


def _operation(name: str, facts: Mapping[str, Any], messages: Messages) -> dict[str, Any]:
    written = {
        "operationId": facts["operationId"],
        "tags": [facts["tag"]],
        "summary": f"Do what {name} does",
        "description": "What the contract says of the operation.",
        "parameters": [{"$ref": _PARAMETERS}],
        "requestBody": {"required": True, **_content(facts["request"], messages)},
        "responses": {
            "200": {
                "description": "What the contract says of the result.",
                "headers": _HEADERS,
                **_content(facts["response"], messages),
            },
            **{code: {"$ref": f"#/components/responses/{it}"} for code, it in _STATUSES.items()},
        },
    }
    return {**written, "deprecated": True} if facts.get("deprecated") else written


def _content(schema: str, messages: Messages) -> dict[str, Any]:
    example = {"summary": "A stand-in", "value": messages.of(schema)}
    body = {
        "schema": {"$ref": f"#/components/schemas/{schema}"},
        "examples": {"documented": example},
    }
    return {"content": {"application/json": body}}
