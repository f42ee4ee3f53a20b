"""The schema `ProductPricingDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductPricingDiscriminator(OpenEnum):
    """Whether a price is an amount of its own, or a share of other prices."""

    ABSOLUTE = Member("Absolute")
    RELATIVE = Member("Relative")
