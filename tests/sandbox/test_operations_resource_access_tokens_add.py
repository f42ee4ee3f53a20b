"""`resourceAccessTokens/add`: all door codes of a request, or none."""

from typing import Any

import pytest

from mews_sandbox import Sandbox
from tests.sandbox.calls import Reply, post
from tests.sandbox.hotels import BOTH, NOWHERE, id_of


def access(**changes: Any) -> dict[str, Any]:
    """Return a door code to add, with what is required."""
    return {
        "ServiceOrderId": id_of("R-1"),
        "Type": "PinCode",
        "Value": "1234#",
        "ValidityStartUtc": "2024-06-12T14:00:00Z",
        "ValidityEndUtc": "2024-06-14T10:00:00Z",
        "Permissions": {},
        **changes,
    }


def add(sandbox: Sandbox, *tokens: dict[str, Any], **body: Any) -> Reply:
    """Add door codes."""
    operation = "resourceAccessTokens/add"
    return post(sandbox, operation, ResourceAccessTokenParameters=tokens, **body)


def test_a_token_is_answered_as_it_was_created(sandbox: Sandbox) -> None:
    sent = access(
        CompanionshipId=id_of("Ada"),
        ResourceId=id_of("reserved"),
        SerialNumber="A-1",
        Type="RfidTag",
        Permissions={"Bed": {"Value": True}, "Floor": {"Value": False}},
    )
    (made,) = add(sandbox, sent).body["ResourceAccessTokens"]
    assert made == {
        **sent,
        "Id": made["Id"],
        "EnterpriseId": id_of("North"),
        "Permissions": {"Bed": True, "Room": False, "Floor": False, "Building": False},
        "CreatedUtc": "2024-06-12T12:00:00Z",
        "UpdatedUtc": "2024-06-12T12:00:00Z",
        "IsActive": True,
    }


def test_what_is_optional_can_be_absent_or_null(sandbox: Sandbox) -> None:
    nothing = {"CompanionshipId": None, "ResourceId": None, "SerialNumber": None}
    for token in add(sandbox, access(), access(**nothing)).body["ResourceAccessTokens"]:
        assert {name: token[name] for name in nothing} == nothing


@pytest.mark.parametrize("update", [None, {}, {"Value": None}, {"Value": False}], ids=repr)
@pytest.mark.parametrize("name", ["Bed", "Room", "Floor", "Building"])
def test_a_permission_is_given_only_by_a_value_of_true(
    sandbox: Sandbox, name: str, update: object
) -> None:
    others = {"Bed", "Room", "Floor", "Building"} - {name}
    permissions = {name: update, **{other: {"Value": True} for other in others}}
    (made,) = add(sandbox, access(Permissions=permissions)).body["ResourceAccessTokens"]
    assert made["Permissions"] == {name: False, **dict.fromkeys(others, True)}


def test_tokens_are_kept_in_the_order_of_the_request(sandbox: Sandbox) -> None:
    add(sandbox, access(Value="1"), access(Value="2"))
    add(sandbox, access(Value="3"))
    assert [token.value for token in sandbox.resource_access_tokens] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("parameter", "wrong"),
    [
        ("ServiceOrderId", NOWHERE),
        ("ServiceOrderId", id_of("R-3")),
        ("CompanionshipId", NOWHERE),
        ("CompanionshipId", id_of("Grace")),
        ("ResourceId", NOWHERE),
        ("ResourceId", id_of("lodge")),
    ],
    ids=[
        "an unknown reservation",
        "a reservation of another property",
        "an unknown companionship",
        "a companionship of another reservation",
        "an unknown resource",
        "a resource of another property",
    ],
)
def test_what_does_not_exist_or_belong_together_is_refused(
    sandbox: Sandbox, parameter: str, wrong: str
) -> None:
    answer = add(sandbox, access(), access(**{parameter: wrong}))
    assert answer.refusal == (400, f"Invalid {parameter}")
    assert sandbox.resource_access_tokens == []


def test_a_portfolio_token_does_not_bring_two_properties_together(sandbox: Sandbox) -> None:
    both: dict[str, Any] = {"AccessToken": BOTH}
    (made,) = add(sandbox, access(ServiceOrderId=id_of("R-3")), **both).body["ResourceAccessTokens"]
    assert made["EnterpriseId"] == id_of("South")
    mixed = access(ServiceOrderId=id_of("R-3"), ResourceId=id_of("reserved"))
    assert add(sandbox, mixed, **both).refusal == (400, "Invalid ResourceId")


@pytest.mark.parametrize("end", ["2024-06-12T14:00:00Z", "2024-06-12T13:59:59Z"])
def test_a_validity_that_does_not_end_after_its_start_is_refused_in_words(
    sandbox: Sandbox, end: str
) -> None:
    assert add(sandbox, access(), access(ValidityEndUtc=end)).refusal == (
        403,
        "The end of the validity has to be after its start. Please choose a later end.",
    )
    assert sandbox.resource_access_tokens == []


@pytest.mark.parametrize("name", ["ValidityStartUtc", "ValidityEndUtc"])
def test_an_instant_outside_the_calendar_is_refused(sandbox: Sandbox, name: str) -> None:
    answer = add(sandbox, access(**{name: "0000-01-01T00:00:00Z"}))
    assert answer.refusal == (400, f"Invalid {name}")


def test_a_thousand_tokens_are_added_at_once_and_one_more_is_refused(sandbox: Sandbox) -> None:
    assert add(sandbox, *[access()] * 1001).status == 400
    assert sandbox.resource_access_tokens == []
    assert add(sandbox, *[access()] * 1000).status == 200
    assert len({token.id for token in sandbox.resource_access_tokens}) == 1000


def test_a_request_without_a_token_is_refused(sandbox: Sandbox) -> None:
    assert add(sandbox).status == 400
