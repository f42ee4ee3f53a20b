"""The schema `PaymentCardStorage`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class PaymentCardStorage(Model, kw_only=True, rename="pascal"):
    """Access to the PCI proxy in which cards of guests are stored."""

    public_key: str
    """Key to present to the PCI proxy. It is a public key, and so no secret."""
