"""The schema `ServiceOrderNoteUpdateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ServiceOrderNoteUpdateResult(Model, kw_only=True, rename="pascal"):
    """The remarks as they are now."""

    service_order_notes: list[models.ServiceOrderNote]
    """The notes that were named."""
