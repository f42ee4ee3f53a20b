"""The schema `Pricing`."""

from mews_runtime.schema.enums import Member, OpenEnum


class Pricing(OpenEnum):
    """Whether the property shows its prices with taxes (`Gross`) or without them (`net`)."""

    GROSS = Member("Gross")
    NET = Member("Net")
