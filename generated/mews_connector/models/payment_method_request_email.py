"""The schema `PaymentMethodRequestEmail`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentMethodRequestEmail(OpenEnum):
    """An email about a payment method request. `PaymentMethodRequestAdded` tells of a new one."""

    PAYMENT_METHOD_REQUEST_ADDED = Member("PaymentMethodRequestAdded")
