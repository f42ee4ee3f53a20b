"""The schema `ServiceType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceType(OpenEnum):
    """How a service is sold: `Bookable` ones for a number of time units, as stays are, and `Additional` ones by the product."""

    BOOKABLE = Member("Bookable")
    ADDITIONAL = Member("Additional")
