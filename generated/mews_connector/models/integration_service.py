"""The schema `IntegrationService`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class IntegrationService(Model, kw_only=True, rename="pascal"):
    """What a property sells, such as its rooms."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str
    """What the property calls it."""
