"""The contract of 200 operations that growth is measured with."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from benchmarks.synthetic import contract, grown

OURS = contract()


@pytest.mark.parametrize("operations", [len(OURS["paths"]), 20, 200])
def test_it_has_as_many_operations_as_are_asked_for(operations: int) -> None:
    assert len(grown(OURS, operations)["paths"]) == operations


def test_it_is_valid() -> None:
    assert OpenAPIV31SpecValidator(grown(OURS, 14)).is_valid()


def test_names_of_operations_are_not_used_twice() -> None:
    ids = [item["post"]["operationId"] for item in grown(OURS, 200)["paths"].values()]

    assert len(set(ids)) == len(ids)


def test_each_request_schema_belongs_to_one_operation() -> None:
    schemas = [request_schema(item) for item in grown(OURS, 200)["paths"].values()]

    assert len(set(schemas)) == len(schemas)


def test_the_operations_of_the_contract_stay_as_they_are() -> None:
    paths = grown(OURS, 200)["paths"]

    assert {path: paths[path] for path in OURS["paths"]} == OURS["paths"]


def test_a_copy_reads_back_with_a_copy() -> None:
    larger = grown(OURS, 12)
    read_back = larger["components"]["schemas"]["ResourceBlockAddParameters2"]["x-mews-read-back"]

    assert f"/api/connector/v1/{read_back['operation']}" in larger["paths"]
    assert read_back["operation"] == "resourceBlocks2/getAll"


def test_fewer_operations_than_the_contract_has_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 2"):
        grown(OURS, 2)


def request_schema(item: dict[str, Any]) -> str:
    content: dict[str, Any] = item["post"]["requestBody"]["content"]
    reference: str = content["application/json"]["schema"]["$ref"]
    return reference
