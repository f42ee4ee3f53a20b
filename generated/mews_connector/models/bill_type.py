"""The schema `BillType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillType(OpenEnum):
    """What a bill has been closed as.

    A `Receipt` is paid in full, its balance zero. An `invoice` is not, and asks for the rest.
    Of an open bill it says nothing, and is `Receipt`.
    """

    RECEIPT = Member("Receipt")
    INVOICE = Member("Invoice")
