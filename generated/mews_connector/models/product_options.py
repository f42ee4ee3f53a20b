"""The schema `ProductOptions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ProductOptions(Model, kw_only=True, rename="pascal"):
    """How bills and offers show a product."""

    bill_as_package: bool
    """Whether it is shown as a part of a package."""

    exclude_price_from_offer: bool | Unset | None = UNSET
    """Whether offers show it without a price of its own."""
