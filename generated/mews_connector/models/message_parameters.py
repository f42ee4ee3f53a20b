"""The schema `MessageParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class MessageParameters(Model, kw_only=True, rename="pascal"):
    """A message to add."""

    message_thread_id: UUID
    """Which conversation to put it into, by the id that `messageThreads/add` gave."""

    text: Annotated[str, Meta(min_length=1)]
    """What was written."""

    identifier: str | Unset | None = UNSET
    """Any name by which to find the message in the response. It is not kept with the message."""
