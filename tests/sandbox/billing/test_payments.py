"""Cards, payments by them and by other methods, refunds and cash."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import ForbiddenError
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import post
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.hotels import id_of as inn_id
from tests.sandbox.stays.inn import ADA, Inn
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, id_of
from tests.sandbox.test_seeding import opened

ANOTHER: Final = r"Please choose another one. \(Request-Id"
FRONT_DESK: Final = "b387ea6b-4df8-447a-a5c4-a25327e1a474"
MINUTE: Final = timedelta(minutes=1)


@pytest.fixture
def inn() -> Inn:
    return Inn()


def pounds(value: float) -> models.AmountParameters:
    """Return an amount without a tax."""
    return models.AmountParameters(currency="GBP", gross_value=Decimal(str(value)))


def card(inn: Inn, expiration: str = "2029-11") -> UUID:
    """Add a card of Ada that the gateway knows. Return its id."""
    data = models.CreditCardData(storage_data="reference", expiration=expiration)
    added = inn.mews.credit_cards.add_tokenized(customer_id=ADA, credit_card_data=data)
    return UUID(str(added.credit_card_id))


def charge(inn: Inn, id_: UUID, value: float, **more: Any) -> models.Payment:
    """Charge a card. Return the payment."""
    charged = inn.mews.credit_cards.charge(credit_card_id=id_, amount=pounds(value), **more)
    return payment(inn, UUID(str(charged.payment_id)))


def refund(inn: Inn, of: models.Payment, part: Decimal | None) -> models.PaymentRefundResult:
    """Give back a part of what Ada has paid, or all that is left."""
    return inn.mews.payments.refund(
        payment_id=of.id, account_id=ADA, reason="Early", value_to_refund=part
    )


def payment(inn: Inn, id_: UUID) -> models.Payment:
    (found,) = inn.mews.payments.get_all(payment_ids=[id_])
    return found


def gross(found: models.Payment) -> Decimal:
    return Decimal(found.amount.gross_value)


def untaxed(value: float) -> JsonObject:
    """Return an amount without a tax, as it is kept."""
    values = {"NetValue": value, "GrossValue": value}
    items = [{"TaxRateCode": None, "NetValue": value, "TaxValue": 0}]
    return {"Currency": "GBP", **values, "TaxValues": [], "Breakdown": {"Items": items}}


def test_payments_and_refunds_are_kept_in_full() -> None:
    sandbox, now = Sandbox(clock=Clock(STORY)), "2027-03-08T10:15:00Z"
    (bill,) = (each for each in sandbox.entities("bills") if each["Name"] == "Stay H-1003")
    ada, stay = bill["AccountId"], id_of(sandbox, "reservations", "H-1003")
    category = id_of(sandbox, "accountingCategories", "Food and beverage")
    (visa,) = sandbox.entities("creditCards")
    about: JsonObject = {"ReservationId": stay, "Amount": {"Currency": "GBP", "GrossValue": 12.5}}
    booked: JsonObject = {"AccountingCategoryId": category, "Notes": "Tram"}
    pending: JsonObject = {"State": "Pending", "AccountingState": "Inactive", "ChargedUtc": None}
    whole: JsonObject = {
        "EnterpriseId": bill["EnterpriseId"],
        "BillId": bill["Id"],
        "ReservationId": stay,
        "AccountId": ada,
        "AccountType": "Customer",
        "PaymentOrigin": "Api",
        **dict.fromkeys(("Amount", "OriginalAmount"), untaxed(-12.5)),
        **dict.fromkeys(("Identifier", "Notes", "AccountingCategoryId", "PaymentRequestId")),
        **dict.fromkeys(("SettlementId", "SettlementUtc", "ClosedUtc")),
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc", "ConsumedUtc", "ChargedUtc"), now),
        "State": "Charged",
        "AccountingState": "Open",
        "Kind": "Payment",
    }

    def made(operation: str, kept: JsonObject, **said: Any) -> tuple[JsonObject, JsonObject]:
        """Check what is kept of a payment. Return it, and what was answered."""
        before = sandbox.entities("payments")
        answer = call(sandbox, operation, **about | said).body
        (new,) = (each for each in sandbox.entities("payments") if each not in before)
        assert new == {**whole, "Id": new["Id"], **kept}
        return new, answer

    told: JsonObject = {"Type": "Unspecified", "ExternalIdentifier": "V-1"}
    data: JsonObject = {"Discriminator": "External", "External": told}
    kept = {**booked, "Type": "ExternalPayment", "Identifier": "V-1", "Data": data}
    said = {**booked, "AccountId": ada, "ExternalIdentifier": "V-1"}
    paid, answer = made("payments/addExternal", kept, **said)
    assert answer == {"ExternalPaymentId": paid["Id"]}

    data = {"Discriminator": "Alternative", "Alternative": {"Type": "Ideal"}}
    kept = {**pending, "Type": "AlternativePayment", "Data": data}
    back = {"RedirectUrl": "https://inn.example/thanks"}
    ideal = {"Data": {"Discriminator": "Ideal", "Ideal": back}}
    paid, answer = made("payments/addAlternative", kept, CustomerId=ada, **ideal)
    url = f"https://example.com/payments/{paid['Id']}"
    action = {"Discriminator": "RedirectToUrl", "Value": url}
    assert answer == {"PaymentId": paid["Id"], "NextAction": action}

    data = {"Discriminator": "CreditCard", "CreditCard": {"CreditCardId": visa["Id"]}}
    kept = {**booked, "Type": "CreditCardPayment", "Identifier": "R-1", "Data": data}
    said = {**booked, "CreditCardId": visa["Id"], "ReceiptIdentifier": "R-1"}
    paid, answer = made("creditCards/charge", kept, **said)
    assert answer == {"PaymentId": paid["Id"]}

    amounts = dict.fromkeys(("Amount", "OriginalAmount"), untaxed(12.5))
    of = {"PaymentId": paid["Id"]}
    kept |= {**pending, **amounts, "Kind": "Refund", "Identifier": None, "Notes": "Early"}
    kept |= {"RefundedPaymentId": paid["Id"]}
    refund, answer = made("payments/refund", kept, **of, AccountId=ada.upper(), Reason="Early")
    assert answer == {
        **of,
        "RefundId": refund["Id"],
        "Type": "CreditCardPayment",
        "State": "Pending",
        "Amount": {"Currency": "GBP", "Value": 12.5},
    }
    again = call(sandbox, "payments/refund", **of, AccountId=ada, Reason="Early").refusal
    assert again == (403, "The payment has been refunded in full already.")


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
def test_a_card_that_a_terminal_took_is_kept_once(inn: Inn) -> None:
    numbers = ("************1111", "************1111", "************2222")
    ids = [
        inn.mews.payments.add_credit_card(
            customer_id=ADA,
            amount=pounds(20),
            notes="Terminal A",
            receipt_identifier="4711",
            credit_card=models.CreditCardParameters(
                type_="Visa", number=number, expiration="11/2029", name="Ada Lovelace"
            ),
        ).credit_card_id
        for number in numbers
    ]
    assert ids[0] == ids[1] != ids[2]
    cards = [*inn.mews.credit_cards.get_all(customer_ids=[ADA])]
    assert [each.id for each in cards] == [ids[2], ids[0]]
    (kept, _) = inn.sandbox.entities("creditCards")
    assert kept == {
        "Id": str(ids[0]),
        "EnterpriseId": inn_id("Inn"),
        "CustomerId": str(ADA),
        "State": "Enabled",
        "Kind": "Terminal",
        "Format": "Physical",
        "IsActive": True,
        "Type": "Visa",
        "ObfuscatedNumber": numbers[0],
        "Expiration": "2029-11",
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), "2026-03-02T16:00:00Z"),
    }
    paid = [*inn.mews.payments.get_all(account_ids=[ADA])]
    assert [gross(each) for each in paid] == [-20, -20, -20]
    assert {(each.type_, each.kind, each.notes, each.identifier) for each in paid} == {
        (models.PaymentType.CREDIT_CARD_PAYMENT, None, "Terminal A", "4711")
    }
    assert isinstance(paid[0].data, models.PaymentData)
    assert paid[0].data.credit_card == models.CreditCardPaymentData(credit_card_id=ids[2])
    assert {each.bill_id for each in paid} == {bill.id for bill in inn.bills()}


def test_a_card_of_the_gateway_is_charged_until_it_is_disabled_or_expires(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 2))
    lost, other = card(inn), card(inn, "03/2026")
    paid = charge(inn, lost, 18, reservation_id=stay, notes="Breakfast", receipt_identifier="7")
    assert (gross(paid), paid.reservation_id) == (Decimal(-18), stay)
    assert [inn.balance(bill) for bill in inn.bills()] == [182]
    for _ in range(2):
        inn.mews.credit_cards.disable(credit_card_id=lost)
    with pytest.raises(ForbiddenError, match=f": The card is disabled. {ANOTHER}"):
        charge(inn, lost, 18)
    assert gross(charge(inn, other, 0.005)) == Decimal("-0.01")
    inn.sandbox.clock.advance(timedelta(days=30))
    with pytest.raises(ForbiddenError, match=f": The card has expired. {ANOTHER}"):
        charge(inn, other, 18)


@pytest.mark.parametrize("value", ["0", "-0", "1e-30", "-1e-30"])
def test_a_payment_of_nothing_is_shown_without_a_sign(inn: Inn, value: str) -> None:
    paid = inn.pay(Decimal(value))
    (found,) = inn.mews.payments.get_all(payment_ids=[paid])
    assert str(found.amount.net_value) == str(found.amount.gross_value) == "0.00"


def test_no_more_is_refunded_than_was_paid_whatever_the_parts(inn: Inn) -> None:
    id_ = card(inn)
    paid = [charge(inn, id_, value) for value in (60, 45, 1, 30)]
    left = {each.id: -gross(each) for each in paid}
    refused = 0
    for at in range(60):
        which = paid[at % 3]
        part = Decimal(at % 13 + 1) if at % 11 else None
        if 0 < (part or left[which.id]) <= left[which.id]:
            made = refund(inn, which, part)
            assert made.state == models.PaymentState.PENDING
            assert made.amount.value == (part or left[which.id])
            left[which.id] -= made.amount.value
        else:
            refused += 1
            with pytest.raises(ForbiddenError, match=r"to be refunded|in full already"):
                refund(inn, which, part)
    assert refused
    inn.sandbox.clock.advance(MINUTE)
    found = [*inn.mews.payments.get_all(account_ids=[ADA])]
    assert -sum(map(gross, found)) == sum(left.values())
    refunds = [each for each in found if each.kind == models.PaymentKind.REFUND]
    assert refunds
    assert {(each.state, each.notes, each.type_) for each in refunds} == {
        (models.PaymentState.CHARGED, "Early", models.PaymentType.CREDIT_CARD_PAYMENT)
    }


def test_what_is_pending_pays_nothing_and_keeps_its_bill_open_until_it_is_charged(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 1, assigned_resource_id=UUID(inn_id("one"))))
    inn.mews.reservations.start(reservation_id=stay)
    apple = models.AlternativePaymentMethodDataDiscriminator.APPLE_PAY
    begun = inn.mews.payments.add_alternative(
        customer_id=ADA,
        amount=pounds(100),
        reservation_id=stay,
        data=models.AlternativePaymentMethodData(discriminator=apple),
    )
    assert begun.next_action is None
    waiting = payment(inn, begun.payment_id)
    assert (waiting.state, waiting.accounting_state, waiting.charged_utc) == (
        *(models.PaymentState.PENDING, "Inactive"),
        None,
    )
    (bill,) = inn.bills()
    for type_ in models.BillType:
        with pytest.raises(ForbiddenError, match="a payment on it is pending"):
            inn.close(bill, type_)
    inn.sandbox.clock.advance(timedelta(days=1))
    charged = payment(inn, begun.payment_id)
    assert (charged.state, charged.charged_utc) == (
        models.PaymentState.CHARGED,
        waiting.created_utc + MINUTE,
    )
    assert inn.close(bill, models.BillType.RECEIPT).state == "Closed"


def test_cash_comes_to_the_cashier_and_other_payments_do_not() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    mews, ada = sandbox.client(), sandbox.entities("customers")[0]["Id"]
    for type_ in (models.ExternalPaymentType.CASH, models.ExternalPaymentType.INVOICE):
        mews.payments.add_external(
            account_id=UUID(ada), amount=pounds(12.5), type_=type_, notes="Tram"
        )
    today = models.TimeInterval(start_utc=STORY, end_utc=STORY + MINUTE)
    back = mews.payments.add_external(
        account_id=UUID(ada), amount=pounds(-2), type_=models.ExternalPaymentType.CASH
    )
    out, into = mews.cashier_transactions.get_all(created_utc=today)
    assert [
        (each.number, each.notes, each.type_, each.amount.value, str(each.cashier_id))
        for each in (into, out)
    ] == [
        ("48", "Tram", models.CashierTransactionType.CASH_IN, Decimal("12.50"), FRONT_DESK),
        ("49", None, models.CashierTransactionType.CASH_OUT, Decimal(2), FRONT_DESK),
    ]
    assert out.payment_id == back.external_payment_id
    assert into.amount.currency == "GBP"


@pytest.mark.parametrize("number", [None, "A-1"])
def test_cash_is_counted_from_one_where_no_number_is_before_it(number: str | None) -> None:
    before = [] if number is None else [{"CashierId": "Desk", "PaymentId": NOWHERE}]
    sandbox = opened(
        cashiers=[{"Name": "Desk"}, {"Name": "Gone", "IsActive": False}],
        cashierTransactions=[{**each, "Number": number, "Amount": 1} for each in before],
    )
    amount = {"Currency": "GBP", "GrossValue": 1}
    ada = sandbox.entities("customers")[0]["Id"]
    post(sandbox, "payments/addExternal", AccountId=ada, Type="Cash", Amount=amount)
    assert sandbox.entities("cashierTransactions")[-1]["Number"] == "1"


def test_all_of_some_payment_requests_are_canceled_or_none() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    mews = sandbox.client()
    (request,) = sandbox.entities("paymentRequests")
    ids = [UUID(request["Id"])]
    before = sandbox.snapshot()
    (canceled,) = mews.payment_requests.cancel(payment_request_ids=ids).payment_requests
    assert canceled.state == models.PaymentRequestState.CANCELED
    with pytest.raises(ForbiddenError, match="is canceled"):
        mews.payment_requests.cancel(payment_request_ids=ids)
    sandbox.restore(before)
    sandbox.clock.advance(timedelta(days=2))
    with pytest.raises(ForbiddenError, match="is expired"):
        mews.payment_requests.cancel(payment_request_ids=ids)


def test_a_payment_request_is_for_a_reservation_or_for_none() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    ada = next(
        each["Id"] for each in sandbox.entities("customers") if each["LastName"] == "Lovelace"
    )
    said = {"AccountId": ada, "Amount": {"Currency": "GBP", "Value": 5}, "Type": "Payment"}
    said |= {"Reason": "Other", "Description": "Taxi", "ExpirationUtc": "2027-03-08T10:15:01+00:00"}
    stay = next(each for each in sandbox.entities("reservations") if each["Number"] == "H-1003")
    both = [said, {**said, "ReservationId": stay["Id"]}]
    made, of_stay = call(sandbox, "paymentRequests/add", PaymentRequests=both).body[
        "PaymentRequests"
    ]
    about = {"ReservationId": stay["Id"], "ReservationGroupId": stay["GroupId"]}
    assert of_stay == {**made, **about, "Id": of_stay["Id"]}
    assert made == {
        **said,
        "Id": made["Id"],
        "EnterpriseId": str(sandbox.hotel.properties[0].id),
        "CustomerId": ada,
        "State": "Pending",
        "Amount": untaxed(5),
        "ExpirationUtc": "2027-03-08T10:15:01Z",
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), "2027-03-08T10:15:00Z"),
        **dict.fromkeys(("ReservationId", "ReservationGroupId", "Notes")),
    }
