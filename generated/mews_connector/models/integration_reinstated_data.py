"""The schema `IntegrationReinstatedData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IntegrationReinstatedData(Model, kw_only=True, rename="pascal"):
    """A connection that was canceled, and is to go on."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""
