"""The schema `PaymentRequestReason`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentRequestReason(OpenEnum):
    """What makes the property ask for the payment."""

    OTHER = Member("Other")
    PAYMENT_CARD_MISSING = Member("PaymentCardMissing")
    PAYMENT_CARD_DECLINED = Member("PaymentCardDeclined")
    DEPOSIT = Member("Deposit")
    PREPAYMENT = Member("Prepayment")
    FEE = Member("Fee")
    RECURRING_PAYMENT = Member("RecurringPayment")
