"""The schema `BillCorrectionState`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillCorrectionState(OpenEnum):
    """Whether a bill is a regular one or corrects another: `CorrectiveBill` if its `correction_type` is `Edit`, `Cancellation` or `ReceivablePaymentsBalance`."""

    BILL = Member("Bill")
    CORRECTIVE_BILL = Member("CorrectiveBill")
