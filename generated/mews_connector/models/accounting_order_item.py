"""The schema `AccountingOrderItem`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class AccountingOrderItem(Model, kw_only=True, rename="pascal"):
    """Something that an account has consumed, in the form that came before that of `orderItems/getAll`."""

    id: UUID
    """Tells it apart from all others of its kind."""

    account_id: UUID | Unset | None = UNSET
    """Customer or company whose bill it goes on."""

    order_id: UUID | Unset | None = UNSET
    """The order that it is part of. A reservation is one, too."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that it stands on. None while it is on none."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category that it is booked under."""

    unit_count: Int32 | Unset | None = UNSET
    """How many units it counts, such as glasses."""

    unit_amount: models.Amount | Unset | None = UNSET
    """What one unit comes to."""

    amount: models.ExtendedAmount | Unset | None = UNSET
    """What all units come to, negative if it is a rebate."""

    original_amount: models.ExtendedAmount | Unset | None = UNSET
    """The amount as it was first known, before any conversion."""

    revenue_type: str | Unset | None = UNSET
    """One of `service`, `product` and `Additional`."""

    creator_profile_id: UUID | Unset | None = UNSET
    """The user who added it."""

    updater_profile_id: UUID | Unset | None = UNSET
    """The user who changed it last."""

    created_utc: DateTime | Unset | None = UNSET
    """When it was made, in UTC."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""

    consumed_utc: DateTime | Unset | None = UNSET
    """Time of the consumption, past or to come, in UTC."""

    canceled_utc: DateTime | Unset | None = UNSET
    """When it was canceled, in UTC. None unless it was."""

    closed_utc: DateTime | Unset | None = UNSET
    """When its bill was closed, in UTC. None while that is open."""

    start_utc: DateTime | Unset | None = UNSET
    """When the night, or whatever else it is for, begins, in UTC."""

    accounting_state: str | Unset | None = UNSET
    """One of `Open`, `Closed`, `inactive` and `Canceled`."""

    data: models.AccountingOrderItemData | Unset | None = UNSET
    """What is known of an order item because of its type."""
