"""The schema `ResourceFeatureClassification`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceFeatureClassification(OpenEnum):
    """What a room has to offer, among views, beds, bathrooms, equipment and ways to get there."""

    SEA_VIEW = Member("SeaView")
    RIVER_VIEW = Member("RiverView")
    OCEAN_VIEW = Member("OceanView")
    TWIN_BEDS = Member("TwinBeds")
    DOUBLE_BED = Member("DoubleBed")
    ROLLAWAY_BED = Member("RollawayBed")
    UPPER_BED = Member("UpperBed")
    LOWER_BED = Member("LowerBed")
    BALCONY = Member("Balcony")
    ACCESSIBLE_BATHROOM = Member("AccessibleBathroom")
    ACCESSIBLE_ROOM = Member("AccessibleRoom")
    ELEVATOR_ACCESS = Member("ElevatorAccess")
    HIGH_FLOOR = Member("HighFloor")
    KITCHENETTE = Member("Kitchenette")
    AIR_CONDITIONING = Member("AirConditioning")
    PRIVATE_JACUZZI = Member("PrivateJacuzzi")
    PRIVATE_SAUNA = Member("PrivateSauna")
    ENSUITE_ROOM = Member("EnsuiteRoom")
    PRIVATE_BATHROOM = Member("PrivateBathroom")
    SHARED_BATHROOM = Member("SharedBathroom")
