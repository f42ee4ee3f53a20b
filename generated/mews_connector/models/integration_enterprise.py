"""The schema `IntegrationEnterprise`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class IntegrationEnterprise(Model, kw_only=True, rename="pascal"):
    """The property, or the chain of several, that the application was connected to."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str
    """What the property or chain is called."""
