"""The schema `ResourceFeatureAssignment`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceFeatureAssignment(Model, kw_only=True, rename="pascal"):
    """Says that a certain room has a certain feature."""

    id: UUID
    """Tells it apart from all others of its kind."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    resource_id: UUID
    """The room or other resource that has it."""

    feature_id: UUID
    """What the room has."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
