"""What the contract says of each operation, apart from the properties of its bodies."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from mews_contract.document import Document
from mews_contract.operation import JSON, PREFIX
from tests.contract.composition import EXTENSION, Node, read

Said: TypeAlias = Mapping[str, str]

ERROR: Final = "ConnectorApiExceptionResult"
OURS: Final = frozenset(
    f"{EXTENSION}{name}"
    for name in (
        *("columns", "discriminator", "entity", "initial"),
        *("job", "read-back", "secret", "selects"),
    )
)
"""Extensions that no page can confirm: they are our decisions, or the sandbox shows them."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation, with the references of its parts followed.

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
    """Yield every operation of a document."""
    resolve = Document(document).resolve
    for path, item in document["paths"].items():
        node = item["post"]
        responses = {status: resolve(each) for status, each in node["responses"].items()}
        parameters = [resolve(each) for each in node.get("parameters", ())]
        yield Operation(
            name=path.removeprefix(PREFIX),
            messages={"request": node["requestBody"], "response": responses["200"]},
            responses=responses,
            other=(
                *(f"{each['in']} parameter {each['name']}" for each in parameters),
                *(["deprecated"] if node.get("deprecated") else []),
            ),
        )


def operation_says(document: Node, operation: Operation) -> Said:
    """Return the extensions of an operation, and what else is said of it."""
    said = {
        mark: worded(value)
        for mark, value in marks(read(document, schema_of(operation.messages["request"])).keywords)
    }
    if "pagination" in said:
        said["pagination"] = "yes"
    return {**said, "other": "|".join(operation.other)}


def marks(keywords: Node) -> Iterator[tuple[str, Any]]:
    """Yield the extensions of a schema that sources can confirm, without what all begin with."""
    for keyword, value in keywords.items():
        if keyword.startswith(EXTENSION) and keyword not in OURS and value is not False:
            yield keyword.removeprefix(EXTENSION), value


def statuses_say(document: Node, operation: Operation) -> Mapping[str, Said]:
    """Return what is said of each status."""
    return {
        status: {
            "body": _kind_of_body(document, response),
            "headers": "|".join(sorted(response.get("headers", ()))),
        }
        for status, response in operation.responses.items()
    }


def schema_of(message: Node) -> Node:
    """Return the schema of a message in JSON."""
    found: Node = message["content"][JSON]["schema"]
    return found


def worded(value: object) -> str:
    """Return a value as the ledger writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def _kind_of_body(document: Node, response: Node) -> str:
    if "content" not in response:
        return "none"
    return "error" if read(document, schema_of(response)).name == ERROR else "result"
