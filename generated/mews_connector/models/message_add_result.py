"""The schema `MessageAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class MessageAddResult(Model, kw_only=True, rename="pascal"):
    """The messages as they are kept."""

    messages: list[models.AddedMessage]
    """One entry for each message that was sent."""
