"""The contract in the shape that Schemathesis makes the most of. It means the same."""

from collections.abc import Iterable
from typing import Any

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Raw, resolve
from tests.contract.contract import load

_ALTERNATIVES = "x-mews-alternatives"
_NOTES = frozenset({"description", "deprecated"})


def document(operations: Iterable[Operation]) -> dict[str, Any]:
    """Return the contract of some operations, in a shape of which the tool makes more.

    `allOf` is merged, and `anyOf` stands in place of a type beside null.
    Out of `allOf` the tool makes hardly any valid body, and for `type: [string, 'null']` it does
    not keep to the format: 3 positive cases for `resourceBlocks/getAll`, where there could be 40.
    What `x-mews-alternatives` says is `anyOf`, which the tool knows.

    The header `Prefer` is left out, because nothing can be wrong with it: the tool takes it for the
    wrong part of most of its negative cases, which are none then.
    """
    raw = load()
    shaped: dict[str, Any] = _shaped(raw, raw)
    shaped["paths"] = {operation.path: shaped["paths"][operation.path] for operation in operations}
    for methods in shaped["paths"].values():
        del methods["post"]["parameters"]
    return shaped


def _shaped(document: Raw, node: Any) -> Any:
    if is_array(node):
        return [_shaped(document, item) for item in node]
    if not is_object(node):
        return node
    shaped = {key: _shaped(document, value) for key, value in node.items() if key != "allOf"}
    if _ALTERNATIVES in node:
        shaped["anyOf"] = [_group(group) for group in node[_ALTERNATIVES]]
    for part in node.get("allOf", ()):
        shaped = _merged(
            shaped, _shaped(document, resolve(document, part["$ref"]) if "$ref" in part else part)
        )
    return _split(shaped) if is_array(shaped.get("type")) else shaped


def _group(names: list[str]) -> dict[str, Any]:
    """Return what demands that an object has some properties, and that none of them is null."""
    return {"required": names, "properties": {name: {"not": {"type": "null"}} for name in names}}


def _merged(schema: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return an object schema that demands what two of them demand."""
    return {
        **other,
        **schema,
        "properties": {**other.get("properties", {}), **schema.get("properties", {})},
        "required": [*other.get("required", ()), *schema.get("required", ())],
    }


def _split(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with several types as one of a schema for each."""
    notes = {key: value for key, value in schema.items() if key in _NOTES or key.startswith("x-")}
    rest = {key: value for key, value in schema.items() if key not in notes}
    branches = [
        {"type": "null"} if type_ == "null" else {**rest, "type": type_} for type_ in rest["type"]
    ]
    return {**notes, "anyOf": branches}
