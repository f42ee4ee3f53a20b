"""The schema `BillingAutomationPrepayment`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillingAutomationPrepayment(OpenEnum):
    """Whether an automation applies to everything, or only to what is prepaid."""

    ALL = Member("All")
    PREPAID = Member("Prepaid")
