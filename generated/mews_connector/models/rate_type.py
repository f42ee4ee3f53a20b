"""The schema `RateType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RateType(OpenEnum):
    """Who a rate is for: the public, chosen customers only (`private`), or a single availability block, for which it was made."""

    PUBLIC = Member("Public")
    PRIVATE = Member("Private")
    AVAILABILITY_BLOCK = Member("AvailabilityBlock")
