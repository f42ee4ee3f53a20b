"""The demonstration that `make` ends with."""

import pytest

from mews_connector import Client, models
from mews_sandbox import Clock, Sandbox, demo
from mews_sandbox.demo import EVENING, MORNING, Row


def shown() -> tuple[Sandbox, list[Row]]:
    sandbox = Sandbox(clock=Clock(EVENING))
    with sandbox.client() as mews:
        return sandbox, list(demo.rows(sandbox, mews))


def test_a_guest_books_arrives_pays_and_leaves_a_dirty_room() -> None:
    sandbox, _ = shown()

    stay = sandbox.entities(models.Reservation)[-1]
    guest = sandbox.entities(models.Customer)[-1]
    (bill,) = (each for each in sandbox.entities(models.Bill) if each.account_id == guest.id)
    items = (each for each in sandbox.entities(models.OrderItem) if each.bill_id == bill.id)
    payments = (each for each in sandbox.entities(models.Payment) if each.bill_id == bill.id)
    rooms = {each.name: each for each in sandbox.entities(models.Resource)}
    code = sandbox.entities(models.ResourceAccessToken)[-1]

    assert (guest.last_name, stay.account_id, stay.state) == ("Hamilton", guest.id, "Processed")
    assert bill.state == models.BillState.CLOSED
    owed = [sum(each.amount.gross_value for each in part) for part in (items, payments)]
    assert owed == [138, -138]
    assert rooms["204"].state == models.ResourceState.DIRTY
    assert (code.resource_id, code.service_order_id) == (rooms["204"].id, stay.id)
    assert (code.validity_start_utc, code.validity_end_utc) == (EVENING, MORNING)
    doors = models.ResourceAccessTokenPermissions(bed=False, room=True, floor=False, building=False)
    assert code.permissions == doors
    assert guest.email == "margaret.hamilton@example.com"


def test_it_names_operations_that_it_called_and_says_what_a_hotel_refuses() -> None:
    sandbox, rows = shown()

    called = {
        f"{Client.contract.modules[name].partition('.')[0]}.{Client.contract.described(name).method}"
        for name in (request.operation for request in sandbox.requests)
        if name is not None
    }
    assert {call for call, _ in rows} <= called
    unpaid = "Reservation H-1009 cannot be checked out: 138.00 GBP are left to be paid. Please"
    assert rows == [
        ("services.get_availability", "Harbour double: 8 are free tonight"),
        ("rates.get_pricing", "Harbour double: 120.00 GBP"),
        ("customers.add", "Margaret Hamilton"),
        ("reservations.add", "H-1009: Confirmed until tomorrow"),
        ("reservations.update", "room 204"),
        ("reservations.start", "refused: 204 is not ready: it is Dirty, and has to be Inspected."),
        ("resources.update", "204 is inspected"),
        ("reservations.start", "done"),
        ("resource_access_tokens.add", "PinCode for 204"),
        ("orders.add", "2 glasses of wine, on the bill of the stay"),
        ("reservations.process", f"refused: {unpaid} settle and close its bills."),
        ("order_items.get_all", "2 items on the bill, 138.00 in all"),
        ("payments.add_external", "138.00 in cash"),
        ("bills.close", "Receipt 1207"),
        ("reservations.process", "done"),
        ("resources.get_all", "204 is Dirty"),
    ]


def test_it_is_printed_with_the_number_of_requests(capsys: pytest.CaptureFixture[str]) -> None:
    sandbox, rows = shown()

    demo.main()

    printed = capsys.readouterr().out
    assert printed == "\n".join(
        [
            "\nAn evening and a morning at the Harbour Hotel of the embedded sandbox:\n",
            *(f"  {call:<27} {outcome}" for call, outcome in rows),
            f"\n{len(sandbox.requests)} requests, and none left this process.\n",
        ]
    )
