"""The schema `IntegrationDisabledData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IntegrationDisabledData(Model, kw_only=True, rename="pascal"):
    """A connection that cannot be used for the time being."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""
