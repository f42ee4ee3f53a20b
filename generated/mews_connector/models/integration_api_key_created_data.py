"""The schema `IntegrationApiKeyCreatedData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IntegrationApiKeyCreatedData(Model, kw_only=True, rename="pascal"):
    """A connection with a new access token."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""

    api_key: str
    """The access token that takes the place of the one before."""

    __secrets__ = frozenset({"api_key"})
