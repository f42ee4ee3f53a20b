"""The same description in every version of OpenAPI."""

from collections.abc import Callable
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tests.drift.contract import JSON, Document, copied
from tests.drift.walk import Node, mapped

_SCHEMAS: Final = "#/components/schemas/"
_DEFINITIONS: Final = "#/definitions/"


def as_3_1(document: Document) -> Document:
    """The document as it is."""
    return copied(document)


def as_3_0(document: Document) -> Document:
    """The document in OpenAPI 3.0: `nullable`, wrappers around references, boolean exclusives."""
    document = mapped(document, _schema_3_0)
    document["openapi"] = "3.0.3"
    document["info"].pop("summary", None)
    document["info"]["license"].pop("identifier", None)
    return document


def _schema_3_0(node: Node) -> Node:
    null = {"type": "null"}
    types: Any = node.get("type")
    if is_array(types):
        solid = [name for name in types if name != "null"]
        del node["type"]
        node |= {"type": solid[0]} if len(solid) == 1 else {"anyOf": [{"type": t} for t in solid]}
        if len(solid) < len(types):
            node["nullable"] = True
    for keyword in ("oneOf", "anyOf"):
        choice = node.get(keyword, [])
        if null in choice:
            solid = [each for each in choice if each != null]
            del node[keyword]
            node |= {"allOf": solid} if len(solid) == 1 else {keyword: solid}
            node["nullable"] = True
    if "$ref" in node and len(node) > 1:
        node["allOf"] = [{"$ref": node.pop("$ref")}, *node.get("allOf", [])]
    if "const" in node:
        node["enum"] = [node.pop("const")]
    for bound in ("minimum", "maximum"):
        exclusive = f"exclusive{bound.capitalize()}"
        if exclusive in node and not isinstance(node[exclusive], bool):
            node[bound], node[exclusive] = node[exclusive], True
    return node


def as_2_0(document: Document) -> Document:
    """The document in Swagger 2.0, with `x-nullable` and `x-deprecated`."""
    document = mapped(as_3_0(document), _schema_2_0)
    components = document["components"]
    servers = [each["url"] for each in document.get("servers", [])][:1]
    host = {"host": servers[0].removeprefix("https://"), "schemes": ["https"]} if servers else {}
    schemes = components.get("securitySchemes", {})
    found: Document = _with_definitions(
        {
            "swagger": "2.0",
            "info": document["info"],
            **host,
            "basePath": "/api/connector",
            "consumes": [JSON],
            "produces": [JSON],
            "security": document.get("security", []),
            "securityDefinitions": schemes,
            "definitions": components["schemas"],
            "parameters": {
                name: _parameter_2_0(each) for name, each in components["parameters"].items()
            },
            "responses": {
                name: _response_2_0(document, each)
                for name, each in components["responses"].items()
            },
            "paths": {
                path.removeprefix("/api/connector"): {
                    method: _operation_2_0(document, node) for method, node in item.items()
                }
                for path, item in document["paths"].items()
            },
        }
    )
    return found


def as_2_0_without_extensions(document: Document) -> Document:
    """The document in Swagger 2.0 as it stands, which cannot say null nor deprecate properties."""
    found: Document = _without(as_2_0(document), {"x-nullable", "x-deprecated"})
    return found


def _without(node: Any, keys: set[str]) -> Any:
    if is_object(node):
        return {key: _without(each, keys) for key, each in node.items() if key not in keys}
    return [_without(each, keys) for each in node] if is_array(node) else node


def _schema_2_0(node: Node) -> Node:
    for keyword, extension in (("nullable", "x-nullable"), ("deprecated", "x-deprecated")):
        if keyword in node:
            node[extension] = node.pop(keyword)
    return node


def _with_definitions(node: Any) -> Any:
    """A document whose references lead to where Swagger 2.0 keeps what they name."""
    if is_array(node):
        return [_with_definitions(each) for each in node]
    if not is_object(node):
        return node
    node = {key: _with_definitions(each) for key, each in node.items()}
    if isinstance(node.get("$ref"), str):
        reference = node["$ref"].replace(_SCHEMAS, _DEFINITIONS)
        node["$ref"] = reference.replace("#/components/", "#/")
    return node


def _flat(node: Node) -> Node:
    """A parameter or header, which in Swagger 2.0 holds the keywords of its schema itself."""
    rest = {key: each for key, each in node.items() if key not in {"schema", "example"}}
    deprecated = {"x-deprecated": True} if rest.pop("deprecated", False) else {}
    explode, style = rest.pop("explode", None), rest.pop("style", None)
    flat = {**rest, **node["schema"], **deprecated}
    if flat["type"] == "array":
        names = {"pipeDelimited": "pipes", "spaceDelimited": "ssv"}
        is_query = node.get("in") == "query"
        is_multi = is_query and explode is not False and style in {None, "form"}
        flat["collectionFormat"] = "multi" if is_multi else names.get(str(style), "csv")
    return flat


def _parameter_2_0(node: Node) -> Node:
    return node if "$ref" in node else _flat(node)


def _response_2_0(document: Document, node: Node) -> Node:
    if "$ref" in node:
        return node
    shared = document["components"]["headers"]
    headers = {
        name: shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        for name, each in node.get("headers", {}).items()
    }
    found: Node = {"description": node["description"]}
    if headers:
        found["headers"] = {
            name: {key: each for key, each in _flat(header).items() if key != "required"}
            for name, header in headers.items()
        }
    for media in node.get("content", {}).values():
        found["schema"] = media["schema"]
    return found


def _operation_2_0(document: Document, node: Node) -> Node:
    kept: Node = {
        key: node[key] for key in ("operationId", "tags", "deprecated", "security") if key in node
    }
    parameters = [_parameter_2_0(each) for each in node.get("parameters", [])]
    if "requestBody" in node:
        body = node["requestBody"]
        media = body["content"]
        parameters.append(
            {
                "in": "body",
                "name": "body",
                "required": body.get("required", False),
                "schema": next(iter(media.values()))["schema"],
            }
        )
        if list(media) != [JSON]:
            kept["consumes"] = list(media)
    answered = [name for each in node["responses"].values() for name in each.get("content", {})]
    if set(answered) - {JSON}:
        kept["produces"] = sorted(set(answered) | {JSON})
    return {
        **kept,
        "parameters": parameters,
        "responses": {
            status: _response_2_0(document, each) for status, each in node["responses"].items()
        },
    }


VERSIONS: Final[dict[str, Callable[[Document], Document]]] = {
    "3.1": as_3_1,
    "3.0": as_3_0,
    "2.0": as_2_0,
    "2.0 without extensions": as_2_0_without_extensions,
}
