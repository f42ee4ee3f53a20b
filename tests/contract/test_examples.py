"""The examples of the contract are valid, complete and free of credentials."""

from typing import Any

import pytest

from mews_contract.operation import JSON, Direction, Operation
from mews_contract.places import resolve
from mews_runtime.platforms import PLATFORMS
from tests.contract.contract import load, operations
from tests.contract.exchanges import FIXTURES, load_exchange

DOCUMENT = load()
OPERATIONS = operations()

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)
both_directions = pytest.mark.parametrize("direction", ["request", "response"])


@every_operation
@both_directions
def test_the_example_is_valid(operation: Operation, direction: Direction) -> None:
    assert operation.validator(direction).is_valid(operation.example(direction))


@every_operation
@both_directions
def test_the_example_is_the_documented_one(operation: Operation, direction: Direction) -> None:
    exchange = load_exchange(FIXTURES / operation.name / "documented.json")
    recorded = exchange.request.body if direction == "request" else exchange.response.body

    assert operation.example(direction) == recorded


def error_examples() -> list[Any]:
    return [
        (name, example["value"])
        for name, response in DOCUMENT["components"]["responses"].items()
        for example in response.get("content", {}).get(JSON, {}).get("examples", {}).values()
    ]


@pytest.mark.parametrize("example", error_examples(), ids=lambda each: each[0])
def test_the_error_example_has_the_documented_properties(example: Any) -> None:
    error = resolve(DOCUMENT, "#/components/schemas/ConnectorApiExceptionResult")

    assert set(example[1]) == set(error["properties"])


@every_operation
def test_every_documented_error_status_has_an_example(operation: Operation) -> None:
    for status, response in operation.definition["responses"].items():
        if int(status) >= 400:
            assert resolve(DOCUMENT, response["$ref"])["content"][JSON]["examples"]


def test_links_lead_from_add_to_what_it_added() -> None:
    add = next(operation for operation in OPERATIONS if operation.name == "resourceBlocks/add")
    links = add.definition["responses"]["200"]["links"]

    targets = {
        link["operationId"]: link["requestBody"]["ResourceBlockIds"] for link in links.values()
    }
    added = ["$response.body#/ResourceBlocks/0/Id"]
    assert targets == {"resourceBlocksGetAll": added, "resourceBlocksDelete": added}


def test_the_servers_are_the_platforms_of_the_client() -> None:
    assert {server["url"] for server in DOCUMENT["servers"]} == set(PLATFORMS.values())
