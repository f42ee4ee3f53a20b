"""The schema `InvoicePaymentData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class InvoicePaymentData(Model, kw_only=True, rename="pascal"):
    """Which invoice takes over the amount, and as what."""

    type_: models.InvoicePaymentType
    """What a payment by invoice stands for.

    A `Receivable` is what the invoice leaves to be paid, the balancing ones even that out
    later, and an `Overpayment` is what was paid in excess.
    """

    invoice_id: UUID | Unset | None = UNSET
    """The bill that was closed as that invoice."""
