"""The schema `PaymentData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentData(Model, kw_only=True, rename="pascal"):
    """What is known of a payment because of its type.

    It stands in the property that `discriminator` names, and the others are None.
    """

    discriminator: models.PaymentDataDiscriminator
    """Which property of `PaymentData` holds something."""

    credit_card: models.CreditCardPaymentData | Unset | None = UNSET
    """Which card was used, and what became of it at the payment provider."""

    invoice: models.InvoicePaymentData | Unset | None = UNSET
    """Which invoice takes over the amount, and as what."""

    external: models.ExternalPaymentData | Unset | None = UNSET
    """How it was paid outside of Mews, and what it is called there."""

    ghost: models.GhostPaymentData | Unset | None = UNSET
    """Which original payment a ghost payment refers to."""

    alternative: models.AlternativePaymentData | Unset | None = UNSET
    """By which method, other than a card, Mews processed it."""
