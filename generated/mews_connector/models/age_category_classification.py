"""The schema `AgeCategoryClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AgeCategoryClassification(OpenEnum):
    """Whether guests of an age count as adults or as children."""

    ADULT = Member("Adult")
    CHILD = Member("Child")
