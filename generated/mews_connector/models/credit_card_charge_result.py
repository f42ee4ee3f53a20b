"""The schema `CreditCardChargeResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CreditCardChargeResult(Model, kw_only=True, rename="pascal"):
    """The payment that was made, by its id alone."""

    payment_id: UUID | Unset | None = UNSET
    """Finds it in `payments/getAll`, as one of the `payment_ids`."""
