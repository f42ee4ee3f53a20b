"""The schema `DeviceType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class DeviceType(OpenEnum):
    """What a device does: it prints documents, takes card payments, writes keys of rooms (`KeyCutter`), registers bills as fiscal law asks for (`FiscalMachine`), or reads identity documents (`PassportScanner`)."""

    PRINTER = Member("Printer")
    PAYMENT_TERMINAL = Member("PaymentTerminal")
    KEY_CUTTER = Member("KeyCutter")
    FISCAL_MACHINE = Member("FiscalMachine")
    PASSPORT_SCANNER = Member("PassportScanner")
