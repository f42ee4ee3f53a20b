"""The schema `ActivityState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ActivityState(OpenEnum):
    """Whether an item is in use or deleted."""

    ACTIVE = Member("Active")
    DELETED = Member("Deleted")
