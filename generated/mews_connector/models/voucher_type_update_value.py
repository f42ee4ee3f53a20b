"""The schema `VoucherTypeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class VoucherTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Who a voucher is for from now on. Without a `value` that stays as it is."""

    value: models.VoucherType | Unset | None = UNSET
    """Who a voucher is for: everybody, a partner company or a travel agency."""
