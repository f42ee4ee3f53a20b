"""The schema `CreditCardPaymentData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CreditCardPaymentData(Model, kw_only=True, rename="pascal"):
    """Which card was used, and what became of it at the payment provider."""

    credit_card_id: UUID | Unset | None = UNSET
    """Id of the payment card in Mews. It is not the number on the card."""

    transaction: models.CreditCardTransaction | Unset | None = UNSET
    """What became of a card payment at the payment provider, from the charge to the settlement."""
