"""The schema `ProductPostingMode`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductPostingMode(OpenEnum):
    """Whether all that is charged is posted to the bill as a whole, or for each time unit of a stay by itself."""

    ONCE = Member("Once")
    PER_TIME_UNIT = Member("PerTimeUnit")
