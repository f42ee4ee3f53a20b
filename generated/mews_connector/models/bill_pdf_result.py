"""The schema `BillPdfResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillPdfResult(Model, kw_only=True, rename="pascal"):
    """What has become of the PDF of a bill."""

    bill_id: UUID | Unset | None = UNSET
    """What was to be printed."""

    result: models.BillPdf | Unset | None = UNSET
    """The PDF of a bill, or what to ask for it with later."""
