"""The schema `RestrictionOrigin`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RestrictionOrigin(OpenEnum):
    """Who made a restriction: a user of Mews, or an integration through the API."""

    USER = Member("User")
    INTEGRATION = Member("Integration")
