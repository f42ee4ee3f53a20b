"""The schema `PaymentTerminalCommandAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentTerminalCommandAddParameters(Model, kw_only=True, rename="pascal"):
    """What to take from whom, and at which terminal."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    terminal_id: UUID
    """Where the customer pays.

    It has to be a device of type `PaymentTerminal`, as `devices/getAll` lists it.
    """

    customer_id: UUID
    """Who pays. For somebody without a profile it can be a paymaster account."""

    type_: models.PaymentTerminalCommandType
    """Whether money is taken at once, or only set aside on the card (`Preauthorization`)."""

    amount: models.CurrencyValueParameters
    """How much is to be taken. Both `currency` and `value` are needed."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    bill_id: UUID | Unset | None = UNSET
    """The bill that is paid, if it is one in particular."""

    payment_request_id: UUID | Unset | None = UNSET
    """The payment request that it meets, if there is one."""

    reservation_id: UUID | Unset | None = UNSET
    """The reservation that is paid for, if there is one."""

    __secrets__ = frozenset({"client_token", "access_token"})
