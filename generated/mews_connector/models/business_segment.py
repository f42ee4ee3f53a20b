"""The schema `BusinessSegment`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class BusinessSegment(Model, kw_only=True, rename="pascal"):
    """A kind of business by which a property sorts and reports its reservations, such as leisure."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Whose reservations are sorted by it."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    name: str
    """What the staff calls it."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
