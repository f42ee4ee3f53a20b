"""The schema `ActivityState`."""

from mews_runtime.enums import OpenEnum


class ActivityState(OpenEnum):
    """Whether an item is in use or deleted."""

    ACTIVE = "Active"
    DELETED = "Deleted"
