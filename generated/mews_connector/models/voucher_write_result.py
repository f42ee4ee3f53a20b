"""The schema `VoucherWriteResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class VoucherWriteResult(Model, kw_only=True, rename="pascal"):
    """The vouchers as they are now, without the rates that they open and without their codes."""

    vouchers: list[models.Voucher] | Unset | None = UNSET
    """Those that were added or changed."""
