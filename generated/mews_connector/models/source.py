"""The schema `Source`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class Source(Model, kw_only=True, rename="pascal"):
    """Something that reservations can come from, such as a travel website."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str
    """What the staff calls it."""

    type_: models.SourceType
    """What kind of system or place sends reservations."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    code: Int32 | Unset | None = UNSET
    """By which number Mews knows it."""
