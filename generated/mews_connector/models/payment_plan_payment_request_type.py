"""The schema `PaymentPlanPaymentRequestType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentPlanPaymentRequestType(OpenEnum):
    """Whether the customer is to pay, or only to say with what payments can be made (`PaymentMethod`)."""

    PAYMENT = Member("Payment")
    PAYMENT_METHOD = Member("PaymentMethod")
