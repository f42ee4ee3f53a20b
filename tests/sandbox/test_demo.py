"""The demonstration that `make` ends with."""

import pytest

from mews_connector import Client, models
from mews_sandbox import Clock, Sandbox, demo
from mews_sandbox.demo import EVENING, Row


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
    rooms = {each.name: each.state for each in sandbox.entities(models.Resource)}

    assert (guest.last_name, stay.account_id, stay.state) == ("Hamilton", guest.id, "Processed")
    assert bill.state == models.BillState.CLOSED
    owed = [sum(each.amount.gross_value for each in part) for part in (items, payments)]
    assert owed == [138, -138]
    assert rooms["204"] == models.ResourceState.DIRTY


def test_it_names_operations_that_it_called_and_says_what_a_hotel_refuses() -> None:
    sandbox, rows = shown()

    called = {
        f"{Client.contract.modules[name].partition('.')[0]}.{Client.contract.described(name).method}"
        for name in (request.operation for request in sandbox.requests)
        if name is not None
    }
    named = {call for call, _ in rows}
    assert len(named) > 10
    assert named <= called
    assert [call for call, outcome in rows if outcome.startswith("refused: ")] == [
        "reservations.start",
        "reservations.process",
    ]


def test_it_is_printed_with_the_number_of_requests(capsys: pytest.CaptureFixture[str]) -> None:
    sandbox, rows = shown()

    demo.main()

    printed = capsys.readouterr().out
    lines = [line.split(maxsplit=1) for line in printed.splitlines() if line.startswith("  ")]
    assert lines == [list(row) for row in rows]
    assert f"{len(sandbox.requests)} requests" in printed
