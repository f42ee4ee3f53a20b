"""Bills are opened, filled, given to others, printed and removed."""

import re
from base64 import b64decode
from datetime import timedelta
from decimal import Decimal
from itertools import chain, pairwise
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import BadRequestError, ForbiddenError
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from mews_sandbox.accounts.pdf import pdf
from tests.sandbox.calls import post
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, Inn, day
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call
from tests.sandbox.test_operations_of_the_hotel import id_of as id_
from tests.sandbox.test_seeding import opened as seeded

ALAN = UUID(id_of("Alan"))
OPEN = models.BillState.OPEN
ROW: Final = "{:<51}{:<11}{:>18}".format
"""A line of a printed bill: what it is for, the day, and the amount."""


@pytest.fixture
def inn() -> Inn:
    return Inn()


def opened(inn: Inn, account: UUID, **more: Any) -> models.Bill:
    """Open a bill."""
    said = models.BillParameters(account_id=account, **more)
    bills = inn.mews.bills.add(bills=[said]).bills
    assert isinstance(bills, list)
    return bills[0]


def put(inn: Inn, item: UUID, bill: UUID | None, account: UUID | None = None) -> None:
    """Move something to a bill, and to an account."""
    update = models.AccountingItemUpdate(
        accounting_item_id=item,
        bill_id=models.GuidUpdateValue(value=bill),
        account_id=None if account is None else models.GuidUpdateValue(value=account),
    )
    inn.mews.accounting_items.update(accounting_item_updates=[update])


def balances(inn: Inn) -> dict[UUID, Decimal]:
    """Return what is left to be paid of every bill."""
    return {bill.id: inn.balance(bill) for bill in inn.mews.bills.get_all(state=OPEN)}


def test_what_is_ordered_is_moved_to_the_bill_of_somebody_else_and_to_none(inn: Inn) -> None:
    order = inn.order(2)
    (item,) = inn.items(order)
    (mine,) = inn.bills()
    theirs = opened(inn, ALAN, name="Round", associated_account_id=ADA)
    assert (theirs.name, theirs.associated_account_ids, theirs.number) == ("Round", [ADA], None)
    assert balances(inn) == {mine.id: 18, theirs.id: 0}
    with pytest.raises(BadRequestError, match="Invalid BillId"):
        put(inn, item.id, theirs.id)
    put(inn, item.id, theirs.id, ALAN)
    assert balances(inn) == {mine.id: 0, theirs.id: 18}
    (moved,) = inn.items(order)
    assert (moved.account_id, moved.bill_id) == (ALAN, theirs.id)
    put(inn, item.id, None)
    assert balances(inn) == {mine.id: 0, theirs.id: 0}
    assert inn.items(order)[0].bill_id is None


def test_an_item_tells_whether_it_was_canceled_with_its_stay(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(5, 6))
    order = inn.order(1)
    inn.mews.order_items.cancel(order_item_ids=[inn.items(order)[0].id])
    inn.mews.reservations.cancel(reservation_ids=[stay], post_cancellation_fee=False, notes="Ill")
    told = {e["ServiceOrderId"]: e for e in inn.sandbox.entities("orderItems")}
    now = "2026-03-02T16:00:00Z"
    assert [(told[str(e)]["Options"], told[str(e)]["CanceledUtc"]) for e in (stay, order)] == [
        ({"CanceledWithReservation": is_with_it}, now) for is_with_it in (True, False)
    ]


def test_a_bill_changes_its_owner_while_it_is_open_and_is_removed_while_it_is_empty(
    inn: Inn,
) -> None:
    bill, other = opened(inn, ADA), opened(inn, ADA)
    changes = models.BillUpdate(
        bill_id=bill.id,
        account_id=models.GuidUpdateValue(value=ALAN),
        associated_account_ids=models.AssociatedAccountIdsUpdateValue(value=[ADA]),
    )
    (changed,) = inn.mews.bills.update(bills_updates=[changes]).bills
    assert (changed.account_id, changed.associated_account_ids) == (ALAN, [ADA])
    assert changed == next(iter(inn.mews.bills.get_all(customer_ids=[ALAN])))
    back = models.BillUpdate(
        bill_id=bill.id,
        associated_account_ids=models.AssociatedAccountIdsUpdateValue(value=None),
    )
    assert inn.mews.bills.update(bills_updates=[back]).bills[0].associated_account_ids == []
    inn.pay(Decimal(5), bill_id=other.id)
    with pytest.raises(ForbiddenError, match="cannot be deleted: something is on it"):
        inn.mews.bills.delete(bill_ids=[bill.id, other.id])
    inn.close(other, models.BillType.INVOICE)
    for bills in ([bill.id, other.id], [other.id]):
        with pytest.raises(ForbiddenError, match="is closed"):
            inn.mews.bills.delete(bill_ids=bills)
    inn.mews.bills.delete(bill_ids=[bill.id])
    assert [each.id for each in inn.mews.bills.get_all(type_=models.BillType.RECEIPT)] == []


