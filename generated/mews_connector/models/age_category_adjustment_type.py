"""The schema `AgeCategoryAdjustmentType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AgeCategoryAdjustmentType(OpenEnum):
    """Which guests an adjustment counts for: those beyond the capacity of the resource (`extra_occupancy_adjustment`), those that are missing to fill it (`negative_occupancy_adjustment`), or those within it."""

    EXTRA_OCCUPANCY_ADJUSTMENT = Member("ExtraOccupancyAdjustment")
    NEGATIVE_OCCUPANCY_ADJUSTMENT = Member("NegativeOccupancyAdjustment")
    STANDARD_OCCUPANCY_ADJUSTMENT = Member("StandardOccupancyAdjustment")
