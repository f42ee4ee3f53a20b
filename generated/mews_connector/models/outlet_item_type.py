"""The schema `OutletItemType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OutletItemType(OpenEnum):
    """Whether the item is revenue, money that does not count as revenue, or a payment."""

    REVENUE = Member("Revenue")
    NON_REVENUE = Member("NonRevenue")
    PAYMENT = Member("Payment")
