"""The schema `IntegrationCanceledData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IntegrationCanceledData(Model, kw_only=True, rename="pascal"):
    """A connection that the property has given notice of."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""
