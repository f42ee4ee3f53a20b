"""The schema `LoyaltyProgramType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class LoyaltyProgramType(OpenEnum):
    """Whose program it is: that of the hotels themselves, of a partner outside, or of a soft brand, which lets its hotels keep their own names."""

    HOTEL = Member("Hotel")
    EXTERNAL_PARTNER = Member("ExternalPartner")
    SOFT_BRAND = Member("SoftBrand")
    UNKNOWN = Member("Unknown")
