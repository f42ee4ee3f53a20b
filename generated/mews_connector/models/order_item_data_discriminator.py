"""The schema `OrderItemDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OrderItemDataDiscriminator(OpenEnum):
    """Which other property of `OrderItemData` is there."""

    REBATE = Member("Rebate")
    PRODUCT = Member("Product")
    ALLOWANCE_DISCOUNT = Member("AllowanceDiscount")
    ALLOWANCE_PROFITS = Member("AllowanceProfits")
