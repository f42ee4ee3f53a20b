"""The schema `AdditionalServiceData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AdditionalServiceData(Model, kw_only=True, rename="pascal"):
    """When a service that sells products may be promoted to guests."""

    promotions: models.Promotions
    """At which moments of a stay something is offered to guests."""
