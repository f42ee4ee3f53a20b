"""The schema `AvailabilityBlockState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class AvailabilityBlockState(OpenEnum):
    """Whether a block lowers availability, and whether reservations can be made in it.

    A `Confirmed` one does both. An `Optional` one only lowers availability, an `Inquired` one
    does neither, as on a waiting list, and a `Canceled` one does neither any more.
    """

    CONFIRMED = Member("Confirmed")
    OPTIONAL = Member("Optional")
    INQUIRED = Member("Inquired")
    CANCELED = Member("Canceled")
