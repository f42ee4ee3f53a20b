"""The schema `AddedMessage`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AddedMessage(Model, kw_only=True, rename="pascal"):
    """A new message, and what the request called it."""

    identifier: str | Unset | None = UNSET
    """The name that the request gave to the message, if it gave one."""

    message: models.Message | Unset | None = UNSET
    """What a guest or the property has written at one time."""
