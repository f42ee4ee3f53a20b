"""The schema `Resource`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Resource(Model, kw_only=True, rename="pascal"):
    """What can be booked as a whole, such as a room, a bed in it or a parking spot."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    name: str
    """What it is called in the house, such as a room number."""

    state: models.ResourceState
    """How far housekeeping and maintenance are with a resource.

    All but `OutOfOrder` can be set with `resources/update`.
    """

    descriptions: models.LocalizedText
    """What it is like, in each language."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    data: models.ResourceData
    """What is known of a resource by its kind: a space, an object or a person."""

    external_names: models.LocalizedText
    """What it is called outside of the house, in each language."""

    directions: models.LocalizedText
    """How to get there, in each language."""

    parent_resource_id: UUID | Unset | None = UNSET
    """What it is part of, such as the room of a bed. None if it stands alone."""
