"""An OpenAPI 3.1 document as flat tables: what the documentation's tables are held against.

What the columns have no room for is not dropped: it is listed in the column `other`, which the
documentation's tables do not have, and so it is noticed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from tests.contract.composition import (
    Node,
    Schema,
    follow,
    is_annotation,
    mapping,
    read,
    sequence,
    strings,
    subschema,
    text,
)

Key: TypeAlias = tuple[str, ...]
Facts: TypeAlias = Mapping[str, str]
Table: TypeAlias = Mapping[Key, Facts]

PREFIX: Final = "/api/connector/v1/"
JSON: Final = "application/json"
ERROR_SCHEMA: Final = "ConnectorApiExceptionResult"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# A caller asks with it for 204 in place of an empty result (facts:23).
DOCUMENTED_PARAMETERS: Final = frozenset({("header", "Prefer")})

STRUCTURE: Final = frozenset({"type", "required", "properties", "items"})
CONSTRAINTS: Final = {
    "format": "format",
    "minimum": "minimum",
    "maximum": "maximum",
    "min_length": "minLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "enum": "enum",
}
EXTENSION: Final = "x-mews-"
OPERATION_EXTENSIONS: Final = {
    "effect": "x-mews-effect",
    "portfolio": "x-mews-portfolio-access-token",
    "beta": "x-mews-beta",
    "paginated": "x-mews-pagination",
}


@dataclass(frozen=True, slots=True)
class Tables:
    """What a document says, in the columns of the CSV files of `documentation/`.

    Keys: properties and schemas (operation, direction, path), operations (operation,),
    statuses (operation, status), rules (operation, path, rule).
    """

    properties: Table
    operations: Table
    statuses: Table
    rules: Table
    schemas: Table


@dataclass(frozen=True, slots=True)
class Place:
    """A schema and where in a body it stands; the body itself stands at the empty path."""

    path: str
    schema: Schema
    required: bool = True


@dataclass(frozen=True, slots=True)
class Body:
    """Every place of what an operation takes or returns."""

    operation: str
    direction: str
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path, with the references of its parts followed."""

    name: str
    path: str
    deprecated: bool
    parameters: Sequence[Node]
    request: Node
    responses: Mapping[str, Node]


def flatten(document: Node) -> Tables:
    """Read a document into tables.

    Raises:
        KeyError: a `$ref` leads nowhere.
        TypeError: something that OpenAPI wants as a mapping is none.
    """
    operations = list(_operations(document))
    bodies = [*_bodies(document, operations), *_error_body(document)]
    return Tables(
        properties=dict(row for body in bodies for row in _property_rows(body)),
        operations={(each.name,): _operation_facts(document, each) for each in operations},
        statuses=dict(row for each in operations for row in _status_rows(document, each)),
        rules=dict(row for body in bodies for row in _rule_rows(body)),
        schemas=dict(row for body in bodies for row in _schema_rows(body)),
    )


def _operations(document: Node) -> Iterator[Operation]:
    for path, value in mapping(document.get("paths")).items():
        item = mapping(value)
        for method in METHODS:
            if method in item:
                yield _operation(document, path, item, method)


def _operation(document: Node, path: str, item: Node, method: str) -> Operation:
    node = mapping(item[method])
    suffix = path.removeprefix(PREFIX)
    parameters = [*sequence(item.get("parameters")), *sequence(node.get("parameters"))]
    responses = mapping(node.get("responses"))
    return Operation(
        # Everything is a POST (facts:7): another method gets a name that no page documents.
        name=suffix if method == "post" else f"{method.upper()} {suffix}",
        path=path,
        deprecated=bool(node.get("deprecated")),
        parameters=[follow(document, mapping(each)) for each in parameters],
        request=follow(document, mapping(node.get("requestBody"))),
        responses={status: follow(document, mapping(each)) for status, each in responses.items()},
    )


def _bodies(document: Node, operations: Sequence[Operation]) -> Iterator[Body]:
    for operation in operations:
        messages = {"request": operation.request, "response": operation.responses.get("200", {})}
        for direction, message in messages.items():
            if JSON in _content(message):
                places = list(_walk(document, _json_schema(message)))
                yield Body(operation.name, direction, places)


def _error_body(document: Node) -> Iterator[Body]:
    """Yield the body that errors share; that all of them do is told by the statuses table."""
    schemas = mapping(mapping(document.get("components")).get("schemas"))
    if ERROR_SCHEMA in schemas:
        reference = {"$ref": f"#/components/schemas/{ERROR_SCHEMA}"}
        yield Body("*", "error", list(_walk(document, reference)))


