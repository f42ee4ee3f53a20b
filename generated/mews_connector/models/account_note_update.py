"""The schema `AccountNoteUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class AccountNoteUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a note.

    `classifications` is required, and changes nothing if it is empty.
    """

    account_note_id: UUID
    """Which note to change."""

    classifications: models.AccountNoteClassificationsUpdate
    """What a note is about from now on, as `AccountNoteClassification` explains it.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is. A note on a company has none but `general`.
    """

    content: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What is remarked from now on, in 1000 characters at most.

    None or absent keeps what is there.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
