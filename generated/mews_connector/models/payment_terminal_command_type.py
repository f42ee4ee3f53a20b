"""The schema `PaymentTerminalCommandType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentTerminalCommandType(OpenEnum):
    """Whether money is taken at once, or only set aside on the card (`Preauthorization`)."""

    PAYMENT = Member("Payment")
    PREAUTHORIZATION = Member("Preauthorization")
