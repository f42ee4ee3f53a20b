"""The schema `ServiceOrderStateV20170412`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ServiceOrderStateV20170412(OpenEnum):
    """How far a reservation has come, with the meanings of `ServiceOrderState`, where `Enquired` is called `Inquired`."""

    ENQUIRED = Member("Enquired")
    CONFIRMED = Member("Confirmed")
    STARTED = Member("Started")
    PROCESSED = Member("Processed")
    CANCELED = Member("Canceled")
    OPTIONAL = Member("Optional")
    REQUESTED = Member("Requested")
