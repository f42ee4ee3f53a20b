"""The schema `BillingAutomationAssignmentTargetType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillingAutomationAssignmentTargetType(OpenEnum):
    """Whose bill the items go to.

    With `CompanyAsOwner` the bill is the company's, and the customer may be its associated
    account. With `CompanyAsDetails` it is the customer's, and the company is its associated
    account. With `NoCompany` it is the customer's, without the company.
    """

    COMPANY_AS_DETAILS = Member("CompanyAsDetails")
    COMPANY_AS_OWNER = Member("CompanyAsOwner")
    NO_COMPANY = Member("NoCompany")
