"""The schema `RoutingRuleCompanyRelation`."""

from mews_runtime.schema.enums import Member, OpenEnum


class RoutingRuleCompanyRelation(OpenEnum):
    """In which role on a reservation the company makes the rule apply."""

    PARTNER_COMPANY = Member("PartnerCompany")
    TRAVEL_AGENCY = Member("TravelAgency")
