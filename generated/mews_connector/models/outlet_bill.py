"""The schema `OutletBill`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class OutletBill(Model, kw_only=True, rename="pascal"):
    """A bill that was issued and paid at an outlet, in a system of its own.

    Mews keeps it, so that the books of the whole property balance at the end of the day.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    outlet_id: UUID
    """The bar, spa or other place that issued it."""

    closed_utc: DateTime
    """Time at which the outlet closed it, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""

    number: str | Unset | None = UNSET
    """What stands on the receipt, such as the ticket's number at the point of sale."""

    notes: str | Unset | None = UNSET
    """Free text about the bill as a whole."""
