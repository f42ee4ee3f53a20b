"""The schema `RatePricingType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RatePricingType(OpenEnum):
    """Where the prices of a rate come from.

    They are its own (`base_rate_pricing`), or are derived from those of another rate
    (`dependent_rate_pricing`).
    """

    BASE_RATE_PRICING = Member("BaseRatePricing")
    DEPENDENT_RATE_PRICING = Member("DependentRatePricing")
