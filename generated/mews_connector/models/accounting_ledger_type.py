"""The schema `AccountingLedgerType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountingLedgerType(OpenEnum):
    """What a ledger keeps track of.

    Mews does not explain the values. As hotels use the words, `Deposit` is what was paid ahead,
    `Guest` what those in the house owe, and `city` what others owe, such as companies on their
    invoices.
    """

    REVENUE = Member("Revenue")
    TAX = Member("Tax")
    PAYMENT = Member("Payment")
    DEPOSIT = Member("Deposit")
    GUEST = Member("Guest")
    CITY = Member("City")
    NON_REVENUE = Member("NonRevenue")
