"""The schema `OccupancyState`."""

from mews_runtime.enums import OpenEnum


class OccupancyState(OpenEnum):
    """Who or what has a resource."""

    VACANT = "Vacant"
    RESERVED_LOCKED = "ReservedLocked"
    RESERVED = "Reserved"
    INTERNAL_USE = "InternalUse"
    OUT_OF_ORDER = "OutOfOrder"
