"""The schema `BillPdfDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillPdfDiscriminator(OpenEnum):
    """Whether the PDF is made (`BillPdfFile`), or has to be asked for again (`BillPrintEvent`)."""

    BILL_PDF_FILE = Member("BillPdfFile")
    BILL_PRINT_EVENT = Member("BillPrintEvent")
