"""The schema `PaymentDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentDataDiscriminator(OpenEnum):
    """Which property of `PaymentData` holds something."""

    CREDIT_CARD = Member("CreditCard")
    INVOICE = Member("Invoice")
    EXTERNAL = Member("External")
    GHOST = Member("Ghost")
    ALTERNATIVE = Member("Alternative")
