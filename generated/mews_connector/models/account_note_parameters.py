"""The schema `AccountNoteParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountNoteParameters(Model, kw_only=True, rename="pascal"):
    """A remark to attach."""

    account_id: UUID
    """The customer or company to remark on."""

    content: Annotated[str, Meta(min_length=1, max_length=1000)]
    """What is remarked."""

    classifications: Annotated[
        list[models.AccountNoteClassification], Meta(min_length=1, max_length=1)
    ]
    """What the note is about. `general` for a company."""
