"""The schema `InvoicePaymentItemData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class InvoicePaymentItemData(Model, kw_only=True, rename="pascal"):
    """Which invoice takes over the amount."""

    invoice_id: UUID | Unset | None = UNSET
    """The bill that was closed as that invoice."""
