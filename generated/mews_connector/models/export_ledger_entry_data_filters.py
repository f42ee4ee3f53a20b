"""The schema `ExportLedgerEntryDataFilters`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ExportLedgerEntryDataFilters(Model, kw_only=True, rename="pascal"):
    """Which entries of the ledger to export."""

    posting: models.DateInterval
    """On which days they were posted."""
