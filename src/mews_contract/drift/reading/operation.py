"""The operations of a description, each read when it is asked for, in one form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import urlsplit

from mews_contract.drift.reading.document import Document, DocumentError, Node
from mews_contract.drift.schema.composition import ANYTHING, Schema, both
from mews_contract.drift.schema.constraints import Reader
from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")
_PORTS: Final = {"http": 80, "https": 443}
_BODILESS: Final = ("204", "304")
"""Statuses whose responses HTTP gives no body, whatever a description says."""
_NOT_PARAMETERS: Final = frozenset({"header.accept", "header.content-type", "header.authorization"})
_STYLES: Final = {"query": "form", "cookie": "form"}


@dataclass(frozen=True, slots=True)
class Part:
    """A `parameter`, a `header`, or a `body`.

    Its content are schemas by media type, one without a media type for a plain value. The style is
    how a parameter becomes text, such as `form` or `application/json`.
    """

    subject: str
    is_required: bool
    content: Mapping[str, Schema]
    style: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What a status brings: headers and the body by place, and where links lead by name."""

    parts: Mapping[str, Part]
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation, as a caller sees it.

    The parts of its request are named by place, such as `header.prefer` or `body`, its responses by
    status, a range such as `4XX`, or `default`. A way to authenticate is the schemes that have to
    be used together, an empty one to do without. Servers have no path, and need not be known.
    """

    is_deprecated: bool
    parts: Mapping[str, Part]
    responses: Mapping[str, Response]
    security: frozenset[frozenset[str]]
    servers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Address:
    """The method of an operation, and its path, in which names of parameters do not count."""

    method: str
    path: str

    @property
    def name(self) -> str:
        """How it is called, such as `resourceBlocks/getAll` or `GET /health`."""
        if self.method == "post" and self.path.startswith(PREFIX):
            return self.path.removeprefix(PREFIX)
        return str(self)

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation that has not been read: its path, the object that holds it, and itself."""

    path: str
    item: Node
    node: Node

    @property
    def identity(self) -> str:
        """Its `operationId`, however that is spelled, or nothing."""
        return _spelled_out(self.node.text("operationId"))


