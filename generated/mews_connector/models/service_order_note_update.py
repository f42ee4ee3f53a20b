"""The schema `ServiceOrderNoteUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ServiceOrderNoteUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """A new text for a note."""

    service_order_note_id: UUID
    """Which note is rewritten."""

    text: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What is remarked from now on. None or absent keeps what is there."""

    def __post_init__(self) -> None:
        wrap_updates(self)
