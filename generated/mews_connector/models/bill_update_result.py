"""The schema `BillUpdateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class BillUpdateResult(Model, kw_only=True, rename="pascal"):
    """The bills as they are now."""

    bills: list[models.Bill]
    """All that were to be changed."""
