"""The schema `Integration`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class Integration(Model, kw_only=True, rename="pascal"):
    """The connection of one application to one property, which has an access token of its own."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str
    """What the connection is called in Mews."""
