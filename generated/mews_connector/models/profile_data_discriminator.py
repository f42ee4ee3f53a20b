"""The schema `ProfileDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProfileDataDiscriminator(OpenEnum):
    """What kind of profile it is.

    One of a property (`enterprise`) comes with its id. Mews does not explain the other kinds.
    """

    PERSONAL = Member("Personal")
    ENTERPRISE = Member("Enterprise")
    PLATFORM = Member("Platform")
    STATIC = Member("Static")
    INTEGRATION = Member("Integration")
