"""The schema `LoyaltyProgramSubscription`."""

from mews_runtime.schema.enums import Member, OpenEnum


class LoyaltyProgramSubscription(OpenEnum):
    """Whether members pay for it."""

    FREE = Member("Free")
    PAID = Member("Paid")
