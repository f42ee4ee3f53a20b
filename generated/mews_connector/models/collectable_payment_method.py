"""The schema `CollectablePaymentMethod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CollectablePaymentMethod(OpenEnum):
    """A kind of payment method that can be collected without a payment."""

    PAYMENT_CARD = Member("PaymentCard")
    SEPA_DIRECT_DEBIT = Member("SepaDirectDebit")
