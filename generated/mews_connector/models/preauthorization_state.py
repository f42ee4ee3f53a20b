"""The schema `PreauthorizationState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PreauthorizationState(OpenEnum):
    """What has become of the preauthorization.

    A `Chargeable` one can be charged, a `Pending` one waits for a charge to be processed, and a
    `Charged` one has been charged. A `Cancelled` one was given up before that, an `Expired` one
    was not charged in time, and a `Failed` one could not be charged.
    """

    CHARGEABLE = Member("Chargeable")
    EXPIRED = Member("Expired")
    CANCELLED = Member("Cancelled")
    CHARGED = Member("Charged")
    PENDING = Member("Pending")
    FAILED = Member("Failed")
