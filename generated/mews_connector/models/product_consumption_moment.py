"""The schema `ProductConsumptionMoment`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductConsumptionMoment(OpenEnum):
    """When a product counts as consumed: at the start or at the end of the order that it belongs to, in the time unit that it is posted for, or in the one after that."""

    SERVICE_ORDER_END = Member("ServiceOrderEnd")
    SERVICE_ORDER_START = Member("ServiceOrderStart")
    POSTING_TIME_UNIT = Member("PostingTimeUnit")
    NEXT_TIME_UNIT = Member("NextTimeUnit")
