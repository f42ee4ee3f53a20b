"""The schema `LegacyAlternativePaymentMethod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class LegacyAlternativePaymentMethod(OpenEnum):
    """By which method to pay, in the form that came before `AlternativePaymentMethodData`."""

    IDEAL = Member("Ideal")
    APPLE_PAY = Member("ApplePay")
    GOOGLE_PAY = Member("GooglePay")
