"""The schema `ExportDataFilters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ExportDataFilters(Model, kw_only=True, rename="pascal"):
    """Which entities to export. Filters apply together."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval, which may span 180 days and has to end at least five minutes ago."""

    ledger_entry_filters: models.ExportLedgerEntryDataFilters | Unset | None = UNSET
    """Which entries of the ledger. Required with the type `LedgerEntry`, and for no other."""
