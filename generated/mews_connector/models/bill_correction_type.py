"""The schema `BillCorrectionType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillCorrectionType(OpenEnum):
    """How a bill changes what another one says."""

    CANCELLATION = Member("Cancellation")
    EDIT = Member("Edit")
    CREDIT_NOTE = Member("CreditNote")
    REINSTATEMENT = Member("Reinstatement")
    RECEIVABLE_PAYMENTS_BALANCE = Member("ReceivablePaymentsBalance")
