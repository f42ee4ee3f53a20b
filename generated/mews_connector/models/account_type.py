"""The schema `AccountType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AccountType(OpenEnum):
    """Whether charges, payments and bills are those of a company or of a customer."""

    COMPANY = Member("Company")
    CUSTOMER = Member("Customer")
