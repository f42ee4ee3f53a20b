"""The schema `CompanyTimeFilter`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CompanyTimeFilter(OpenEnum):
    """Whether an interval of the older kind is about when companies were added or when they were last changed."""

    CREATED = Member("Created")
    UPDATED = Member("Updated")
