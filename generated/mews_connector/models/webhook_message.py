"""The schema `WebhookMessage`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class WebhookMessage(Model, kw_only=True, rename="pascal"):
    """What has changed in a property, as Mews sends it to an application."""

    enterprise_id: UUID
    """The property in which it has changed.

    It says which access token reads what is behind the events.
    """

    integration_id: UUID
    """The connection between the application and the property."""

    events: list[models.WebhookEvent]
    """What has happened, all of it together.

    A new customer is in it twice, as added and as updated.
    """

    __events__ = "events"
