"""Bills are opened, filled, given to others, printed and removed."""

import re
from datetime import timedelta
from decimal import Decimal
from itertools import chain, pairwise
from typing import Any
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import BadRequestError, ForbiddenError
from mews_sandbox.accounts.pdf import pdf
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, Inn, day

ALAN = UUID(id_of("Alan"))
OPEN = models.BillState.OPEN


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
        assert lines[0][:3] == ["Inn", "Bill (not closed yet)", "Ada Lovelace"]
        assert [line for line in lines[0] if "pending" in line and line.endswith("-7.00")]
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
    assert file.startswith(b"%PDF-1.7\n")
    assert file.endswith(b"%%EOF\n")
    table = int(file.rsplit(b"startxref\n", 1)[1].split()[0])
    first, *entries = re.findall(rb"(\d{10}) (?:65535 f|00000 n) \n", file[table:])
    assert file[table:].startswith(b"xref\n0 %d\n" % (len(entries) + 1))
    assert int(first) == 0
    assert b"/Size %d " % (len(entries) + 1) in file[table:]
    starts = [*map(int, entries), table]
    objects = [file[start:end] for start, end in pairwise(starts)]
    for number, found in enumerate(objects, 1):
        assert found.startswith(b"%d 0 obj\n" % number)
        assert found.endswith(b"\nendobj\n")
    (kids,) = re.findall(rb"/Kids \[(.*)\]", objects[1])
    numbers = [int(number) for number in kids.split()[::3]]
    assert b"/Count %d " % len(numbers) in objects[1]
    pages: list[list[str]] = []
    for number in numbers:
        (below,) = re.findall(rb"/Contents (\d+) 0 R", objects[number - 1])
        found = objects[int(below) - 1]
        (stream,) = re.findall(rb"stream\n(.*)\nendstream", found, re.DOTALL)
        assert b"/Length %d " % len(stream) in found
        shown = re.findall(rb"^\((.*)\) Tj T\*$", stream, re.MULTILINE)
        pages.append([re.sub(r"\\(.)", r"\1", each.decode("cp1252")) for each in shown])
    return pages
