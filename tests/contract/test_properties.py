"""Whatever the contract allows, the client can send and receive, and it means the same there."""

from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.testing.drawing import bodies
from tests.contract.calls import Wire, has_credentials_of_a_client
from tests.contract.contract import operations

OPERATIONS = operations()

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)
# Requests with deprecated properties are valid, and warn.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


@every_operation
@given(data=st.data())
def test_every_valid_request_leaves_with_its_meaning(operation: Operation, data: Any) -> None:
    body = data.draw(bodies(operation, "request").filter(has_credentials_of_a_client))
    wire = Wire()

    wire.call(operation, body)

    assert meaning(wire.sent) == meaning(body)


@every_operation
@given(data=st.data())
def test_every_request_that_leaves_is_within_the_contract(operation: Operation, data: Any) -> None:
    wire = Wire()

    wire.call(
        operation, data.draw(bodies(operation, "request").filter(has_credentials_of_a_client))
    )

    assert operation.validator("request").is_valid(wire.sent)


@every_operation
@given(data=st.data())
def test_every_valid_response_arrives_with_its_meaning(operation: Operation, data: Any) -> None:
    body = data.draw(bodies(operation, "response"))

    result = Wire(httpx2.Response(200, json=body)).call(operation, operation.example("request"))

    assert meaning(result.to_dict()) == meaning(body)


@every_operation
@given(data=st.data())
def test_what_mews_adds_to_a_response_is_not_an_error(operation: Operation, data: Any) -> None:
    body = data.draw(bodies(operation, "response", additions=True))

    result = Wire(httpx2.Response(200, json=body)).call(operation, operation.example("request"))

    assert meaning(result.to_dict()) == meaning(operation.known("response", body))


@every_operation
@given(data=st.data())
def test_what_the_strategies_make_is_valid_by_an_independent_reader(
    operation: Operation, data: Any
) -> None:
    for direction in ("request", "response"):
        assert operation.validator(direction).is_valid(data.draw(bodies(operation, direction)))
