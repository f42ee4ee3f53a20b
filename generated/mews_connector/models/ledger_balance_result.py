"""The schema `LedgerBalanceResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LedgerBalanceResult(Model, kw_only=True, rename="pascal"):
    """One page of balances, newest first."""

    ledger_balances: list[models.LedgerBalance] | Unset | None = UNSET
    """What matches the filters, one for each day and ledger of a property."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
