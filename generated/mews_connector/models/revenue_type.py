"""The schema `RevenueType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RevenueType(OpenEnum):
    """Whether a charge is for a service itself, such as a stay, for a product, or for something additional."""

    SERVICE = Member("Service")
    PRODUCT = Member("Product")
    ADDITIONAL = Member("Additional")
