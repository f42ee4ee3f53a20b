"""The schema `RoutingRuleApplicability`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RoutingRuleApplicability(OpenEnum):
    """Whether a rule applies to all future reservations with the company, or only to prepaid ones."""

    ALWAYS = Member("Always")
    PREPAID_ONLY = Member("PrepaidOnly")
