"""The schema `IntegrationDeletedData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class IntegrationDeletedData(Model, kw_only=True, rename="pascal"):
    """A connection that has ended."""

    deleted_utc: DateTime
    """When it ended."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""
