"""The schema `RuleConditionType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RuleConditionType(OpenEnum):
    """Whether a rule applies if the compared values are equal, or if they differ."""

    EQUALS = Member("Equals")
    NOT_EQUALS = Member("NotEquals")
