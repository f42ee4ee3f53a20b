"""The schema `SourceAssignment`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class SourceAssignment(Model, kw_only=True, rename="pascal"):
    """A source that a group of reservations came through."""

    id: UUID
    """Tells it apart from all others of its kind."""

    reservation_group_id: UUID
    """Which group of reservations came through it."""

    source_id: UUID
    """Where it came from, as `sources/getAll` lists it."""

    is_primary: bool
    """Whether it is the main one, if there are several for the group."""
