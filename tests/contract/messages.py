"""What the contract says of each operation, apart from the properties of its bodies."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from tests.contract.composition import Node, follow, mapping, read, sequence, subschema, text

Said: TypeAlias = Mapping[str, str]

PREFIX: Final = "/api/connector/v1/"
JSON: Final = "application/json"
ERROR: Final = "ConnectorApiExceptionResult"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
EXTENSION: Final = "x-mews-"
OURS: Final = frozenset({"x-mews-entity"})
"""Extensions that no page can confirm: the behaviour of the sandbox does."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path, with the references of its parts followed.

    Attributes:
        name: Its resource and its action.
        messages: What it takes and what it returns.
        responses: Its responses, by their status.
        other: What it has that a plain POST of JSON has not.
    """

    name: str
    messages: Mapping[str, Node]
    responses: Mapping[str, Node]
    other: tuple[str, ...]


def operations(document: Node) -> Iterator[Operation]:
    """Yield every operation of a document.

    Raises:
        KeyError: a `$ref` leads nowhere.
        TypeError: something that OpenAPI wants as a mapping is none.
    """
    for path, value in mapping(document.get("paths")).items():
        item = mapping(value)
        for method in (each for each in METHODS if each in item):
            node = mapping(item[method])
            request = follow(document, mapping(node.get("requestBody")))
            responses = {
                status: follow(document, mapping(each))
                for status, each in mapping(node.get("responses")).items()
            }
            yield Operation(
                # Everything is a POST: another method gets a name that nobody documents.
                name=path.removeprefix(PREFIX) if method == "post" else f"{method.upper()} {path}",
                messages={"request": request, "response": responses.get("200", {})},
                responses=responses,
                other=tuple(_other(document, item, node, request)),
            )


def operation_says(document: Node, operation: Operation) -> Said:
    """Return the extensions of an operation, and what else is said of it."""
    keywords = read(document, schema_of(operation.messages["request"])).keywords
    said = {
        keyword.removeprefix(EXTENSION): worded(value)
        for keyword, value in keywords.items()
        if keyword.startswith(EXTENSION) and keyword not in OURS and value is not False
    }
    if "pagination" in said:
        said["pagination"] = "yes"
    return {**said, "other": "|".join(operation.other)}


def statuses_say(document: Node, operation: Operation) -> Mapping[str, Said]:
    """Return what is said of each status."""
    return {
        status: {
            "body": _kind_of_body(document, response),
            "headers": "|".join(sorted(mapping(response.get("headers")))),
            "other": "|".join(media for media in _content(response) if media != JSON),
        }
        for status, response in operation.responses.items()
    }


def example_of(document: Node, message: Node) -> object:
    """Return the first example of a message."""
    examples = mapping(mapping(_content(message).get(JSON)).get("examples"))
    first = next(iter(examples.values()), None)
    return None if first is None else follow(document, mapping(first)).get("value")


def schema_of(message: Node) -> Node:
    """Return the schema of a message in JSON."""
    return subschema(mapping(_content(message).get(JSON)).get("schema"))


def worded(value: object) -> str:
    """Return a value as the ledger writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def _other(document: Node, item: Node, node: Node, request: Node) -> Iterator[str]:
    for each in (*sequence(item.get("parameters")), *sequence(node.get("parameters"))):
        parameter = follow(document, mapping(each))
        yield f"{text(parameter.get('in', ''))} parameter {text(parameter.get('name', ''))}"
    yield from (media for media in _content(request) if media != JSON)
    if request.get("required") is not True:
        yield "optional body"
    if node.get("deprecated"):
        yield "deprecated"


def _kind_of_body(document: Node, response: Node) -> str:
    if not _content(response):
        return "none"
    return "error" if read(document, schema_of(response)).name == ERROR else "result"


def _content(message: Node) -> Node:
    return mapping(message.get("content"))
