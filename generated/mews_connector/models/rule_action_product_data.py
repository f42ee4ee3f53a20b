"""The schema `RuleActionProductData`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RuleActionProductData(Model, kw_only=True, rename="pascal"):
    """A product that a rule adds to reservations or removes from them."""

    action_type: models.RuleProductActionType | Unset | None = UNSET
    """Whether a rule adds a product to a reservation or removes it."""

    product_id: UUID | Unset | None = UNSET
    """The product to add or to remove."""
