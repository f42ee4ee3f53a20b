"""The schema `PickupDistribution`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PickupDistribution(OpenEnum):
    """Whether all reservations that are taken out of a block are in one reservation group, or in several of up to 750 each."""

    ALL_IN_ONE_GROUP = Member("AllInOneGroup")
    INDIVIDUAL_GROUPS = Member("IndividualGroups")
