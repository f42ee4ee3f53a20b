"""The schema `IdealData`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_runtime.schema.model import Model


class IdealData(Model, kw_only=True, rename="pascal"):
    """What a payment by iDEAL needs."""

    redirect_url: Annotated[str, Meta(min_length=1)]
    """Where the customer's browser goes once the payment is completed."""
