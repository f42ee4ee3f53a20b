"""The schema `BillPdfTemplate`."""

from mews_runtime.schema.enums import Member, OpenEnum


class BillPdfTemplate(OpenEnum):
    """Which items become one line of the PDF.

    `Detailed`: those of the same type, price, reservation and day of consumption.
    `Consumption`: of the same type, price and day. `reservation`: of the same type, price and
    reservation. `OrderItem`: of the same type and price; such a PDF is no fiscal document.
    `Guest`: of the same type, guest, reservation and day.
    """

    DETAILED = Member("Detailed")
    CONSUMPTION = Member("Consumption")
    RESERVATION = Member("Reservation")
    ORDER_ITEM = Member("OrderItem")
    GUEST = Member("Guest")
