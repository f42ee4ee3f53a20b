"""The schema `PaymentRequestType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentRequestType(OpenEnum):
    """Whether the customer is to pay, or only to let the amount be held on a card for a time (`Preauthorization`)."""

    PAYMENT = Member("Payment")
    PREAUTHORIZATION = Member("Preauthorization")
