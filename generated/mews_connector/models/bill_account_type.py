"""The schema `BillAccountType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillAccountType(OpenEnum):
    """Whether the data is a customer's or a company's."""

    BILL_CUSTOMER_DATA = Member("BillCustomerData")
    BILL_COMPANY_DATA = Member("BillCompanyData")
