"""The schema `ResourceCategoryType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceCategoryType(OpenEnum):
    """What kind of space or thing a resource of a category is."""

    ROOM = Member("Room")
    BED = Member("Bed")
    DORM = Member("Dorm")
    APARTMENT = Member("Apartment")
    SUITE = Member("Suite")
    VILLA = Member("Villa")
    SITE = Member("Site")
    OFFICE = Member("Office")
    MEETING_ROOM = Member("MeetingRoom")
    PARKING_SPOT = Member("ParkingSpot")
    DESK = Member("Desk")
    TEAM_AREA = Member("TeamArea")
    MEMBERSHIP = Member("Membership")
    TENT = Member("Tent")
    CARAVAN_OR_RV = Member("CaravanOrRV")
    UNEQUIPPED_CAMPSITE = Member("UnequippedCampsite")
    BIKE = Member("Bike")
    EXTRA_BED = Member("ExtraBed")
    COT = Member("Cot")
    CRIB = Member("Crib")
    CONFERENCE_ROOM = Member("ConferenceRoom")
    ROOFTOP = Member("Rooftop")
    GARDEN = Member("Garden")
    RESTAURANT = Member("Restaurant")
    AMPHITHEATER = Member("Amphitheater")
    PRIVATE_SPACES = Member("PrivateSpaces")
