"""The schema `BillPrintEvent`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BillPrintEvent(Model, kw_only=True, rename="pascal"):
    """Stands for a PDF that cannot be made yet."""

    bill_print_event_id: UUID | Unset | None = UNSET
    """Goes into the next request, which asks for the same PDF again."""