def test_a_bill_is_printed_a_little_later_as_it_is_then(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 2))
    for _ in range(3):
        inn.order(2, stay)
    inn.pay(Decimal(100), stay)
    (bill,) = inn.bills()
    templates = [None, *models.BillPdfTemplate]
    began = [inn.mews.bills.get_pdf(bill_id=bill.id, pdf_template=each) for each in templates]
    assert {kind(each) for each in began} == {"BillPrintEvent"}
    inn.pay(Decimal(20), stay)
    apple = models.AlternativePaymentMethodDataDiscriminator.APPLE_PAY
    inn.mews.payments.add_alternative(
        customer_id=ADA,
        amount=models.AmountParameters(currency="GBP", gross_value=Decimal(7)),
        reservation_id=stay,
        data=models.AlternativePaymentMethodData(discriminator=apple),
    )
    counted: dict[str | None, list[str]] = {}
    for template, each in zip(templates, began, strict=True):
        done = inn.mews.bills.wait(each)
        assert kind(done) == "BillPdfFile"
        lines = text(file_of(done))
        assert lines[0][:4] == ["Inn", "Bill (not closed yet)", "Ada Lovelace", ""]
        assert lines[0][-5:] == [
            *(ROW("Payment", "2026-03-02", "-100.00"), ROW("Payment", "2026-03-02", "-20.00")),
            *(ROW("Payment, pending", "2026-03-02", "-7.00"), ""),
            ROW("Left to be paid in GBP", "", "134.00"),
        ]
        if template in {None, models.BillPdfTemplate.DETAILED}:
            nights = [ROW("1 x Night", f"2026-03-0{at}", "100.00") for at in (2, 3)]
            assert lines[0][4:9] == [*nights, *[ROW("2 x Drink", "2026-03-02", "18.00")] * 3]
        if template == models.BillPdfTemplate.ORDER_ITEM:
            together = [ROW("2 x Night", "", "200.00"), ROW("6 x Drink", "", "54.00")]
            assert lines[0][4:6] == together
        told = [line for line in lines[0][4:] if line and "pending" not in line]
        amounts = [Decimal(line.split()[-1]) for line in told]
        assert sum(amounts[:-1]) == amounts[-1] == 134, template
        counted[template] = [line[:10].strip() for line in lines[0] if " x " in line]
    nights, drinks = ["1 x Night"] * 2, ["6 x Drink"]
    assert counted == {
        None: [*nights, *["2 x Drink"] * 3],
        models.BillPdfTemplate.DETAILED: [*nights, *["2 x Drink"] * 3],
        models.BillPdfTemplate.CONSUMPTION: [*nights, *drinks],
        models.BillPdfTemplate.RESERVATION: ["2 x Night", *["2 x Drink"] * 3],
        models.BillPdfTemplate.ORDER_ITEM: ["2 x Night", *drinks],
        models.BillPdfTemplate.GUEST: [*nights, *["2 x Drink"] * 3],
    }


