"""What the extent of a request asks for, and nothing else, is in the response."""

from typing import Any, Final

import pytest

from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import COUNT, post
from tests.sandbox.test_default_hotel import STORY

SPRING: Final = {"StartUtc": "2027-02-01T00:00:00Z", "EndUtc": "2027-04-30T00:00:00Z"}
CHARLES: Final = "dcbc8a5c-6582-5070-9516-f8849bb3bcd4"
"""Who was deleted before the story begins."""
PARTS: Final = ("Customers", "Addresses", "Documents")


def guest_of(sandbox: Sandbox) -> str:
    """Return the id of somebody who stays there."""
    found = post(sandbox, "customers/search").body["Customers"]
    return str(found[0]["Customer"]["Id"])


@pytest.fixture
def sandbox() -> Sandbox:
    """A hotel with guests, bills and documents."""
    found = Sandbox(clock=Clock(STORY))
    document = {"CustomerId": guest_of(found), "Type": "Passport", "Number": "P-1815"}
    added = post(found, "identityDocuments/add", IdentityDocuments=[document])
    assert added.status == 200, added.content
    return found


@pytest.mark.parametrize("customers", [True, False, None])
@pytest.mark.parametrize("documents", [True, False])
def test_of_customers_there_is_what_was_asked_for(
    sandbox: Sandbox, *, customers: bool | None, documents: bool
) -> None:
    extent = {"Customers": customers, "Documents": documents}
    body = {**COUNT, "CustomerIds": [guest_of(sandbox)], "Extent": extent}
    page = post(sandbox, "customers/getAll", **body).body
    assert len(page["Customers"]) == bool(customers)
    if customers:
        numbers = [each["Number"] for each in page.get("Documents") or ()]
        assert numbers == ["P-1815"] * documents


@pytest.mark.parametrize("asked", ["Customers", "Documents"])
def test_of_customers_who_are_found_there_is_what_was_asked_for(
    sandbox: Sandbox, asked: str
) -> None:
    extent = {name: name == asked for name in PARTS}
    found = post(sandbox, "customers/search", Extent=extent).body
    documents = [each["Number"] for each in found.get("Documents") or ()]
    assert documents == (["P-1815"] if asked == "Documents" else [])


@pytest.mark.parametrize("items", [True, False])
def test_of_bills_there_are_items_where_they_are_asked_for(
    sandbox: Sandbox, *, items: bool
) -> None:
    extent = {"Items": items}
    bills = post(sandbox, "bills/getAll", **COUNT, CreatedUtc=SPRING, Extent=extent).body["Bills"]
    assert any(bill.get("OrderItems") for bill in bills) == items


def test_customers_are_found_by_when_they_were_deleted_if_deleted_ones_are_asked_for(
    sandbox: Sandbox,
) -> None:
    body: dict[str, Any] = {**COUNT, "Extent": {"Customers": True}, "DeletedUtc": SPRING}
    refused = post(sandbox, "customers/getAll", **body, ActivityStates=["Active"])
    assert refused.refusal == (400, "DeletedUtc needs Deleted among the ActivityStates")

    def deleted(**said: object) -> list[str]:
        both = {"ActivityStates": ["Active", "Deleted"], **body, **said}
        page = post(sandbox, "customers/getAll", **both).body["Customers"]
        return [str(each["Id"]) for each in page]

    source, target = guest_of(sandbox), sandbox.entities("customers")[0]["Id"]
    merged = {"SourceCustomerId": source, "TargetCustomerId": target}
    assert post(sandbox, "customers/merge", **merged).status == 200
    assert deleted() == deleted(ActivityStates=["Deleted"]) == [CHARLES, source]
    assert deleted(DeletedUtc={**SPRING, "EndUtc": "2027-03-08T10:15:00Z"}) == [CHARLES]
    assert deleted(DeletedUtc={**SPRING, "StartUtc": "2027-03-08T10:15:00Z"}) == [source]
