"""The schema `ServiceOrderNoteAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ServiceOrderNoteAddResult(Model, kw_only=True, rename="pascal"):
    """The remarks as they are kept."""

    service_order_notes: list[models.ServiceOrderNote]
    """The new notes."""
