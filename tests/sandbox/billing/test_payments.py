"""Cards, payments by them and by other methods, refunds and cash."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import ForbiddenError
from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import id_of
from tests.sandbox.stays.inn import ADA, Inn
from tests.sandbox.test_default_hotel import STORY

MINUTE = timedelta(minutes=1)


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
    assert {(each.kind, each.state, each.expiration) for each in cards} == {
        (models.CreditCardKind.TERMINAL, models.CreditCardState.ENABLED, "2029-11")
    }
    paid = [*inn.mews.payments.get_all(account_ids=[ADA])]
    assert [gross(each) for each in paid] == [-20, -20, -20]
    assert {(each.type_, each.kind, each.notes, each.identifier) for each in paid} == {
        (models.PaymentType.CREDIT_CARD_PAYMENT, None, "Terminal A", "4711")
    }
    assert {each.bill_id for each in paid} == {bill.id for bill in inn.bills()}


def test_a_card_of_the_gateway_is_charged_until_it_is_disabled_or_expires(inn: Inn) -> None:
    (stay,) = inn.book(inn.stay(0, 2))
    lost, other = card(inn), card(inn, "03/2026")
    paid = charge(inn, lost, 18, reservation_id=stay, notes="Breakfast", receipt_identifier="7")
    assert (gross(paid), paid.state, paid.account_id, paid.reservation_id) == (
        *(Decimal(-18), models.PaymentState.CHARGED),
        *(ADA, stay),
    )
    assert isinstance(paid.data, models.PaymentData)
    assert isinstance(paid.data.credit_card, models.CreditCardPaymentData)
    assert paid.data.credit_card.credit_card_id == lost
    assert [inn.balance(bill) for bill in inn.bills()] == [182]
    for _ in range(2):
        inn.mews.credit_cards.disable(credit_card_id=lost)
    with pytest.raises(ForbiddenError, match="The card is disabled"):
        charge(inn, lost, 18)
    charge(inn, other, 18)
    inn.sandbox.clock.advance(timedelta(days=30))
    with pytest.raises(ForbiddenError, match="The card has expired"):
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
    (stay,) = inn.book(inn.stay(0, 1, assigned_resource_id=UUID(id_of("one"))))
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


def test_a_payment_by_ideal_is_completed_at_an_address(inn: Inn) -> None:
    ideal = models.AlternativePaymentMethodDataDiscriminator.IDEAL
    data = models.AlternativePaymentMethodData(
        discriminator=ideal, ideal=models.IdealData(redirect_url="https://inn.example/thanks")
    )
    begun = inn.mews.payments.add_alternative(customer_id=ADA, amount=pounds(9), data=data)
    assert isinstance(begun.next_action, models.AlternativePaymentNextAction)
    assert str(begun.payment_id) in begun.next_action.value
    kept = payment(inn, begun.payment_id).data
    assert isinstance(kept, models.PaymentData)
    assert isinstance(kept.alternative, models.AlternativePaymentData)
    assert kept.alternative.type_ == models.AlternativePaymentMethod.IDEAL


def test_cash_comes_to_the_cashier_and_other_payments_do_not() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    mews, ada = sandbox.client(), sandbox.entities("customers")[0]["Id"]
    for type_ in (models.ExternalPaymentType.CASH, models.ExternalPaymentType.INVOICE):
        mews.payments.add_external(
            account_id=UUID(ada), amount=pounds(12.5), type_=type_, notes="Tram"
        )
    today = models.TimeInterval(start_utc=STORY, end_utc=STORY + MINUTE)
    (found,) = mews.cashier_transactions.get_all(created_utc=today)
    assert (found.number, found.notes, found.type_, found.amount.value) == (
        *("48", "Tram"),
        *(models.CashierTransactionType.CASH_IN, Decimal("12.50")),
    )


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
