"""The schema `PaymentOrigin`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentOrigin(OpenEnum):
    """Where the payment was started.

    `Api` is the Connector API, `Operations` the program that staff work with, and `other`
    whatever has no value of its own here.
    """

    OTHER = Member("Other")
    SYSTEM = Member("System")
    OPERATIONS = Member("Operations")
    AUTOMATIC_PAYMENT = Member("AutomaticPayment")
    PAYMENT_REQUEST = Member("PaymentRequest")
    BOOKING_ENGINE = Member("BookingEngine")
    API = Member("Api")
    TERMINAL = Member("Terminal")
    CHANNEL_MANAGER = Member("ChannelManager")
    ONLINE_CHECKOUT = Member("OnlineCheckout")
    BILL_BALANCING = Member("BillBalancing")
    ONLINE_CHECKIN = Member("OnlineCheckin")
    POINT_OF_SALES = Member("PointOfSales")
    PAYMENT_TO_INVOICE_LINKING = Member("PaymentToInvoiceLinking")
