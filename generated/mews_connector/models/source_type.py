"""The schema `SourceType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class SourceType(OpenEnum):
    """What kind of system or place sends reservations."""

    ONLINE_TRAVEL_AGENCY = Member("OnlineTravelAgency")
    CENTRAL_RESERVATION_SYSTEM = Member("CentralReservationSystem")
    GLOBAL_DISTRIBUTION_SYSTEM = Member("GlobalDistributionSystem")
    ALTERNATIVE_DISTRIBUTION_SYSTEM = Member("AlternativeDistributionSystem")
    SALES_AND_CATERING_SYSTEM = Member("SalesAndCateringSystem")
    PROPERTY_MANAGEMENT_SYSTEM = Member("PropertyManagementSystem")
    TOUR_OPERATOR_SYSTEM = Member("TourOperatorSystem")
    ONLINE_BOOKING_ENGINE = Member("OnlineBookingEngine")
    KIOSK = Member("Kiosk")
    AGENT = Member("Agent")
