"""The schema `ResourceState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceState(OpenEnum):
    """How far housekeeping and maintenance are with a resource.

    All but `OutOfOrder` can be set with `resources/update`.
    """

    DIRTY = Member("Dirty")
    CLEAN = Member("Clean")
    INSPECTED = Member("Inspected")
    OUT_OF_SERVICE = Member("OutOfService")
    OUT_OF_ORDER = Member("OutOfOrder")
