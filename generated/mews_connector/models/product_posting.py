"""The schema `ProductPosting`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductPosting(OpenEnum):
    """Whether something is posted to the bill as a whole, or for each day.

    `ProductPostingMode` has taken its place.
    """

    ONCE = Member("Once")
    DAILY = Member("Daily")
