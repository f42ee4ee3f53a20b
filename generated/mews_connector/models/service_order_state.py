"""The schema `ServiceOrderState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceOrderState(OpenEnum):
    """How far a reservation has come.

    `Inquired` is promised by neither side. `Requested` is promised by the guest alone and waits
    for the property, `Optional` by the property alone, which holds a resource for the guest.
    `Confirmed` is promised by both, `Started` is checked in, `Processed` is checked out, and
    `Canceled` will not take place.
    """

    INQUIRED = Member("Inquired")
    CONFIRMED = Member("Confirmed")
    STARTED = Member("Started")
    PROCESSED = Member("Processed")
    CANCELED = Member("Canceled")
    OPTIONAL = Member("Optional")
    REQUESTED = Member("Requested")
