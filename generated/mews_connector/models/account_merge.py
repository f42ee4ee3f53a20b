"""The schema `AccountMerge`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountMerge(Model, kw_only=True, rename="pascal"):
    """Accounts to merge into another one of the same type."""

    source_account_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """The accounts that are merged away."""

    target_account_id: UUID
    """The account that they become part of. It keeps its id."""

    account_type: models.AccountType
    """Which of the two kinds of account all of them are."""
