"""The schema `ProductType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ProductType(OpenEnum):
    """Whether a product is an ordinary one, or an allowance: a budget, included in a rate, out of which guests pay other charges."""

    PRODUCT = Member("Product")
    ALLOWANCE = Member("Allowance")
