"""The schema `ActivityState`."""

from mews_runtime.enums import Member, OpenEnum


class ActivityState(OpenEnum):
    """Whether an item is in use or deleted."""

    ACTIVE = Member("Active")
    DELETED = Member("Deleted")
