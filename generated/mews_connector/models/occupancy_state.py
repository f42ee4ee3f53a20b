"""The schema `OccupancyState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class OccupancyState(OpenEnum):
    """Who or what has a resource.

    `ReservedLocked` is reserved too, by a reservation that must not move to another resource.
    """

    VACANT = Member("Vacant")
    RESERVED_LOCKED = Member("ReservedLocked")
    RESERVED = Member("Reserved")
    INTERNAL_USE = Member("InternalUse")
    OUT_OF_ORDER = Member("OutOfOrder")
