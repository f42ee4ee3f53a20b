"""The schema `SourceAssignmentV20240920`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class SourceAssignmentV20240920(Model, kw_only=True, rename="pascal"):
    """A source that a reservation came through."""

    id: UUID
    """Tells it apart from all others of its kind."""

    reservation_id: UUID
    """Which reservation came through it."""

    source_id: UUID
    """Where it came from, as `sources/getAll` lists it."""

    is_primary: bool
    """Whether it is the main one, if there are several for the reservation."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
