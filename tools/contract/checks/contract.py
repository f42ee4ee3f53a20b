"""The contract as rules look at it: operations, schemas and properties, each with its pointer.

A part that has not the shape it should have is left out: its shape is refused elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import JSON, PREFIX
from mews_contract.places import in_place, is_value

Pointer = tuple[str | int, ...]

BASE: Final = "ConnectorRequest"
"""The schema of what every request carries."""
ERROR: Final = "ConnectorApiExceptionResult"
"""The schema of every error."""
SCHEMAS: Final = ("components", "schemas")


@dataclass(frozen=True)
class Violation:
    """What is wrong at a pointer into the contract.

    Attributes:
        pointer: Where.
        found: What was found there.
        instead: What to write instead.
    """

    pointer: Pointer
    found: str
    instead: str


@dataclass(frozen=True)
class Property:
    """A property of an object schema.

    Attributes:
        schema: The schema that it stands in.
        name: Its name.
        pointer: Where it stands.
        node: What is said of it, here or by the named value that it refers to.
        required: Whether it may not be absent.
        of: The named value that it refers to, if it does.
        own: The keywords that are written here.
    """

    schema: str
    name: str
    pointer: Pointer
    node: JsonObject
    required: bool
    of: str | None
    own: frozenset[str]

    @property
    def is_array(self) -> bool:
        """Whether its values are arrays."""
        return "array" in types(self.node)

    @property
    def is_nullable(self) -> bool:
        """Whether its value may be null."""
        kinds = types(self.node)
        if kinds:
            return "null" in kinds
        branches = [*elements(self.node, "oneOf"), *elements(self.node, "anyOf")]
        return "$ref" not in self.node and (not branches or {"type": "null"} in branches)

    def at(self, keyword: str) -> Pointer:
        """Return where a keyword is written: here, or with the named value."""
        if self.of is None or keyword in self.own:
            return (*self.pointer, keyword)
        return (*SCHEMAS, self.of, keyword)

    @property
    def target(self) -> str | None:
        """The schema of its values, or of the items of its arrays, if it has a name."""
        return target(self.node) or target(members(self.node, "items"))


class Operation:
    """An operation.

    Attributes:
        path: Its address.
        pointer: Where it stands.
        node: What is written of it.
    """

    def __init__(self, path: str, node: JsonObject) -> None:
        self.path = path
        self.pointer: Pointer = ("paths", path, "post")
        self.node = node

    @property
    def name(self) -> str:
        """Its short name, such as `resourceBlocks/getAll`."""
        return self.path.removeprefix(PREFIX)

    @property
    def action(self) -> str:
        """Its name without the version."""
        return "/".join(self.name.split("/")[:2])

    @property
    def version(self) -> str:
        """The version in its name, or nothing."""
        return self.name.removeprefix(self.action).strip("/")

    @property
    def tag(self) -> str:
        """Its tag, or nothing."""
        tags = elements(self.node, "tags")
        return tags[0] if tags and isinstance(tags[0], str) else ""

    @property
    def request(self) -> str | None:
        """The schema of its request."""
        return _body(members(self.node, "requestBody"))

    @property
    def response(self) -> str | None:
        """The schema of its 200 response."""
        return _body(members(members(self.node, "responses"), "200"))


class Contract:
    """What rules read.

    Attributes:
        document: The whole document.
        operations: Its operations.
        schemas: Its named schemas.
    """

    def __init__(self, document: JsonObject) -> None:
        self.document = document
        self.operations = [
            Operation(path, members(item, "post"))
            for path, item in objects(document, "paths").items()
            if path.startswith(PREFIX) and "post" in item
        ]
        self.schemas = objects(members(document, "components"), "schemas")
        self._properties: dict[str, dict[str, Property]] = {}

    @cached_property
    def by_request(self) -> dict[str, Operation]:
        """The operations by the schema of their request."""
        return {each.request: each for each in self.operations if each.request}

    @cached_property
    def arriving(self) -> list[tuple[Pointer, JsonObject]]:
        """What holds the messages that come unasked: the body of each webhook, the WebSocket."""
        found: list[tuple[Pointer, JsonObject]] = []
        for name, item in objects(self.document, "webhooks").items():
            body = members(members(item, "post"), "requestBody")
            found.append((("webhooks", name, "post", "requestBody"), body))
        return [*found, (("x-mews-websocket",), members(self.document, "x-mews-websocket"))]

    @cached_property
    def all_properties(self) -> list[Property]:
        """The properties of all schemas, each where it is written."""
        return [found for name in self.schemas for found in self.own(name)]

    def own(self, schema: str) -> Iterator[Property]:
        """Yield the properties that are written in a schema, or in its own part."""
        node, at = self.schemas.get(schema, {}), (*SCHEMAS, schema)
        yield from self._written(schema, node, at)
        for index, part in enumerate(elements(node, "allOf")):
            if is_object(part):
                yield from self._written(schema, part, (*at, "allOf", index))

    def properties(self, schema: str | None) -> dict[str, Property]:
        """Return all properties of an object, by name, with what every request carries."""
        if schema is None:
            return {}
        if schema not in self._properties:
            self._properties[schema] = self._collected(schema)
        return self._properties[schema]

    def _collected(self, schema: str) -> dict[str, Property]:
        parts = elements(self.schemas.get(schema, {}), "allOf")
        shared = self.own(BASE) if schema != BASE and any(map(target, parts)) else ()
        return {found.name: found for found in (*shared, *self.own(schema))}

    def _written(self, schema: str, node: JsonObject, at: Pointer) -> Iterator[Property]:
        required = elements(node, "required")
        for name, each in objects(node, "properties").items():
            value = target(each)
            of = value if is_value(self.schemas.get(value or "", {})) else None
            said = in_place(each, self.schemas[of]) if of else each
            where = (*at, "properties", name)
            yield Property(schema, name, where, said, name in required, of, frozenset(each))


def _body(node: JsonObject) -> str | None:
    return target(members(members(members(node, "content"), JSON), "schema"))


def members(node: Any, key: str) -> JsonObject:
    """Return the object under a key, or an empty one."""
    found = node.get(key) if is_object(node) else None
    return found if is_object(found) else {}


def objects(node: Any, key: str) -> dict[str, JsonObject]:
    """Return what of the members under a key are objects."""
    return {name: each for name, each in members(node, key).items() if is_object(each)}


def elements(node: Any, key: str) -> list[Any]:
    """Return the array under a key, or an empty one."""
    found = node.get(key) if is_object(node) else None
    return found if is_array(found) else []


def strings(node: Any, key: str) -> list[tuple[int, str]]:
    """Return what of the array under a key are strings, each with its index."""
    return [(i, each) for i, each in enumerate(elements(node, key)) if isinstance(each, str)]


def types(node: JsonObject) -> list[Any]:
    """Return the types of a value, or none where it has none of its own."""
    found = node.get("type")
    return found if is_array(found) else [] if found is None else [found]


def target(node: Any) -> str | None:
    """Return the named schema that a value is, perhaps a nullable one."""
    for each in (node, *elements(node, "oneOf")):
        reference = each.get("$ref") if is_object(each) else None
        if isinstance(reference, str) and reference.startswith("#/components/schemas/"):
            return reference.rpartition("/")[2]
    return None
