"""A link leads to a whole request, made of what was sent and of what came back."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import resolve
from tests.contract import shown
from tests.contract.contract import operations
from tests.contract.exchanges import FIXTURES, Exchange, load_exchange

OPERATIONS = {operation.id: operation for operation in operations()}
EXPRESSION: Final = re.compile(r"\$(request|response)\.body(#.*)")


def _links() -> Iterator[Any]:
    for operation in OPERATIONS.values():
        for name, link in operation.definition["responses"]["200"].get("links", {}).items():
            exchange = load_exchange(FIXTURES / operation.name / "documented.json")
            yield pytest.param(link, exchange, id=f"{operation.name} {name}")


LINKS = list(_links())
every_link = pytest.mark.parametrize(("link", "exchange"), LINKS)
CREDENTIALS = shown.carried()


def filled_in(value: Any, exchange: Exchange) -> Any:
    """Return what a link sends after an exchange."""
    if is_object(value):
        return {name: filled_in(item, exchange) for name, item in value.items()}
    if is_array(value):
        return [filled_in(item, exchange) for item in value]
    expression = EXPRESSION.fullmatch(value) if isinstance(value, str) else None
    if expression is None:
        return value
    side = exchange.request if expression[1] == "request" else exchange.response
    return resolve(side.body or {}, expression[2])


def target(link: Any) -> Operation:
    return OPERATIONS[link["operationId"]]


@every_link
def test_what_a_link_sends_is_a_request_of_its_operation(link: Any, exchange: Exchange) -> None:
    body = filled_in(link["requestBody"], exchange)

    assert list(target(link).request_breaches(body)) == []
    assert target(link).unknown("request", body) == []


@every_link
def test_a_link_has_the_credentials_of_the_request_before(link: Any, exchange: Exchange) -> None:
    body = filled_in(link["requestBody"], exchange)

    assert {name: body[name] for name in CREDENTIALS} == {
        name: exchange.request.body[name] for name in CREDENTIALS
    }


@pytest.mark.parametrize("link", [each.values[0] for each in LINKS])
def test_nothing_is_merged_into_the_whole_request_of_a_link(link: Any) -> None:
    assert link["x-schemathesis"] == {"merge_body": False}


@every_link
def test_a_link_asks_for_what_came_back_and_for_a_page_of_the_largest_size(
    link: Any, exchange: Exchange
) -> None:
    body = filled_in(link["requestBody"], exchange)
    came = str(exchange.response.body)

    for name in body.keys() - {*CREDENTIALS, "Limitation"}:
        assert body[name]
        assert all(each in came for each in body[name])
    assert body.get("Limitation", {"Count": 1000}) == {"Count": 1000}
