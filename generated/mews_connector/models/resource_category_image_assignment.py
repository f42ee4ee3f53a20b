"""The schema `ResourceCategoryImageAssignment`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class ResourceCategoryImageAssignment(Model, kw_only=True, rename="pascal"):
    """Says that a picture shows a category."""

    id: UUID
    """Tells it apart from all others of its kind."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    category_id: UUID
    """What the picture shows."""

    image_id: UUID
    """The picture. Get its address from `images/getUrls`."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    ordering: Int32
    """Rank of the picture among those of the category."""
