"""The schema `AccountNoteAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountNoteAddResult(Model, kw_only=True, rename="pascal"):
    """The notes as Mews keeps them."""

    account_notes: list[models.AccountNote]
    """Those that were added or changed."""
