"""The schema `OrderItemAccountingState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OrderItemAccountingState(OpenEnum):
    """Whether an item of an account still has to be settled.

    `Open` items have a value and are not on a closed bill yet, `Closed` ones are. `inactive`
    are items without a value, those of a reservation that is not confirmed yet, and payments
    that are pending or have failed. `Canceled` ones count no more, whatever their value.
    """

    OPEN = Member("Open")
    CLOSED = Member("Closed")
    INACTIVE = Member("Inactive")
    CANCELED = Member("Canceled")
