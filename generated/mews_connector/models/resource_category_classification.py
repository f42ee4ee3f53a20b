"""The schema `ResourceCategoryClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceCategoryClassification(OpenEnum):
    """Of what standard and size a category is."""

    STANDARD_SINGLE = Member("StandardSingle")
    STANDARD_DOUBLE = Member("StandardDouble")
    SUPERIOR_TWIN = Member("SuperiorTwin")
    SUPERIOR_DOUBLE = Member("SuperiorDouble")
    JUNIOR_SUITE = Member("JuniorSuite")
    SHARED_OR_DORM = Member("SharedOrDorm")
    OTHER = Member("Other")
    SUPERIOR_SINGLE = Member("SuperiorSingle")
    TRIPLE = Member("Triple")
    FAMILY = Member("Family")
    STANDARD_TWIN = Member("StandardTwin")
    STUDIO = Member("Studio")
    SUPERIOR_TRIPLE_ROOM = Member("SuperiorTripleRoom")
    ONE_BEDROOM_APARTMENT = Member("OneBedroomApartment")
    THREE_BEDROOMS_APARTMENT = Member("ThreeBedroomsApartment")
    TWO_BEDROOMS_APARTMENT = Member("TwoBedroomsApartment")
