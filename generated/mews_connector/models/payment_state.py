"""The schema `PaymentState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentState(OpenEnum):
    """Whether the money has been taken (`Charged`), may still be (`Pending`, `Verifying`), could not be (`Failed`), or is no longer to be (`Canceled`)."""

    CHARGED = Member("Charged")
    CANCELED = Member("Canceled")
    PENDING = Member("Pending")
    FAILED = Member("Failed")
    VERIFYING = Member("Verifying")
