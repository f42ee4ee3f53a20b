"""The schema `ResourceBlockParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceBlockParameters(Model, kw_only=True, rename="pascal"):
    """A resource block to add."""

    resource_id: UUID
    """Id of the resource to block."""

    name: Annotated[str, Meta(min_length=1)]
    """Name of the block."""

    type_: models.ResourceBlockType
    """Why the resource is blocked."""

    start_utc: DateTime
    """When the block begins, in UTC."""

    end_utc: DateTime
    """When the block ends, in UTC."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""
