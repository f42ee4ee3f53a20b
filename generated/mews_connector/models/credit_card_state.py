"""The schema `CreditCardState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CreditCardState(OpenEnum):
    """Whether a card can be used for payments."""

    ENABLED = Member("Enabled")
    DISABLED = Member("Disabled")
