"""The schema `ResourceCategoryAssignment`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceCategoryAssignment(Model, kw_only=True, rename="pascal"):
    """Says that a resource is in a category, and can be booked as such."""

    id: UUID
    """Tells it apart from all others of its kind."""

    is_active: bool
    """Whether it is in use. It is not once it, or its parent, was deleted."""

    resource_id: UUID
    """The room or other resource that is in the category."""

    category_id: UUID
    """What the resource can be booked as."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
