"""The schema `PaymentItemDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentItemDataDiscriminator(OpenEnum):
    """In which way a payment was made, or what it makes up for."""

    CREDIT_CARD = Member("CreditCard")
    INVOICE = Member("Invoice")
    CASH = Member("Cash")
    UNSPECIFIED = Member("Unspecified")
    BAD_DEBTS = Member("BadDebts")
    WIRE_TRANSFER = Member("WireTransfer")
    EXCHANGE_RATE_DIFFERENCE = Member("ExchangeRateDifference")
    EXCHANGE_ROUNDING_DIFFERENCE = Member("ExchangeRoundingDifference")
    BANK_CHARGES = Member("BankCharges")
    CHEQUE = Member("Cheque")
    OTHER = Member("Other")
