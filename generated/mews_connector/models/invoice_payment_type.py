"""The schema `InvoicePaymentType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class InvoicePaymentType(OpenEnum):
    """What a payment by invoice stands for.

    A `Receivable` is what the invoice leaves to be paid, the balancing ones even that out
    later, and an `Overpayment` is what was paid in excess.
    """

    RECEIVABLE = Member("Receivable")
    BALANCING = Member("Balancing")
    UNDERPAYMENT_BALANCING_RECEIVABLE = Member("UnderpaymentBalancingReceivable")
    OVERPAYMENT_BALANCING_RECEIVABLE = Member("OverpaymentBalancingReceivable")
    OVERPAYMENT = Member("Overpayment")
