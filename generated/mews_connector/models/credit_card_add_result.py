"""The schema `CreditCardAddResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CreditCardAddResult(Model, kw_only=True, rename="pascal"):
    """What is known of a card once it is added."""

    credit_card_id: UUID | Unset | None = UNSET
    """Finds the card in `creditCards/getAll`, as one of the `credit_card_ids`."""
