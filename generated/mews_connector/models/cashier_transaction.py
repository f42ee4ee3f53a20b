"""The schema `CashierTransaction`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class CashierTransaction(Model, kw_only=True, rename="pascal"):
    """Cash that a cashier has received or paid out."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    cashier_id: UUID
    """Cashier at which the cash came in or went out."""

    created_utc: DateTime
    """When it was made, in UTC."""

    number: str
    """Number that staff know it by, such as `47`."""

    amount: models.CurrencyValueParameters
    """How much cash it was."""

    payment_id: UUID | Unset | None = UNSET
    """The payment that was made with the cash. None if there is none."""

    notes: str | Unset | None = UNSET
    """Free text that was entered with it."""

    type_: models.CashierTransactionType | Unset | None = UNSET
    """None or absent for old transactions, of which no type was kept."""
