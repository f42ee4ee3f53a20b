"""The schema `ResourceBlock`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceBlock(Model, kw_only=True, rename="pascal"):
    """A period in which a resource cannot be booked."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    assigned_resource_id: UUID
    """The room or other resource that is blocked."""

    is_active: bool
    """Whether the block is in force, which a deleted one is not."""

    type_: models.ResourceBlockType
    """Why a resource is blocked."""

    start_utc: DateTime
    """From when on the resource is blocked, in UTC."""

    end_utc: DateTime
    """Until when the resource is blocked, in UTC."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    name: str
    """Short title, such as what is being done."""

    deleted_utc: DateTime | Unset | None = UNSET
    """When the block was deleted, in UTC. None or absent while it is active."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""
