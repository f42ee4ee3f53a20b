"""The schema `PaymentKind`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentKind(OpenEnum):
    """Which way the money goes.

    `Refund` is paid back by the property, `Chargeback` is taken back through the payer's bank,
    and `ChargebackReversal` returns that to the property.
    """

    PAYMENT = Member("Payment")
    CHARGEBACK = Member("Chargeback")
    CHARGEBACK_REVERSAL = Member("ChargebackReversal")
    REFUND = Member("Refund")
