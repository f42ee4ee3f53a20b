"""The schema `AccountNote`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountNote(Model, kw_only=True, rename="pascal"):
    """A remark on a customer or a company."""

    id: UUID
    """Tells it apart from all others of its kind."""

    account_id: UUID
    """The customer or company that is remarked on."""

    content: str
    """What is remarked."""

    account_type: models.AccountType
    """Which of the two kinds of account `account_id` leads to."""

    classifications: list[models.AccountNoteClassification]
    """What kind of remark it is, such as a complaint."""

    is_active: bool
    """Whether the note is in use, which a deleted one is not."""

    creator_profile: models.ProfileData
    """Who has written the note."""

    updater_profile: models.ProfileData
    """Who has changed the note last."""
