"""The schema `Sex`."""

from mews_runtime.schema.enums import Member, OpenEnum


class Sex(OpenEnum):
    """Whether a person is male or female, as far as the profile says."""

    MALE = Member("Male")
    FEMALE = Member("Female")
