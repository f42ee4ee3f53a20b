"""Operations of Swagger 2.0, also known as OpenAPI 2.0."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.drift.addresses import split
from mews_contract.drift.composition import ANYTHING, Schema
from mews_contract.drift.constraints import Reader
from mews_contract.drift.document import Document
from mews_contract.drift.media_types import ANY, essence
from mews_contract.drift.node import Node
from mews_contract.drift.openapi3 import BODILESS, parameter_key, security, serialization
from mews_contract.drift.operation import Body, Header, Operation, Parameter, Response

_FORM: Final = "application/x-www-form-urlencoded"
_STYLES: Final = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}


def base_path(document: Document, _item: Node, _node: Node) -> str:
    """Return the path that stands before the paths of all operations.

    Raises:
        DocumentError: It is no string.
    """
    return document.root.text("basePath").rstrip("/")


def read(document: Document, reader: Reader, path: str, item: Node, node: Node) -> Operation:
    """Return an operation.

    Args:
        document: The document.
        reader: Reads its schemas.
        path: The path of the operation.
        item: The path item that holds it.
        node: The operation.

    Raises:
        DocumentError: It is broken.
    """
    named = {
        parameter_key(found, path): found
        for holder in (item, node)
        for found in map(document.follow, holder.members("parameters"))
    }
    responses = {
        status: _response(
            reader, status, document.follow(response), _media(document, node, "produces")
        )
        for status, response in node.objects("responses")
        if not status.startswith("x-")
    }
    return Operation(
        is_deprecated=node.flag("deprecated"),
        parameters={
            key: _parameter(reader, found)
            for key, found in named.items()
            if found.text("in") not in {"body", "formData"}
        },
        body=_body(reader, [*named.values()], _media(document, node, "consumes")),
        responses=responses,
        security=security(document.root, node, dict(_schemes(document))),
        servers=frozenset(_origins(document.root)),
    )


def _origins(root: Node) -> Iterator[str]:
    host = root.text("host")
    for scheme in root.strings("schemes") or ["https"]:
        if host:
            yield split(f"{scheme}://{host}")[0]


def _schemes(document: Document) -> Iterator[tuple[str, str]]:
    for name, scheme in document.root.objects("securityDefinitions"):
        kind = scheme.text("type")
        if kind == "apiKey":
            yield name, f"apiKey in {scheme.text('in')} {scheme.text('name')}"
        else:
            yield name, "http basic" if kind == "basic" else kind


def _media(document: Document, node: Node, keyword: str) -> list[str]:
    """Return the media types of a direction. A description that names none leaves them open."""
    holder = node if keyword in node.value else document.root
    return [essence(name) for name in holder.strings(keyword)] or [ANY]


def _body(reader: Reader, parameters: list[Node], media: list[str]) -> Body | None:
    for node in parameters:
        if node.text("in") == "body":
            schema = _schema(reader, node)
            return Body(node.flag("required"), dict.fromkeys(media, schema))
    fields = [node for node in parameters if node.text("in") == "formData"]
    if not fields:
        return None
    form: dict[str, Any] = {
        "type": "object",
        "properties": {node.text("name"): node.value for node in fields},
        "required": [node.text("name") for node in fields if node.flag("required")],
    }
    schema = reader.schema(form, fields[0].where)
    kinds = [_FORM] if media == [ANY] else media
    return Body(bool(form["required"]), dict.fromkeys(kinds, schema))


def _parameter(reader: Reader, node: Node) -> Parameter:
    # A parameter of 2.0 holds the keywords of its schema itself.
    schema = reader.schema(node.value, node.where)
    collection = node.text("collectionFormat", "csv")
    usual = "form" if node.text("in") == "query" else "simple"
    style = _STYLES.get(collection, usual)
    is_exploded = collection == "multi"
    return Parameter(
        is_required=node.flag("required"),
        schema=schema,
        style=serialization(reader, schema, style, is_exploded=is_exploded),
    )


def _response(reader: Reader, status: str, node: Node, media: list[str]) -> Response:
    headers = {
        name.lower(): Header(is_required=False, schema=reader.schema(header.value, header.where))
        for name, header in node.objects("headers")
        if name.lower() != "content-type"
    }
    has_body = "schema" in node.value and status not in BODILESS
    content = dict.fromkeys(media, _schema(reader, node)) if has_body else {}
    return Response(headers, content, links={})


def _schema(reader: Reader, node: Node) -> Schema:
    if node.value.get("schema") is None:
        return ANYTHING
    return reader.schema(node.value["schema"], f"{node.where}/schema")
