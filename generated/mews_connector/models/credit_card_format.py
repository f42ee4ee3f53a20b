"""The schema `CreditCardFormat`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CreditCardFormat(OpenEnum):
    """Whether there is a card to hold in the hand, or only its number (`Virtual`)."""

    PHYSICAL = Member("Physical")
    VIRTUAL = Member("Virtual")