class Description:
    """A description of an API.

    Attributes:
        name: How to call it, such as the name of its file.
        document: The document.
        reader: Reads its schemas.

    Raises:
        DocumentError: It is no description of an API.
    """

    def __init__(self, name: str, value: JsonObject) -> None:
        self.name = name
        self.document = Document(name, value)
        self.reader = Reader(self.document)

    @cached_property
    def entries(self) -> dict[Address, Entry]:
        """Its operations by their address.

        Raises:
            DocumentError: Its `paths` are broken.
        """
        found: dict[Address, Entry] = {}
        for path, reference in self.document.root.objects("paths"):
            if path.startswith("x-"):
                continue
            item = self.document.follow(reference)
            for method in METHODS:
                if item.value.get(method) is not None:
                    entry = Entry(path, item, item.object(method))
                    base = next((base for _, base in self._servers(entry)), "")
                    whole = base + path
                    address = Address(method, _VARIABLE.sub("{}", whole))
                    found[address] = Entry(whole, item, entry.node)
        return found

    def operation(self, address: Address) -> Operation:
        """Return an operation.

        Raises:
            DocumentError: It is broken.
            KeyError: There is none.
        """
        entry = self.entries[address]
        parts = dict(self._parameters(entry))
        body = self.document.follow(entry.node.object("requestBody"))
        if body.value:
            parts["body"] = Part("body", body.flag("required"), self._content(body))
        return Operation(
            is_deprecated=entry.node.flag("deprecated"),
            parts=parts,
            responses={
                status if status == "default" else status.upper(): self._response(
                    status, self.document.follow(response)
                )
                for status, response in entry.node.objects("responses")
                if not status.startswith("x-")
            },
            security=self._security(entry.node),
            servers=frozenset(origin for origin, _ in self._servers(entry) if origin),
        )

    def _servers(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Yield origin and path of each server of an operation: the closest that are named."""
        holders = (entry.node, entry.item, self.document.root)
        named = next((each for each in holders if each.array("servers")), self.document.root)
        for server in named.members("servers"):
            defaults = {name: each.text("default") for name, each in server.objects("variables")}
            url = server.text("url")
            for name, default in defaults.items():
                url = url.replace(f"{{{name}}}", default)
            yield _split(url)

    def _security(self, node: Node) -> frozenset[frozenset[str]]:
        """Return the ways to authenticate. Those of an operation stand in for the document's."""
        known = self.document.root.object("components").objects("securitySchemes")
        schemes = {name: _scheme(self.document.follow(each)) for name, each in known}
        holder = node if "security" in node.value else self.document.root
        ways: set[frozenset[str]] = set()
        for requirement in holder.members("security"):
            asked: set[str] = set()
            for name in requirement.value:
                if name not in schemes:
                    problem = f"there is no security scheme {name!r}"
                    raise DocumentError(requirement.where, problem)
                scopes = ", ".join(sorted(requirement.strings(name)))
                asked.add(f"{schemes[name]} ({scopes})" if scopes else schemes[name])
            ways.add(frozenset(asked))
        return frozenset(ways or {frozenset()})

    def _parameters(self, entry: Entry) -> Iterator[tuple[str, Part]]:
        positions = _VARIABLE.findall(entry.path)
        for holder in (entry.item, entry.node):
            for reference in holder.members("parameters"):
                node = self.document.follow(reference)
                place, name = node.text("in"), node.text("name")
                if place == "path" and name in positions:
                    name = str(positions.index(name) + 1)
                # HTTP does not tell letter case of headers apart.
                key = f"{place}.{name.lower() if place == 'header' else name}"
                if key not in _NOT_PARAMETERS:
                    yield key, self._parameter(node)

    def _parameter(self, node: Node) -> Part:
        style = node.text("style") or _STYLES.get(node.text("in"), "simple")
        explode = node.value.get("explode")
        is_exploded = explode is True or (explode is None and style == "form")
        schema = self._value(node)
        kinds = {self.reader.constraints(each).type for each in schema.alternatives}
        if style in {"form", "simple"} and not kinds & {"array", "object", None}:
            # For a single value they are the same.
            style, is_exploded = "plain", False
        media = next(iter(self._content(node)), "")
        style = media or f"{style}{' exploded' if is_exploded else ''}"
        return Part("parameter", node.flag("required"), {"": schema}, style)

    def _response(self, status: str, node: Node) -> Response:
        parts: dict[str, Part] = {}
        for name, reference in node.objects("headers"):
            header = self.document.follow(reference)
            if name.lower() != "content-type":
                value = {"": self._value(header)}
                parts[f"header.{name.lower()}"] = Part("header", header.flag("required"), value)
        content = {} if status in _BODILESS else self._content(node)
        if content:
            parts["body"] = Part("body", is_required=True, content=content)
        links = {name: self.document.follow(each) for name, each in node.objects("links")}
        return Response(
            parts,
            {
                name: _spelled_out(link.text("operationId")) or link.text("operationRef")
                for name, link in links.items()
            },
        )

    def _value(self, node: Node) -> Schema:
        """Return the schema of a parameter or header, which may be deprecated with it."""
        schema = next(iter(self._content(node).values()), None) or self._schema(node)
        if not node.flag("deprecated"):
            return schema
        return both(schema, self.reader.schema({"deprecated": True}, node.where), node.where)

    def _content(self, node: Node) -> dict[str, Schema]:
        """Return schemas by media type, in lower case and without parameters."""
        return {
            name.partition(";")[0].strip().lower(): self._schema(media)
            for name, media in node.objects("content")
        }

    def _schema(self, node: Node) -> Schema:
        if node.value.get("schema") is None:
            return ANYTHING
        return self.reader.schema(node.value["schema"], f"{node.where}/schema")


def _scheme(node: Node) -> str:
    """Return what has to be sent to authenticate, in words, such as `apiKey in header X-Key`."""
    kind = node.text("type")
    if kind == "apiKey":
        return f"apiKey in {node.text('in')} {node.text('name')}"
    return f"http {node.text('scheme').lower()}" if kind == "http" else kind


def _split(url: str) -> tuple[str, str]:
    """Return the origin of a server's URL, empty if it has none, and its path without a slash."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url, ""
    path, host = parts.path.rstrip("/"), (parts.hostname or "").lower()
    if not host:
        return "", path
    is_usual = port is None or port == _PORTS.get(parts.scheme)
    return f"{parts.scheme}://{host}{'' if is_usual else f':{port}'}", path


def _spelled_out(identity: str) -> str:
    return "".join(filter(str.isalnum, identity.lower()))
