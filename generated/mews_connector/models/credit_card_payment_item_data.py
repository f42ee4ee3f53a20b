"""The schema `CreditCardPaymentItemData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CreditCardPaymentItemData(Model, kw_only=True, rename="pascal"):
    """Which card was used."""

    payment_card_id: UUID | Unset | None = UNSET
    """Id of the payment card in Mews. It is not the number on the card."""
