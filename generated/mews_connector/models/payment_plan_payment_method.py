"""The schema `PaymentPlanPaymentMethod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentPlanPaymentMethod(OpenEnum):
    """With what a payment plan is paid."""

    IDEAL = Member("Ideal")
    PAYMENT_CARD = Member("PaymentCard")
    APPLE_PAY = Member("ApplePay")
    GOOGLE_PAY = Member("GooglePay")
    SEPA_DIRECT_DEBIT = Member("SepaDirectDebit")
    ALL = Member("All")
