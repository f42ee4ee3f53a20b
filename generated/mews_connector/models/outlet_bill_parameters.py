"""The schema `OutletBillParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class OutletBillParameters(Model, kw_only=True, rename="pascal"):
    """A closed bill of an outlet to record."""

    outlet_id: UUID
    """The bar, spa or other place that issued it, as `outlets/getAll` lists it."""

    number: Annotated[str, Meta(min_length=1)]
    """What stands on the receipt, such as the ticket's number at the point of sale."""

    closed_utc: DateTime
    """Time in UTC at which the outlet was done with it."""

    items: list[models.OutletItemParameters]
    """What was sold, and how it was paid."""

    account_id: UUID | Unset | None = UNSET
    """The customer or company to assign the bill to, if there is one."""

    notes: str | Unset | None = UNSET
    """Free text about the bill as a whole."""
