"""A listing that is not told what to list, lists what the contract says for that case."""

from typing import Any, Final

import pytest

from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import COUNT, post
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_seeding import opened

SPRING: Final = {"StartUtc": "2027-02-01T00:00:00Z", "EndUtc": "2027-04-30T00:00:00Z"}
EXTENT: Final = {"OrderItems": True, "PaymentItems": True, "CreditCardTransactions": False}
BOTH: Final = ["Open", "Closed"]


def listed(sandbox: Sandbox, operation: str, **body: Any) -> str:
    """Return all lists of a response, as one text."""
    response = post(sandbox, operation, **body)
    assert response.status == 200, response.content
    return str({name: found for name, found in response.body.items() if name != "Cursor"})


@pytest.mark.parametrize(
    ("operation", "name", "meant", "more"),
    [
        ("accountingItems/getAll", "States", BOTH, [*BOTH, "Canceled"]),
        ("reservations/getAllItems", "AccountingStates", BOTH, [*BOTH, "Canceled"]),
        (
            "serviceOrderNotes/getAll",
            "Types",
            ["General", "ChannelManager"],
            ["General", "SpecialRequest"],
        ),
    ],
)
def test_absent_and_null_mean_what_the_contract_says(
    operation: str, name: str, meant: list[str], more: list[str]
) -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    stays = [stay["Id"] for stay in sandbox.entities("reservations") if _is_ours(sandbox, stay)]
    bodies: dict[str, dict[str, Any]] = {
        "accountingItems/getAll": {"ConsumedUtc": SPRING, "Extent": EXTENT},
        "reservations/getAllItems": {"ReservationIds": stays},
        "serviceOrderNotes/getAll": {"ServiceOrderIds": stays, **COUNT},
    }
    body = bodies[operation]
    said = [
        listed(sandbox, operation, **body, **each) for each in ({}, {name: None}, {name: meant})
    ]
    assert said[0] == said[1] == said[2] != listed(sandbox, operation, **body, **{name: more})


def _is_ours(sandbox: Sandbox, stay: dict[str, Any]) -> bool:
    return bool(stay["EnterpriseId"] == str(sandbox.hotel.properties[0].id))


def test_items_of_reservations_are_open_or_closed_unless_said_otherwise() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    extent = {"Reservations": True, "OrderItems": True}
    services = [service["ServiceId"] for service in sandbox.entities("reservations")][:1]
    body = {"ServiceIds": services, **SPRING, "States": ["Canceled"], **COUNT}
    few, more = (
        len(post(sandbox, "reservations/getAll", **body, Extent=said).body["OrderItems"])
        for said in (extent, {**extent, "AccountingStates": [*BOTH, "Canceled"]})
    )
    assert few < more


def test_bills_are_regular_ones_unless_a_request_says_which() -> None:
    corrective = {"CorrectionState": "CorrectiveBill", "CorrectionType": "Edit"}
    sandbox = opened(bills=[{"AccountId": "Ada"}, {"AccountId": "Ada", **corrective}])
    regular, other = (bill["Id"] for bill in sandbox.entities("bills"))

    def found(**filters: Any) -> set[str]:
        bills = post(sandbox, "bills/getAll", **COUNT, **filters).body["Bills"]
        return {bill["Id"] for bill in bills}

    assert found(State="Open") == found(State="Open", CorrectionState=["Bill"]) == {regular}
    assert found(State="Open", CorrectionState=["CorrectiveBill"]) == {other}
    assert found(BillIds=[regular, other]) == {regular, other}


@pytest.mark.parametrize(
    ("operation", "type_", "filters"),
    [("counters/getAll", "Counter", {}), ("payments/getAll", "Payment", {"CreatedUtc": SPRING})],
)
def test_the_type_of_all_is_no_filter(operation: str, type_: str, filters: dict[str, Any]) -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    found = [listed(sandbox, operation, **COUNT, **filters, Type=said) for said in (type_, None)]
    assert found[0] == found[1]
    assert "Id" in found[0]
