"""The schema `Message`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Message(Model, kw_only=True, rename="pascal"):
    """What a guest or the property has written at one time."""

    id: UUID
    """Tells it apart from all others of its kind."""

    message_thread_id: UUID
    """In which conversation it was written."""

    text: str
    """What was written."""

    sender: models.MessageSender
    """Which side a message comes from."""

    created_utc: DateTime
    """When it was made, in UTC."""
