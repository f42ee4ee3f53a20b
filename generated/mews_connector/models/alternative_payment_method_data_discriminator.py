"""The schema `AlternativePaymentMethodDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AlternativePaymentMethodDataDiscriminator(OpenEnum):
    """By which method to pay: `ideal` or `sepa_direct_debit` from a bank account, the others from a wallet.

    Mews may take further ones that it does not list.
    """

    IDEAL = Member("Ideal")
    APPLE_PAY = Member("ApplePay")
    GOOGLE_PAY = Member("GooglePay")
    SEPA_DIRECT_DEBIT = Member("SepaDirectDebit")
