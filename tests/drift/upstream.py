"""The vendor's own description of 2025-07 as an OpenAPI document again, made of its facts."""

import json
from typing import Any, Final

from tests.contract.sources import BOUNDS, EVIDENCE
from tests.drift.contract import JSON, PREFIX, Document

_SAME: Final = frozenset({"type", "format", "enum", "nullable", "deprecated", "uniqueItems"})
_ERROR: Final = "ConnectorApiExceptionResult"


def upstream() -> Document:
    """Return it, anew each time."""
    facts: Document = json.loads((EVIDENCE / "upstream.json").read_text(encoding="utf-8"))
    return {
        "openapi": "3.0.4",
        "info": {"title": "Upstream", "version": "v1"},
        "servers": [{"url": "https://api.mews.com"}],
        "paths": {
            f"{PREFIX}{name}": {"post": _operation(said)}
            for name, said in facts["operations"].items()
        },
        "components": {"schemas": {name: _schema(said) for name, said in facts["schemas"].items()}},
    }


def _operation(said: Document) -> Document:
    return {
        "deprecated": said.get("deprecated", False),
        "requestBody": {"content": _content(said["request"])},
        "responses": {
            status: {"content": _content(said["response"] if status == "200" else _ERROR)}
            for status in said["statuses"].split()
        },
    }


def _content(said: str | Document) -> Document:
    return {JSON: {"schema": _schema(said)}}


def _schema(said: str | Document) -> Document:
    if isinstance(said, str):
        return {"$ref": f"#/components/schemas/{said}"}
    found: Document = {key: said[key] for key in said if key in _SAME or key in BOUNDS}
    parents = [_schema(said[key]) for key in ("schema", "extends") if key in said]
    if parents:
        found["allOf"] = parents
    for key in ("oneOf", "anyOf"):
        if key in said:
            found[key] = [_schema(each) for each in said[key]]
    if "items" in said:
        found["items"] = _schema(said["items"])
    if "values" in said:
        found["additionalProperties"] = _schema(said["values"])
    if "properties" in said:
        properties: dict[str, Any] = said["properties"]
        found["type"] = "object"
        found["properties"] = {name: _schema(each) for name, each in properties.items()}
        found["required"] = [name for name, each in properties.items() if each.get("required")]
    elif "enum" in said:
        found["type"] = "string"
    if found.get("type") == "object":
        # Nearly all of its objects are closed. The facts leave that out.
        found.setdefault("additionalProperties", False)
    return found
