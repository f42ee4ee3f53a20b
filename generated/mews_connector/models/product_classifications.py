"""The schema `ProductClassifications`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ProductClassifications(Model, kw_only=True, rename="pascal"):
    """What kind of thing a product is. Several may apply."""

    food: bool | Unset | None = UNSET
    """Whether it is something to eat."""

    beverage: bool | Unset | None = UNSET
    """Whether it is something to drink."""

    wellness: bool | Unset | None = UNSET
    """Whether it belongs to wellness, such as a massage."""

    city_tax: bool | Unset | None = UNSET
    """Whether it stands for a tax that the city takes from visitors."""

    fee: bool | Unset | None = UNSET
    """Whether it is a fee, such as one for late check-out."""
