"""The schema `CreditCardKind`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CreditCardKind(OpenEnum):
    """How a card is charged: with `creditCards/charge`, through a payment gateway (`Gateway`), or at a payment terminal (`Terminal`)."""

    TERMINAL = Member("Terminal")
    GATEWAY = Member("Gateway")
