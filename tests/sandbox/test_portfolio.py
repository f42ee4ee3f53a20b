"""What a token for several properties has to say, wherever the contract tells that it is needed."""

import re
from typing import Final

import pytest

from mews_contract.operation import Operation
from mews_sandbox import Sandbox
from tests.contract.contract import operations
from tests.sandbox.calls import example, post
from tests.sandbox.hotels import NOWHERE

_TOLD: Final = re.compile(r"(Required|Needed|always say it) with a Portfolio")
_IGNORED: Final = re.compile(r"ignored (otherwise|with(out| any other))")


def _properties(told: re.Pattern[str]) -> list[tuple[Operation, str]]:
    """Return the properties of requests of which the contract tells something, by operation."""
    return [
        (operation, name)
        for operation in operations()
        for place in operation.places["request"]
        for name in [place.path.removeprefix("$.")]
        if name.isalpha() and told.search(" ".join(str(place.node.get("description")).split()))
    ]


def _named(value: Operation | str) -> str:
    return value if isinstance(value, str) else value.name


NEEDED: Final = _properties(_TOLD)
IGNORED: Final = _properties(_IGNORED)


def test_the_contract_tells_where_it_is_needed_and_where_it_is_ignored() -> None:
    assert len(NEEDED) > 70
    assert len(IGNORED) > 70


@pytest.mark.parametrize(("operation", "name"), NEEDED, ids=_named)
def test_what_is_documented_as_required_is_asked_of_it_only(
    sandbox: Sandbox, operation: Operation, name: str
) -> None:
    said = {key: value for key, value in example(operation).items() if key != name}
    (portfolio,) = sandbox.hotel.portfolio_access_tokens
    told = f"{name} is required: the access token covers several properties"
    refused = post(sandbox, operation.name, **said, AccessToken=portfolio)
    assert refused.refusal == (400, told)
    assert told not in str(post(sandbox, operation.name, **said).body)


@pytest.mark.parametrize(("operation", "name"), IGNORED, ids=_named)
def test_what_is_documented_as_ignored_is_not_read_with_any_other_token(
    sandbox: Sandbox, operation: Operation, name: str
) -> None:
    said = {key: value for key, value in example(operation).items() if key != name}
    strange = [NOWHERE] if name.endswith("s") else NOWHERE
    found = post(sandbox, operation.name, **said, **{name: strange})
    assert f"Invalid {name}" not in str(found.body)


def test_a_property_that_it_does_not_cover_is_refused(sandbox: Sandbox) -> None:
    (portfolio,) = sandbox.hotel.portfolio_access_tokens
    said = {"EnterpriseId": NOWHERE, "ReservationId": NOWHERE, "AccessToken": portfolio}
    refused = post(sandbox, "reservations/start", **said)
    assert refused.refusal == (400, "Invalid EnterpriseId")


def test_an_operation_that_cannot_say_which_property_needs_the_token_of_one() -> None:
    sandbox = Sandbox()
    (portfolio,) = sandbox.hotel.portfolio_access_tokens
    task = {"Name": "Sweep", "DeadlineUtc": "2030-01-01T00:00:00Z", "AccessToken": portfolio}
    told = "AccessToken covers several properties: please use that of a single one"
    assert post(sandbox, "tasks/add", **task).refusal == (400, told)
