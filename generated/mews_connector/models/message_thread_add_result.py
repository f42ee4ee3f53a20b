"""The schema `MessageThreadAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class MessageThreadAddResult(Model, kw_only=True, rename="pascal"):
    """The conversation as it is kept."""

    message_threads: list[models.MessageThread]
    """The one that was begun, and no other."""
