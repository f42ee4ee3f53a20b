"""An id of nothing, or of what another property has, is refused by the name of its property."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

import pytest

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_sandbox import Clock, Sandbox
from tests.contract.contract import operations
from tests.sandbox.calls import Reply, example, post
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.support.every import check_every

ID: Final = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")

OTHERWISE: Final = {
    "images/getUrls ImageId": 200,  # An image that is unknown has no address.
    "rates/set ServiceId": 200,  # A rate that is there stays in its service.
    "services/updateAvailability ResourceCategoryId": 403,  # The days before it are past.
}
"""Where something else comes first, or an id of nothing is no mistake, and the status then."""

OF_THE_CHAIN: Final = (
    "configuration/get",
    "paymentMethodRequests/add",
    "creditCards/addTokenized",
    "bills/add",
)
"""What needs nothing of a property but the property: the guest is known in each."""


@dataclass(frozen=True)
class Spot:
    """Where the example of a request has an id."""

    operation: str
    body: dict[str, Any]
    path: tuple[str | int, ...]

    @property
    def id(self) -> str:
        """How a failure is told."""
        return f"{self.operation} {'.'.join(map(str, self.path))}"

    @property
    def names(self) -> list[str]:
        """The property that has the id, and what that is in, without the `Value` of an update."""
        names = [each for each in reversed(self.path) if isinstance(each, str)]
        return [each for each in names if each != "Value"]

    def with_id(self, id_: str) -> dict[str, Any]:
        """Return the body with another id there."""
        body = deepcopy(self.body)
        inside: Any = body
        for step in self.path[:-1]:
            inside = inside[step]
        inside[self.path[-1]] = id_
        return body


def examples() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the examples of all requests, without their tokens."""
    for operation in operations():
        yield operation.name, example(operation)


def _paths(operation: Operation) -> set[str]:
    return {place.path for place in operation.places["request"]}


def ids(value: object, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """Yield where there are ids in a value."""
    if isinstance(value, str) and ID.fullmatch(value):
        yield path
    parts = value.items() if is_object(value) else enumerate(value) if is_array(value) else ()
    for step, part in parts:
        yield from ids(part, *path, step)


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def portfolio(sandbox: Sandbox, operation: str, body: dict[str, Any]) -> Reply:
    """Call an operation with a token for all properties, if the body can say which is meant."""
    (several,) = sandbox.hotel.portfolio_access_tokens
    says = body.keys() & {"EnterpriseId", "EnterpriseIds", "ChainId", "ChainIds"}
    return post(sandbox, operation, **body, AccessToken=several if says else sandbox.access_token)


def test_an_id_of_nothing_is_refused_by_the_name_of_what_has_it(sandbox: Sandbox) -> None:
    beginning = sandbox.snapshot()

    def check(spot: Spot) -> None:
        sandbox.restore(beginning)
        answer = portfolio(sandbox, spot.operation, spot.with_id(NOWHERE))
        name = spot.names[0]
        if (status := OTHERWISE.get(f"{spot.operation} {name}")) == answer.status:
            return
        assert status is None or spot.path[1] == 0
        told = {f"Invalid {each}" for each in (spot.names if name == "Id" else [name])}
        assert answer.status == 400
        assert answer.refusal[1] in told

    check_every((Spot(name, body, path) for name, body in examples() for path in ids(body)), check)


def test_what_belongs_to_another_property_than_is_named_is_not_found(sandbox: Sandbox) -> None:
    beginning = sandbox.snapshot()
    _, other = (str(each.id) for each in sandbox.hotel.properties)

    def check(asked: tuple[str, dict[str, Any]]) -> None:
        sandbox.restore(beginning)
        operation, body = asked
        answer = portfolio(sandbox, operation, {**body, "EnterpriseId": other})
        if operation in OF_THE_CHAIN:
            assert answer.status == 200, answer.content
        else:
            status, message = answer.refusal
            assert status == 400
            named = {Spot(operation, body, path).names[0] for path in ids(body)}
            assert message.removeprefix("Invalid ") in named

    named = {each.name for each in operations() if "$.EnterpriseId" in _paths(each)}
    check_every((each for each in examples() if each[0] in named), check)
