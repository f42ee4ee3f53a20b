"""The schema `EntityUpdatedData`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class EntityUpdatedData(Model, kw_only=True, rename="pascal"):
    """The id by which to read what was added or changed."""

    id: UUID
    """Tells it apart from all others of its kind."""
