"""The schema `CreditCardPaymentAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CreditCardPaymentAddParameters(Model, kw_only=True, rename="pascal"):
    """Who has paid how much, with which card, and for what."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    amount: models.AmountParameters
    """How much was paid. `payments/getAll` shows it with the opposite sign."""

    customer_id: UUID
    """Who paid."""

    credit_card: models.CreditCardParameters
    """The card that somebody has paid with."""

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
    """An open bill of the customer, to put the payment on."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category to book it under."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that was paid for."""

    notes: str | Unset | None = UNSET
    """Free text that is kept with the payment."""

    receipt_identifier: str | Unset | None = UNSET
    """By what the receipt of the payment is known, such as its number."""

    __secrets__ = frozenset({"client_token", "access_token"})
