"""The schema `ProductOrderParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class ProductOrderParameters(Model, kw_only=True, rename="pascal"):
    """A product to order, and how many of it."""

    product_id: UUID
    """What is ordered, as `products/getAll` lists it."""

    count: Int32 | Unset | None = UNSET
    """How many are ordered, such as two glasses."""

    unit_amount: models.AmountParameters | Unset | None = UNSET
    """What one of it costs. None or absent means the price that the product has."""

    start_utc: DateTime | Unset | None = UNSET
    """From when on it is used, in UTC.

    Only with reservations: an order is consumed at once. For products that are charged `Once`
    or `PerPerson` it has to equal `end_utc`.
    """

    end_utc: DateTime | Unset | None = UNSET
    """Until when it is used, in UTC.

    Only with reservations: an order is consumed at once. For products that are charged `Once`
    or `PerPerson` it has to equal `start_utc`.
    """

    external_identifier: str | Unset | None = UNSET
    """What it is called in the system of the caller."""
