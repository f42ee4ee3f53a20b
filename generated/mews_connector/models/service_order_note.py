"""The schema `ServiceOrderNote`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ServiceOrderNote(Model, kw_only=True, rename="pascal"):
    """A remark on a reservation, or on an order of products."""

    id: UUID
    """Tells it apart from all others of its kind."""

    order_id: UUID | Unset | None = UNSET
    """The reservation or the order that it belongs to. Requests call this `service_order_id`."""

    text: str | Unset | None = UNSET
    """What is remarked."""

    type_: models.ServiceOrderNoteType | Unset | None = UNSET
    """What kind of remark it is: one of the property or of an integration, one that came with the booking through a channel manager, or something that the guest asks for."""

    created_utc: DateTime | Unset | None = UNSET
    """When it was made, in UTC."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""
