"""The schema `CreditCardChargeParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CreditCardChargeParameters(Model, kw_only=True, rename="pascal"):
    """Which card to charge, how much, and what for."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    credit_card_id: UUID
    """A card of the kind `Gateway`."""

    amount: models.AmountParameters
    """How much to take. `payments/getAll` shows it with the opposite sign."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    receipt_identifier: str | Unset | None = UNSET
    """By what the receipt of the payment is known, such as its number."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category to book the payment under."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that is paid for."""

    notes: str | Unset | None = UNSET
    """Free text that is kept with the payment."""

    __secrets__ = frozenset({"client_token", "access_token"})