def _walk(document: Node, node: Node, path: str = "", *, required: bool = True) -> Iterator[Place]:
    """Yield a schema, then what is below it: properties as `A.B`, items as `A[]`."""
    schema = read(document, node)
    yield Place(path, schema, required)
    demanded = strings(schema.keywords.get("required"))
    for name, child in mapping(schema.keywords.get("properties")).items():
        below = f"{path}.{name}".removeprefix(".")
        yield from _walk(document, subschema(child), below, required=name in demanded)
    if "items" in schema.keywords:
        yield from _walk(document, subschema(schema.keywords["items"]), f"{path}[]")


def _property_rows(body: Body) -> Iterator[tuple[Key, Facts]]:
    """Yield a row per property and scalar item; a body or item that is a plain object has none."""
    for place in body.places:
        facts = _property_facts(place)
        is_property = place.path and not place.path.endswith("[]")
        if is_property or facts != PLAIN_OBJECT:
            yield (body.operation, body.direction, place.path), facts


def _property_facts(place: Place) -> Facts:
    keywords = place.schema.keywords
    return {
        "type": text(keywords.get("type", "any")),
        "required": text(place.required),
        "nullable": text(place.schema.nullable),
        **{column: text(keywords.get(keyword, "")) for column, keyword in CONSTRAINTS.items()},
        "deprecated": text(keywords.get("deprecated", False)),
        "other": "|".join(sorted(_other_demands(keywords))),
    }


def _other_demands(keywords: Node) -> Iterator[str]:
    for keyword, value in keywords.items():
        # The API evolves by adding (facts:31), so an open object says nothing; a closed one does.
        is_open = keyword == "additionalProperties" and value is True
        known = keyword in STRUCTURE or keyword in CONSTRAINTS.values() or is_annotation(keyword)
        if not (is_open or known):
            yield keyword
    for name in strings(keywords.get("required")):
        if name not in mapping(keywords.get("properties")):
            yield f"required {name}"


def _rule_rows(body: Body) -> Iterator[tuple[Key, Facts]]:
    """Yield a row per extension of a property; one that is false says nothing."""
    for place in body.places:
        for keyword, value in place.schema.keywords.items():
            of_operation = not place.path and keyword in OPERATION_EXTENSIONS.values()
            if keyword.startswith(EXTENSION) and value is not False and not of_operation:
                rule = keyword.removeprefix(EXTENSION).replace("-", "_")
                for name, said in _rules(rule, value):
                    yield (body.operation, place.path, name), {"value": text(said)}


def _rules(rule: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield what an extension says: a mapping says one thing for each of its names."""
    if not isinstance(value, Mapping):
        yield rule, value
        return
    for name, said in mapping(cast("object", value)).items():
        yield from _rules(f"{rule}.{name}", said)


def _schema_rows(body: Body) -> Iterator[tuple[Key, Facts]]:
    for place in body.places:
        if place.schema.name:
            yield (body.operation, body.direction, place.path), {"name": place.schema.name}


def _operation_facts(document: Node, operation: Operation) -> Facts:
    said = read(document, _json_schema(operation.request)).keywords
    facts = {column: said.get(keyword, False) for column, keyword in OPERATION_EXTENSIONS.items()}
    facts["paginated"] = bool(facts["paginated"])
    return {
        "path": operation.path,
        **{column: text(value) for column, value in facts.items()},
        "other": "|".join(_other_asks(operation)),
    }


def _other_asks(operation: Operation) -> Iterator[str]:
    """Yield what an operation has that a plain POST of JSON has not."""
    for parameter in operation.parameters:
        place, name = text(parameter.get("in", "")), text(parameter.get("name", ""))
        if (place, name) not in DOCUMENTED_PARAMETERS:
            yield f"{place} parameter {name}"
    yield from _other_media(operation.request)
    if operation.request.get("required") is not True:
        yield "optional body"
    if operation.deprecated:
        yield "deprecated"


def _status_rows(document: Node, operation: Operation) -> Iterator[tuple[Key, Facts]]:
    for status, response in operation.responses.items():
        facts = {
            "body": _body_kind(document, response),
            "headers": "|".join(sorted(mapping(response.get("headers")))),
            "other": "|".join(_other_media(response)),
        }
        yield (operation.name, status), facts


def _body_kind(document: Node, response: Node) -> str:
    if not _content(response):
        return "none"
    schema = read(document, _json_schema(response))
    return "error" if schema.name == ERROR_SCHEMA else "result"


def _other_media(message: Node) -> Iterator[str]:
    return (media for media in _content(message) if media != JSON)


def _json_schema(message: Node) -> Node:
    return subschema(mapping(_content(message).get(JSON)).get("schema"))


def _content(message: Node) -> Node:
    return mapping(message.get("content"))


PLAIN_OBJECT: Final = _property_facts(Place("", Schema({"type": ("object",)}, nullable=False)))
