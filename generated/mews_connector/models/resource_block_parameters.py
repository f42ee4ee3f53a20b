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
    """Which room or other resource to block."""

    name: Annotated[str, Meta(min_length=1)]
    """Short title, such as what is being done."""

    type_: models.ResourceBlockType
    """Why a resource is blocked."""

    start_utc: DateTime
    """From when on the resource is blocked, in UTC."""

    end_utc: DateTime
    """Until when the resource is blocked, in UTC."""

    notes: str | Unset | None = UNSET
    """A remark on the block."""
