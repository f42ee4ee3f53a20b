"""The schema `PaymentRequestState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentRequestState(OpenEnum):
    """What has become of the request.

    A `Pending` one waits for the customer, a `Completed` one was fulfilled, a `Canceled` one
    was withdrawn, and an `Expired` one was not fulfilled in time.
    """

    PENDING = Member("Pending")
    COMPLETED = Member("Completed")
    CANCELED = Member("Canceled")
    EXPIRED = Member("Expired")
