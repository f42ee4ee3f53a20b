"""The schema `MessageSender`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class MessageSender(Model, kw_only=True, rename="pascal"):
    """Which side a message comes from."""

    discriminator: models.MessageSenderDiscriminator
    """Whether a message was written by the staff of the property (`enterprise`), or came through an integration, as those of guests do (`Application`)."""

    value: Any | Unset = UNSET
    """What else is known of the sender. So far it is always None."""
