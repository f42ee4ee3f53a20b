"""The schema `CounterType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CounterType(OpenEnum):
    """What is counted.

    `Counter` means any type. `BillCounter` counts closed bills, `BillPreviewCounter` their
    previews, `ProformaCounter` pro forma invoices, `ServiceOrderCounter` service orders such as
    reservations, and `RegistrationCardCounter` registration cards. The names of the others say
    it.
    """

    COUNTER = Member("Counter")
    ACCOUNTING_COUNTER = Member("AccountingCounter")
    AVAILABILITY_BLOCK_COUNTER = Member("AvailabilityBlockCounter")
    BILL_COUNTER = Member("BillCounter")
    BILL_PREVIEW_COUNTER = Member("BillPreviewCounter")
    FISCAL_COUNTER = Member("FiscalCounter")
    PROFORMA_COUNTER = Member("ProformaCounter")
    REGISTRATION_CARD_COUNTER = Member("RegistrationCardCounter")
    SERVICE_ORDER_COUNTER = Member("ServiceOrderCounter")
    CORRECTION_BILL_COUNTER = Member("CorrectionBillCounter")
    PAYMENT_CONFIRMATION_BILL_COUNTER = Member("PaymentConfirmationBillCounter")
    CREDIT_NOTE_BILL_COUNTER = Member("CreditNoteBillCounter")
    PAYMENT_SPLIT_BILL_COUNTER = Member("PaymentSplitBillCounter")
