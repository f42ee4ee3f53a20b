"""The schema `CreditCardTransaction`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class CreditCardTransaction(Model, kw_only=True, rename="pascal"):
    """What became of a card payment at the payment provider, from the charge to the settlement."""

    payment_id: UUID
    """Which of the payments of `payments/getAll` was processed."""

    charged_amount: models.ExtendedAmount
    """What the card holder was made to pay."""

    settlement_id: str | Unset | None = UNSET
    """The provider's reference of the settlement that it was part of."""

    settled_utc: DateTime | Unset | None = UNSET
    """When it was settled, in UTC. None or absent until then."""

    fee: models.ExtendedAmount | Unset | None = UNSET
    """Fee of the transaction, with bank charges as estimated."""

    adjusted_fee: models.ExtendedAmount | Unset | None = UNSET
    """Final fee of the transaction, with bank charges as confirmed."""

    settled_amount: models.ExtendedAmount | Unset | None = UNSET
    """What was paid out in settlement."""
