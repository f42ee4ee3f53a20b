"""The schema `RefundType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RefundType(OpenEnum):
    """Whether it goes back to a card, or in another way that Mews processes."""

    CREDIT_CARD_PAYMENT = Member("CreditCardPayment")
    ALTERNATIVE_PAYMENT = Member("AlternativePayment")
