"""The schema `IntegrationEnabledData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IntegrationEnabledData(Model, kw_only=True, rename="pascal"):
    """A connection that can be used."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""
