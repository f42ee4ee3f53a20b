"""The schema `RoutingRuleAssignmentTargetType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RoutingRuleAssignmentTargetType(OpenEnum):
    """Whose bill the items go to.

    With `CompanyAsOwner` it is the company's, and with `CompanyAsDetails` the customer's, on
    which the company is named.
    """

    COMPANY_AS_DETAILS = Member("CompanyAsDetails")
    COMPANY_AS_OWNER = Member("CompanyAsOwner")
