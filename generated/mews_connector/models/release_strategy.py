"""The schema `ReleaseStrategy`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ReleaseStrategy(OpenEnum):
    """When the rooms that are left in a block become available to everybody again by themselves: all at one time, each adjustment some time before or after its start, or never."""

    FIXED_RELEASE = Member("FixedRelease")
    ROLLING_RELEASE = Member("RollingRelease")
    NONE = Member("None")
