"""The schema `ResourceState`."""

from mews_runtime.enums import OpenEnum


class ResourceState(OpenEnum):
    """How far housekeeping and maintenance are with a resource."""

    DIRTY = "Dirty"
    CLEAN = "Clean"
    INSPECTED = "Inspected"
    OUT_OF_SERVICE = "OutOfService"
    OUT_OF_ORDER = "OutOfOrder"
