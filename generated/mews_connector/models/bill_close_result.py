"""The schema `BillCloseResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillCloseResult(Model, kw_only=True, rename="pascal"):
    """The bill, as it is now that it is closed."""

    bills: list[models.Bill] | Unset | None = UNSET
    """The one bill that was to be closed."""
