"""The schema `OutletItemParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class OutletItemParameters(Model, kw_only=True, rename="pascal"):
    """One line of an outlet's bill, either something that was sold or a payment."""

    name: Annotated[str, Meta(min_length=1)]
    """What was sold, or the means of payment, as the outlet calls it."""

    unit_count: Int32
    """How many of it there are. Half a bottle is one, at half the price."""

    unit_amount: models.AmountParameters
    """What one of it comes to, negative for a payment, and with the opposite sign for what is taken back.

    Times `unit_count` it is the whole.
    """

    consumed_utc: DateTime
    """When the guest had it or paid it, in UTC."""

    type_: models.OutletItemType
    """Whether the item is revenue, money that does not count as revenue, or a payment."""

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What the outlet's own system calls the line. `outletItems/getAll` lists it with the item."""

    notes: str | Unset | None = UNSET
    """Free text about this line alone."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category to book it under. Reports list items without one apart."""
