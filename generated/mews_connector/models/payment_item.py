"""The schema `PaymentItem`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class PaymentItem(Model, kw_only=True, rename="pascal"):
    """Something that an account has paid or got back, in the form that came before that of `payments/getAll`."""

    id: UUID
    """Tells it apart from all others of its kind."""

    account_id: UUID | Unset | None = UNSET
    """Customer or company whose payment it is."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that it stands on. None while it is on none."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category that it is booked under."""

    amount: models.ExtendedAmount | Unset | None = UNSET
    """Negative where the account has paid, positive where it got money back."""

    original_amount: models.ExtendedAmount | Unset | None = UNSET
    """The amount as it was first known, before any conversion."""

    notes: str | Unset | None = UNSET
    """Free text that was entered with it."""

    settlement_id: str | Unset | None = UNSET
    """Reference of the settled payment at the provider, such as Apple Pay or Google Pay."""

    consumed_utc: DateTime | Unset | None = UNSET
    """When it counts as consumed, in UTC."""

    closed_utc: DateTime | Unset | None = UNSET
    """When its bill was closed, in UTC. None while that is open."""

    accounting_state: str | Unset | None = UNSET
    """One of `Open`, `Closed`, `inactive` and `Canceled`."""

    state: str | Unset | None = UNSET
    """One of the values of `PaymentState`."""

    identifier: str | Unset | None = UNSET
    """Reference of the payment outside of Mews."""

    data: models.PaymentItemData | Unset | None = UNSET
    """What is known of a payment because of the way it was made."""

    amount_default: models.ExtendedAmount | Unset | None = UNSET
    """Deprecated. Use `original_amount` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "amount_default": "Use `original_amount` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
