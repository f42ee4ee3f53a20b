"""The schema `AlternativePaymentMethod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AlternativePaymentMethod(OpenEnum):
    """A way to pay through Mews other than by card.

    `ApplePay`, `GooglePay` and `PayPal` are wallets, the others pay from a bank account.
    """

    IDEAL = Member("Ideal")
    APPLE_PAY = Member("ApplePay")
    GOOGLE_PAY = Member("GooglePay")
    SEPA_DIRECT_DEBIT = Member("SepaDirectDebit")
    PAY_PAL = Member("PayPal")
    WIRE_TRANSFER = Member("WireTransfer")