def test_an_invoice_keeps_what_is_said_of_it_and_the_data_of_its_accounts() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    company = next(each for each in sandbox.entities("companies") if each["Number"] == 12)
    (bill,) = (each for each in sandbox.entities("bills") if each["Name"] == "Extras H-1003")
    ada = next(each for each in sandbox.entities("customers") if each["LastName"] == "Lovelace")
    wine = next(e for e in sandbox.entities("orderItems") if e["BillingName"] == "Glass of wine")
    move = {"AccountId": {"Value": company["Id"]}, "BillId": {"Value": bill["Id"]}}
    update = {"AccountingItemId": wine["Id"], **move}
    assert call(sandbox, "accountingItems/update", AccountingItemUpdates=[update]).status == 200
    place: JsonObject = {"Line1": "5 Savile Row", "City": "London", "PostalCode": "W1S 3PB"}
    place |= {"CountryCode": "GB", "Line2": None}
    texts = {"VariableSymbol": "5", "PurchaseOrderNumber": "PO-1", "Notes": "Thanks"}
    dates = {"TaxedDate": "2027-03-28", "DueDate": "2027-03-29T12:00:00Z"}
    said: JsonObject = {
        **{name: {"Value": value} for name, value in (texts | dates).items()},
        "BillCounterId": id_(sandbox, "counters", "Invoices").upper(),
        "Options": {"DisplayCustomer": {"Value": False}, "DisplayTaxation": {"Value": True}},
        "AccountTaxIdentifier": {"Value": "GB1"},
        "AccountAddress": {**place, "CountrySubdivisionCode": "GB-LND"},
        "AssociatedAccountData": [{"Id": ada["Id"], "TaxIdentifier": {"Value": "GB2"}}],
    }
    closed = call(sandbox, "bills/close", BillId=bill["Id"], Type="Invoice", **said)
    names = ("Id", "Name", "BillingCode", "AdditionalTaxIdentifier", "Telephone")
    kept = {name: company[name] for name in (*names, "InvoicingEmail", "Department")}
    kept |= {"TaxIdentifier": "GB1", "Address": {**place, "SubdivisionCode": "GB-LND"}}
    names = ("Id", "LastName", "FirstName", "SecondLastName", "BillingCode")
    guest = {**{name: ada[name] for name in names}, "TitlePrefix": "Miss", "TaxIdentifier": "GB2"}
    assert closed.body["Bills"] == [
        {
            **bill,
            "AccountType": "Company",
            "State": "Closed",
            "Type": "Invoice",
            **texts,
            # The night before the clocks go forward, and the one after it.
            "TaxedUtc": "2027-03-28T00:00:00Z",
            "DueUtc": "2027-03-28T23:00:00Z",
            "Number": "INV0068",
            "CounterId": id_(sandbox, "counters", "Invoices"),
            "Options": {"DisplayCustomer": False, "DisplayTaxation": True},
            **dict.fromkeys(("UpdatedUtc", "IssuedUtc"), "2027-03-08T10:15:00Z"),
            "OwnerData": {"Discriminator": "BillCompanyData", "Value": kept},
            "AssociatedAccountIds": [ada["Id"]],
            "AssociatedAccountData": [
                {"Discriminator": "BillCustomerData", "BillCustomerData": guest}
            ],
            "EnterpriseData": {"CompanyName": "Harbour Hotel"},
        }
    ]
    asked = call(sandbox, "bills/getPdf", BillId=bill["Id"]).body["Result"]["Value"]
    sandbox.clock.advance(timedelta(seconds=3))
    printed = call(sandbox, "bills/getPdf", BillId=bill["Id"], **asked).body["Result"]["Value"]
    (lines,) = text(b64decode(printed["Base64Data"]))
    assert lines == [
        *("Harbour Hotel", "Invoice INV0068 Extras H-1003", "Analytical Engines Ltd", ""),
        *(ROW("2 x Glass of wine", "2027-03-07", "18.00"), ""),
        ROW("Left to be paid in GBP", "", "18.00"),
    ]


@pytest.mark.parametrize(
    ("form", "number"),
    [(None, "8"), ("", "8"), ("R", "R8"), ("A{0}/27", "A8/27"), ("{0:000}-{0:}", "008-8")],
)
def test_a_number_is_written_as_its_counter_has_it(form: str | None, number: str) -> None:
    alike = {"Type": "BillCounter", "Value": 7}
    sandbox = seeded(
        counters=[
            {**alike, "Name": "Else", "IsDefault": False},
            {**alike, "Name": "Bills", "IsDefault": True, "Format": form},
        ],
        bills=[{"AccountId": "Ada", "Name": "Ada's"}],
        payments=[{"AccountId": "Ada", "BillId": "Ada's", "Amount": -5, "Type": "CashPayment"}],
    )
    bill = {"BillId": id_(sandbox, "bills", "Ada's"), "Type": "Invoice"}
    (closed,) = post(sandbox, "bills/close", **bill).body["Bills"]
    assert closed["Number"] == number
    assert closed["CounterId"] == id_(sandbox, "counters", "Bills")


