"""The schema `BillAddResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillAddResult(Model, kw_only=True, rename="pascal"):
    """The bills as they were opened."""

    bills: list[models.Bill] | Unset | None = UNSET
    """The new bills, empty so far."""
