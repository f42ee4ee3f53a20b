"""The schema `PaymentType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentType(OpenEnum):
    """How it was paid, such as by wallet or from a bank account (`AlternativePayment`), outside of Mews (`ExternalPayment`) or by an invoice (`InvoicePayment`).

    A `GhostPayment` only refers to an original payment. `Payment` means any type.
    """

    PAYMENT = Member("Payment")
    CREDIT_CARD_PAYMENT = Member("CreditCardPayment")
    ALTERNATIVE_PAYMENT = Member("AlternativePayment")
    CASH_PAYMENT = Member("CashPayment")
    INVOICE_PAYMENT = Member("InvoicePayment")
    EXTERNAL_PAYMENT = Member("ExternalPayment")
    GHOST_PAYMENT = Member("GhostPayment")
    TAX_DEDUCTED_PAYMENT = Member("TaxDeductedPayment")
