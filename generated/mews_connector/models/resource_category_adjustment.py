"""The schema `ResourceCategoryAdjustment`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ResourceCategoryAdjustment(Model, kw_only=True, rename="pascal"):
    """By how much the price of one resource category differs from the price that it starts from."""

    category_id: UUID
    """The resource category that is priced in this way."""

    absolute_value: Decimal
    """What is added to the price, in the currency of the rate."""

    relative_value: Decimal
    """By which fraction the price is raised: 0.5 is 50 % more."""

    parent_category_id: UUID | Unset | None = UNSET
    """The resource category whose price it starts from. None or absent if that is the base price."""
