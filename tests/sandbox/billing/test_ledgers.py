"""What ledgers stood at, against the same told from what there is at an instant."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

import pytest

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import post
from tests.sandbox.hotels import SOUTH, opened
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, id_of

LISTING: Final = "ledgerBalances/getAll"
LEDGERS: Final = ("Revenue", "Tax", "Payment", "Deposit", "Guest", "City", "NonRevenue")
FIRST, LAST = date(2027, 2, 25), date(2027, 3, 24)


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    """A sandbox in which a stay was invoiced, and a company has got something to pay."""
    found = Sandbox(clock=Clock(STORY))
    wine = next(each for each in found.entities("orderItems") if each["ServiceId"] == _bar(found))
    company = id_of(found, "companies", "Analytical Engines Ltd")
    to_company = {
        "AccountingItemId": wine["Id"],
        "AccountId": {"Value": company},
        "BillId": {"Value": id_of(found, "bills", "Extras H-1003")},
    }
    alan = next(each["Id"] for each in found.entities("customers") if each["FirstName"] == "Alan")
    ahead = {"Currency": "GBP", "GrossValue": 25}
    stay = id_of(found, "reservations", "H-1006")
    items: list[JsonObject] = [
        {"Name": "Tram", "UnitCount": 1, "UnitAmount": {**ahead, "TaxCodes": []}},
        {"Name": "Ferry", "UnitCount": 1, "UnitAmount": ahead},
    ]
    done = [
        call(found, "accountingItems/update", AccountingItemUpdates=[to_company]),
        call(found, "reservations/confirm", ReservationIds=[stay]),
        call(found, "payments/addExternal", AccountId=alan, Amount=ahead, ReservationId=stay),
        call(found, "orders/add", ServiceId=_bar(found), AccountId=alan, Items=items),
    ]
    found.clock.advance(timedelta(days=1, hours=3))
    bill = id_of(found, "bills", "Stay H-1004")
    done += [call(found, "bills/close", BillId=bill, Type="Invoice")]
    assert [each.status for each in done] == [200] * 5, [each.content for each in done]
    return found


def _bar(sandbox: Sandbox) -> str:
    return id_of(sandbox, "services", "Harbour bar")


def _gross(found: list[JsonObject]) -> Decimal:
    return sum((each["Amount"]["GrossValue"] for each in found), Decimal(0))


def _stands(of: Mapping[str, list[JsonObject]], at: datetime) -> dict[str, Decimal]:
    """Return what each ledger stands at, at an instant."""

    def is_before(text: str | None) -> bool:
        return text is not None and instant(text) < at

    begins = {stay["Id"]: stay["StartUtc"] for stay in of["reservations"]}
    invoices = {
        bill["Id"]
        for bill in of["bills"]
        if bill["Type"] == "Invoice" and is_before(bill["IssuedUtc"])
    }
    valid = {"Open", "Closed"}
    items: list[JsonObject] = [
        each
        for each in of["orderItems"]
        if each["AccountingState"] in valid and is_before(each["ConsumedUtc"])
    ]
    paid = [
        each
        for each in of["payments"]
        if each["State"] == "Charged" and is_before(each["ChargedUtc"])
    ]
    ahead = [
        each
        for each in paid
        if each["ReservationId"] and not is_before(begins[each["ReservationId"]])
    ]
    owed = [*items, *(each for each in paid if each not in ahead)]
    city = [each for each in owed if each["AccountType"] == "Company" or each["BillId"] in invoices]
    guest = [each for each in owed if each not in city]
    taxes = (tax["Value"] for each in items for tax in each["Amount"]["TaxValues"])
    return {
        "Revenue": _gross(items),
        "Tax": sum(taxes, Decimal(0)),
        "Payment": -_gross(paid),
        "Deposit": -_gross(ahead),
        "Guest": _gross(guest),
        "City": _gross(city),
        "NonRevenue": Decimal(0),
    }


def _listed(sandbox: Sandbox, count: int, **body: Any) -> Iterator[JsonObject]:
    cursor = None
    while True:
        token = next(iter(sandbox.hotel.portfolio_access_tokens))
        said = {
            "Date": {"Start": FIRST.isoformat(), "End": LAST.isoformat()},
            "LedgerTypes": LEDGERS,
            "Limitation": {"Count": count, "Cursor": cursor},
        }
        page = call(sandbox, LISTING, AccessToken=token, **said | body).body
        yield from page["LedgerBalances"]
        cursor = page["Cursor"]
        if cursor is None:
            return


def test_every_ledger_stands_at_what_there_was_when_the_day_began_and_ended(
    sandbox: Sandbox,
) -> None:
    kinds = ("orderItems", "payments", "bills", "reservations")
    wrong: list[str] = []
    moved = set[str]()
    found = {
        (each["EnterpriseId"], each["Date"], each["LedgerType"]): each
        for each in _listed(sandbox, 1000)
    }
    days = [FIRST + timedelta(days=at) for at in range((LAST - FIRST).days + 1)]
    assert len(found) == len(days) * len(LEDGERS) * 2
    for owner in sandbox.hotel.properties:
        of = {
            kind: [e for e in sandbox.entities(kind) if e["EnterpriseId"] == str(owner.id)]
            for kind in kinds
        }
        for day in days:
            ends = [
                datetime.combine(each, time(), owner.zone).astimezone(UTC)
                for each in (day, day + timedelta(days=1))
            ]
            for name, at in zip(("OpeningBalance", "ClosingBalance"), ends, strict=True):
                expected = _stands(of, at)
                told = {
                    ledger: Decimal(str(found[str(owner.id), str(day), ledger][name]["GrossValue"]))
                    for ledger in LEDGERS
                }
                moved |= {ledger for ledger, value in told.items() if value}
                if told != expected:
                    wrong.append(f"{owner.name} {day} {name}: {told}, and not {expected}")
                if told["Revenue"] + told["Deposit"] != sum(
                    told[each] for each in ("Payment", "Guest", "City")
                ):
                    wrong.append(f"{owner.name} {day} {name} does not add up: {told}")
    assert moved == {*LEDGERS} - {"NonRevenue"}
    assert not wrong, "\n".join(wrong)


def test_balances_are_listed_newest_first_in_pages_of_any_size(sandbox: Sandbox) -> None:
    whole = [*_listed(sandbox, 1000)]
    assert [each["Date"] for each in whole] == sorted(
        (each["Date"] for each in whole), reverse=True
    )
    assert [*_listed(sandbox, 59)] == whole
    one = [
        *_listed(sandbox, 1, LedgerTypes=["City", "Guest", "City"], EnterpriseIds=[_first(sandbox)])
    ]
    assert [each["LedgerType"] for each in one[:3]] == ["City", "Guest", "City"]
    assert all(each in whole for each in one)


def test_revenue_comes_with_its_taxes(sandbox: Sandbox) -> None:
    (found,) = _listed(
        sandbox,
        10,
        LedgerTypes=["Revenue"],
        EnterpriseIds=[_first(sandbox)],
        Date={"Start": "2027-03-06", "End": "2027-03-06"},
    )
    amount = found["ClosingBalance"]
    (tax,) = amount["TaxValues"]
    assert tax["Code"] == "UK-S"
    assert amount["NetValue"] + tax["Value"] == pytest.approx(amount["GrossValue"])
    assert tax["Value"] == pytest.approx(amount["NetValue"] / 5)


def test_a_day_that_begins_before_the_calendar_is_refused() -> None:
    body = {"LedgerTypes": ["Revenue"], "Date": {"Start": "0001-01-01", "End": "0001-01-01"}}
    # In Auckland it begins in the year 0 by UTC.
    answer = post(opened(), LISTING, AccessToken=SOUTH, Limitation={"Count": 1}, **body)
    assert answer.refusal == (400, "Invalid Date")


def test_a_balance_may_be_larger_than_any_amount() -> None:
    sandbox, largest = Sandbox(clock=Clock(STORY)), 999_999_999_999
    guest = next(
        each["Id"] for each in sandbox.entities("customers") if each["FirstName"] == "Alan"
    )
    amount: JsonObject = {"Currency": "GBP", "GrossValue": largest, "TaxCodes": []}
    items: list[JsonObject] = [{"Name": "Palace", "UnitCount": 2, "UnitAmount": amount}]
    added = call(sandbox, "orders/add", ServiceId=_bar(sandbox), AccountId=guest, Items=items)
    assert added.status == 200, added.content
    sandbox.clock.advance(timedelta(days=1, hours=3))
    told = _listed(sandbox, 1000)
    assert max(each["ClosingBalance"]["GrossValue"] for each in told) > largest * 2


def _first(sandbox: Sandbox) -> str:
    return str(sandbox.hotel.properties[0].id)
