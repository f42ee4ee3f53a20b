"""The schema `OutletItem`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class OutletItem(Model, kw_only=True, rename="pascal"):
    """One line of an outlet's bill: something that was sold, or how it was paid.

    What a guest is to pay later is an order item on the guest's own bill instead.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    bill_id: UUID
    """Which of the `outlet_bills` it is on. It is none of the bills of `bills/getAll`."""

    type_: models.OutletItemType
    """Whether the item is revenue, money that does not count as revenue, or a payment."""

    unit_count: Int32
    """How many of it were sold or paid."""

    unit_amount: models.Amount
    """What one of it comes to. Times `unit_count` it is the whole."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    consumed_utc: DateTime
    """When the guest had it, or is to have it, in UTC."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category that it is booked under. Reports list items without one apart."""

    name: str | Unset | None = UNSET
    """What was sold, or the means of payment, as the outlet calls it."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    notes: str | Unset | None = UNSET
    """Free text that came with the item."""

    payment_card_payment_id: UUID | Unset | None = UNSET
    """The card payment that it is linked to. Only on items of type `Payment`."""

    unit_cost: models.CurrencyValueParameters | Unset | None = UNSET
    """Deprecated. Use `unit_amount` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "unit_cost": "Use `unit_amount` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
