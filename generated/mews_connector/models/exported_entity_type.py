"""The schema `ExportedEntityType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ExportedEntityType(OpenEnum):
    """What is exported. `LedgerEntry` is in beta, so that its files may change without notice."""

    ORDER_ITEM = Member("OrderItem")
    PAYMENT = Member("Payment")
    RESERVATION = Member("Reservation")
    CUSTOMER = Member("Customer")
    COMPANY = Member("Company")
    BILL = Member("Bill")
    AVAILABILITY_ADJUSTMENT = Member("AvailabilityAdjustment")
    AVAILABILITY_BLOCK = Member("AvailabilityBlock")
    RESOURCE_BLOCK = Member("ResourceBlock")
    LEDGER_ENTRY = Member("LedgerEntry")
