"""The schema `AlternativePaymentAddResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AlternativePaymentAddResult(Model, kw_only=True, rename="pascal"):
    """The payment that has begun, and how to go on with it."""

    payment_id: UUID
    """Finds the new payment in `payments/getAll`, as one of the `payment_ids`."""

    next_action: models.AlternativePaymentNextAction | Unset | None = UNSET
    """None or absent where the customer has nothing more to do."""
