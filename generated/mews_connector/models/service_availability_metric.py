"""The schema `ServiceAvailabilityMetric`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceAvailabilityMetric(OpenEnum):
    """What is counted in each time unit.

    `ActiveResources` are all active resources of the category, `UsableResources` those of them
    that are not out of order, `OutOfOrderBlocks` those that are, `HouseUse` those kept for
    internal use, and `OtherServiceReservationCount` those occupied by another service.
    `Occupied` are the reservations and blocks assigned to the category. `ConfirmedReservations`
    and `OptionalReservations` are its reservations in one state alone. `BlockAvailability` are
    the resources held by availability blocks, and `AllocatedBlockAvailability` those held by
    blocks in a state that deducts them from availability. `PublicAvailabilityAdjustment` are
    the adjustments made by hand.
    """

    OUT_OF_ORDER_BLOCKS = Member("OutOfOrderBlocks")
    PUBLIC_AVAILABILITY_ADJUSTMENT = Member("PublicAvailabilityAdjustment")
    OTHER_SERVICE_RESERVATION_COUNT = Member("OtherServiceReservationCount")
    OCCUPIED = Member("Occupied")
    CONFIRMED_RESERVATIONS = Member("ConfirmedReservations")
    OPTIONAL_RESERVATIONS = Member("OptionalReservations")
    BLOCK_AVAILABILITY = Member("BlockAvailability")
    ALLOCATED_BLOCK_AVAILABILITY = Member("AllocatedBlockAvailability")
    USABLE_RESOURCES = Member("UsableResources")
    ACTIVE_RESOURCES = Member("ActiveResources")
    HOUSE_USE = Member("HouseUse")