def test_a_bill_is_printed_thirty_times_a_week_and_asked_for_as_often_as_one_likes(
    inn: Inn,
) -> None:
    bill, other = opened(inn, ADA), opened(inn, ADA)
    events = [inn.mews.bills.get_pdf(bill_id=bill.id) for _ in range(30)]
    with pytest.raises(ForbiddenError, match="was printed 30 times within 7 days"):
        inn.mews.bills.get_pdf(bill_id=bill.id)
    assert kind(inn.mews.bills.wait(events[0])) == "BillPdfFile"
    inn.mews.bills.get_pdf(bill_id=other.id)
    with pytest.raises(BadRequestError, match="Invalid BillPrintEventId"):
        inn.mews.bills.get_pdf(bill_id=other.id, bill_print_event_id=event_of(events[0]))
    inn.sandbox.clock.advance(timedelta(days=7, seconds=1))
    assert kind(inn.mews.bills.get_pdf(bill_id=bill.id)) == "BillPrintEvent"
    assert inn.sandbox.clock.now() > day(7)


def test_a_pdf_has_as_many_pages_as_its_lines_need_and_any_text() -> None:
    for count, pages in ((0, 1), (1, 1), (50, 1), (51, 2), (120, 3)):
        lines = [f"{at} (é\\€" for at in range(count)]
        assert [*chain.from_iterable(text(pdf(lines)))] == lines
        assert len(text(pdf(lines))) == pages
    assert text(pdf(["漢字"])) == [["??"]]


def kind(printed: models.BillPdfResult) -> str:
    """Return what has become of a PDF."""
    assert isinstance(printed.result, models.BillPdf)
    return str(printed.result.discriminator)


def event_of(printed: models.BillPdfResult) -> UUID:
    """Return the event that stands for a PDF."""
    assert isinstance(printed.result, models.BillPdf)
    assert isinstance(printed.result.value, models.BillPrintEvent)
    return UUID(str(printed.result.value.bill_print_event_id))


def file_of(printed: models.BillPdfResult) -> bytes:
    """Return a PDF."""
    assert isinstance(printed.result, models.BillPdf)
    assert isinstance(printed.result.value, models.BillPdfFile)
    return printed.result.value.base_64_data


def text(file: bytes) -> list[list[str]]:
    """Return the lines on each page of a PDF whose parts are where it says."""
    assert file.startswith(
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    )  # A comment that is no text: ISO 32000, 7.5.2.
    table = int(file.rsplit(b"startxref\n", 1)[1].split()[0])
    first, *entries = re.findall(rb"(\d{10}) (?:65535 f|00000 n) \n", file[table:])
    assert file[table:].startswith(b"xref\n0 %d\n" % (len(entries) + 1))
    assert int(first) == 0
    size = len(entries) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, table)
    assert file.endswith(trailer)
    starts = [*map(int, entries), table]
    objects = [file[start:end] for start, end in pairwise(starts)]
    assert objects[0] == b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    assert b"\n<< /Type /Pages /Kids [4 0 R" in objects[1]
    font = b"/Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding"
    assert objects[2] == b"3 0 obj\n<< %b >>\nendobj\n" % font
    for number, found in enumerate(objects, 1):
        assert found.startswith(b"%d 0 obj\n" % number)
        assert found.endswith(b"\nendobj\n")
    (kids,) = re.findall(rb"/Kids \[(.*)\]", objects[1])
    numbers = [int(number) for number in kids.split()[::3]]
    assert b"/Count %d " % len(numbers) in objects[1]
    pages: list[list[str]] = []
    for number in numbers:
        told = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
        assert told in objects[number - 1]
        (below,) = re.findall(rb"/Contents (\d+) 0 R", objects[number - 1])
        found = objects[int(below) - 1]
        (stream,) = re.findall(rb"stream\n(.*)\nendstream", found, re.DOTALL)
        assert b"<< /Length %d >>\n" % len(stream) in found
        assert stream.startswith(b"BT\n/F1 10 Tf\n14 TL\n56 772 Td\n")
        assert stream.endswith(b"\nET")
        shown = re.findall(rb"^\((.*)\) Tj T\*$", stream, re.MULTILINE)
        pages.append([re.sub(r"\\(.)", r"\1", each.decode("cp1252")) for each in shown])
    return pages
