"""The schema `VoucherType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class VoucherType(OpenEnum):
    """Who a voucher is for: everybody, a partner company or a travel agency."""

    PUBLIC = Member("Public")
    PARTNER_COMPANY = Member("PartnerCompany")
    TRAVEL_AGENCY = Member("TravelAgency")
