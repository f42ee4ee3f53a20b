"""The schema `VoucherCodeResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class VoucherCodeResult(Model, kw_only=True, rename="pascal"):
    """Codes of vouchers: a page of them in a listing, newest first, and else those that were added."""

    voucher_codes: list[models.VoucherCode]
    """The codes that match the filters, or the new ones."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
