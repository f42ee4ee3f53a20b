"""The schema `Department`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Department(Model, kw_only=True, rename="pascal"):
    """A part of a property's staff, such as housekeeping. Tasks can be given to one."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    name: str
    """What the property calls it."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
