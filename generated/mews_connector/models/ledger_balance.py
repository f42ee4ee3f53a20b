"""The schema `LedgerBalance`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Date


class LedgerBalance(Model, kw_only=True, rename="pascal"):
    """What a ledger of a property stood at when a day began, and when it ended."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    date: Date
    """Which day it is about."""

    ledger_type: models.AccountingLedgerType
    """What a ledger keeps track of.

    Mews does not explain the values. As hotels use the words, `Deposit` is what was paid ahead,
    `Guest` what those in the house owe, and `city` what others owe, such as companies on their
    invoices.
    """

    opening_balance: models.Amount
    """What the ledger stood at when the day began."""

    closing_balance: models.Amount
    """What the ledger stood at when the day ended."""
