"""Whatever the contract allows, the client can send and receive, and it means the same there."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import httpx2
import pytest
from hypothesis import given, settings

from mews_contract.meaning import meaning
from mews_contract.operation import Direction, Operation
from mews_contract.testing.drawing import bodies
from tests.contract.calls import Wire, has_credentials_of_a_client, sayable
from tests.contract.contract import operations
from tests.effort import one_in
from tests.support.every import check_every

OPERATIONS: Final = operations()
EXAMPLES: Final = 2
"""Of each operation."""

# Requests with deprecated properties are valid, and warn.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def check_drawn(
    direction: Direction, check: Callable[[Operation, Any], None], *, additions: bool = False
) -> None:
    """Check what is drawn of a body of every operation."""

    def check_operation(operation: Operation) -> None:
        drawn = bodies(operation, direction, additions=additions)
        if direction == "request":
            drawn = drawn.filter(has_credentials_of_a_client).map(partial(sayable, operation))

        @settings(max_examples=EXAMPLES)
        @given(body=drawn)
        def holds(body: Any) -> None:
            check(operation, body)

        holds()

    by_name = {operation.name: operation for operation in OPERATIONS}
    check_every((by_name[name] for name in one_in(3, by_name)), check_operation)


def received(operation: Operation, body: Any) -> Any:
    return Wire(httpx2.Response(200, json=body)).call(operation, operation.example("request"))


def test_every_valid_request_leaves_with_its_meaning_and_within_the_contract() -> None:
    def check(operation: Operation, body: Any) -> None:
        wire = Wire()
        wire.call(operation, body)
        limitation = (operation.pagination or {}).get("limitation", "")
        sent, expected = dict(wire.sent), dict(body)
        # A listing says how much it wants of a page also where that may be left out.
        if expected.get(limitation) is None:
            sent.pop(limitation, None)
            expected.pop(limitation, None)
        assert meaning(sent) == meaning(expected)
        assert [*operation.request_breaches(wire.sent)] == []

    check_drawn("request", check)


def test_every_valid_response_arrives_with_its_meaning() -> None:
    def check(operation: Operation, body: Any) -> None:
        assert meaning(received(operation, body).to_dict()) == meaning(body)

    check_drawn("response", check)


def test_what_mews_adds_to_a_response_is_not_an_error() -> None:
    def check(operation: Operation, body: Any) -> None:
        arrived = received(operation, body).to_dict()
        # What is known of a value depends on what tells its type, which the kit does not follow.
        if not any("x-mews-discriminator" in each.node for each in operation.places["response"]):
            assert meaning(arrived) == meaning(operation.known("response", body))

    check_drawn("response", check, additions=True)


def test_a_request_that_is_drawn_is_within_the_contract() -> None:
    def check(operation: Operation, body: Any) -> None:
        assert [*operation.request_breaches(body)] == []

    check_drawn("request", check)


def test_a_response_that_is_drawn_is_within_the_contract() -> None:
    def check(operation: Operation, body: Any) -> None:
        assert [*operation.response_breaches(200, body)] == []

    check_drawn("response", check)
