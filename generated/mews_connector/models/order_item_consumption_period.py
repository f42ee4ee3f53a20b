"""The schema `OrderItemConsumptionPeriod`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OrderItemConsumptionPeriod(OpenEnum):
    """In which months items have to be consumed to be routed, counted from the month of the run."""

    MONTH_BEFORE = Member("MonthBefore")
    SAME_MONTH_AND_MONTH_BEFORE = Member("SameMonthAndMonthBefore")
    SAME_MONTH = Member("SameMonth")
    SAME_MONTH_AND_MONTH_AFTER = Member("SameMonthAndMonthAfter")
    MONTH_AFTER = Member("MonthAfter")
