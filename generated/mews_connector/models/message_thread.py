"""The schema `MessageThread`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class MessageThread(Model, kw_only=True, rename="pascal"):
    """A conversation between a guest and the property's staff."""

    id: UUID
    """Tells it apart from all others of its kind."""

    original_sender: str
    """Name of the guest who wrote first."""

    subject: str
    """What it is about, in a few words."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    is_resolved: bool | Unset | None = UNSET
    """Whether what it was about is settled."""
