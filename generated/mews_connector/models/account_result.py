"""The schema `AccountResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountResult(Model, kw_only=True, rename="pascal"):
    """The accounts that were changed."""

    accounts: list[models.Account]
    """The customers and companies as Mews keeps them now."""
