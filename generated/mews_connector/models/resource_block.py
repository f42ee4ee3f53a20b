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
    """Id of the resource block."""

    enterprise_id: UUID
    """Id of the property that the block belongs to."""

    assigned_resource_id: UUID
    """Id of the resource that is blocked."""

    is_active: bool
    """Whether the block is in force, which a deleted one is not."""

    type_: models.ResourceBlockType
    """Why the resource is blocked."""

    start_utc: DateTime
    """When the block begins, in UTC."""

    end_utc: DateTime
    """When the block ends, in UTC."""

    created_utc: DateTime
    """When the block was created, in UTC."""

    updated_utc: DateTime
    """When the block was last updated, in UTC."""

    name: str
    """Name of the block."""

    deleted_utc: DateTime | Unset | None = UNSET
    """When the block was deleted, in UTC. Null or absent while it is active."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""
