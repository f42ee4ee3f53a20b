"""Operations of OpenAPI 3.0 and 3.1."""

from collections.abc import Iterator
from typing import Final

from mews_contract.drift.addresses import filled, positions, split
from mews_contract.drift.composition import ANYTHING, Schema, both
from mews_contract.drift.constraints import Reader
from mews_contract.drift.document import Document
from mews_contract.drift.errors import DocumentError
from mews_contract.drift.media_types import essence
from mews_contract.drift.node import Node
from mews_contract.drift.operation import Body, Header, Operation, Parameter, Response

_BODILESS: Final = ("204", "304")
"""Statuses whose responses HTTP gives no body, whatever a description says."""
_NOT_PARAMETERS: Final = frozenset({"header.accept", "header.content-type", "header.authorization"})
_STYLES: Final = {"query": "form", "cookie": "form"}


def base_path(document: Document, item: Node, node: Node) -> str:
    """Return the path that the servers of an operation put before its own.

    Raises:
        DocumentError: A server is broken.
    """
    return next((path for _, path in _servers(document, item, node)), "")


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
    responses = {
        status.upper() if status != "default" else status: _response(
            document, reader, status, document.follow(response)
        )
        for status, response in node.objects("responses")
        if not status.startswith("x-")
    }
    body = document.follow(node.object("requestBody"))
    return Operation(
        is_deprecated=node.flag("deprecated"),
        parameters=dict(_parameters(document, reader, path, (item, node))),
        body=Body(body.flag("required"), _content(reader, body)) if body.value else None,
        responses=responses,
        security=_security(document, node),
        servers=frozenset(origin for origin, _ in _servers(document, item, node) if origin),
    )


def _security(document: Document, node: Node) -> frozenset[frozenset[str]]:
    """Return the ways to authenticate."""
    schemes = dict(_schemes(document))
    # That of an operation stands in for that of the document.
    holder = node if "security" in node.value else document.root
    ways: set[frozenset[str]] = set()
    for requirement in holder.members("security"):
        asked: set[str] = set()
        for name in requirement.value:
            if name not in schemes:
                raise DocumentError(requirement.where, f"there is no security scheme {name!r}")
            scopes = sorted(requirement.strings(name))
            asked.add(f"{schemes[name]} ({', '.join(scopes)})" if scopes else schemes[name])
        ways.add(frozenset(asked))
    return frozenset(ways or {frozenset()})


def _schemes(document: Document) -> Iterator[tuple[str, str]]:
    for name, reference in document.root.object("components").objects("securitySchemes"):
        scheme = document.follow(reference)
        kind = scheme.text("type")
        if kind == "apiKey":
            yield name, f"apiKey in {scheme.text('in')} {scheme.text('name')}"
        elif kind == "http":
            yield name, f"http {scheme.text('scheme').lower()}"
        else:
            yield name, kind


def _servers(document: Document, item: Node, node: Node) -> Iterator[tuple[str, str]]:
    """Yield origin and path of the servers of an operation: the closest that are named count."""
    holders = (node, item, document.root)
    named = next((holder for holder in holders if holder.array("servers")), document.root)
    for server in named.members("servers"):
        yield split(filled(server))


def _parameters(
    document: Document, reader: Reader, path: str, holders: tuple[Node, ...]
) -> Iterator[tuple[str, Parameter]]:
    for holder in holders:
        for reference in holder.members("parameters"):
            node = document.follow(reference)
            key = _parameter_key(node, path)
            if key not in _NOT_PARAMETERS:
                yield key, _parameter(reader, node)


def _parameter_key(node: Node, path: str) -> str:
    """Return the place and name of a parameter. In a path its position is its name."""
    place, name = node.text("in"), node.text("name")
    if place == "path":
        return f"path.{positions(path).get(name, name)}"
    # HTTP does not tell letter case of headers apart.
    return f"{place}.{name.lower() if place == 'header' else name}"


def _parameter(reader: Reader, node: Node) -> Parameter:
    content = _content(reader, node)
    style = node.text("style") or _STYLES.get(node.text("in"), "simple")
    explode = node.value.get("explode")
    is_exploded = explode is True or (explode is None and style == "form")
    schema = _value(reader, node)
    return Parameter(
        is_required=node.flag("required"),
        schema=schema,
        style=next(iter(content), "")
        or _serialization(reader, schema, style, is_exploded=is_exploded),
    )


def _serialization(reader: Reader, schema: Schema, style: str, *, is_exploded: bool) -> str:
    """Return how a value becomes text. For a single value every style is the same but `matrix`."""
    kinds = {reader.constraints(each).type for each in schema.alternatives}
    if style in {"form", "simple"} and not kinds & {"array", "object", None}:
        return "plain"
    return f"{style}{' exploded' if is_exploded else ''}"


def _response(document: Document, reader: Reader, status: str, node: Node) -> Response:
    headers = {
        name.lower(): _header(reader, document.follow(header))
        for name, header in node.objects("headers")
        if name.lower() != "content-type"
    }
    links = {name: _target(document.follow(link)) for name, link in node.objects("links")}
    content = {} if status in _BODILESS else _content(reader, node)
    return Response(headers, content, links)


def _header(reader: Reader, node: Node) -> Header:
    return Header(node.flag("required"), _value(reader, node))


def _value(reader: Reader, node: Node) -> Schema:
    """Return the schema of a parameter or header, which may be deprecated with it."""
    content = _content(reader, node)
    schema = next(iter(content.values())) if content else _schema(reader, node)
    if not node.flag("deprecated"):
        return schema
    return both(schema, reader.schema({"deprecated": True}, node.where), node.where)


def _target(link: Node) -> str:
    named = link.text("operationId").lower()
    return "".join(filter(str.isalnum, named)) or link.text("operationRef")


def _content(reader: Reader, node: Node) -> dict[str, Schema]:
    return {essence(name): _schema(reader, media) for name, media in node.objects("content")}


def _schema(reader: Reader, node: Node) -> Schema:
    if node.value.get("schema") is None:
        return ANYTHING
    return reader.schema(node.value["schema"], f"{node.where}/schema")
