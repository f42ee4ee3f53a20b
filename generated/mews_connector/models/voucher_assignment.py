"""The schema `VoucherAssignment`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class VoucherAssignment(Model, kw_only=True, rename="pascal"):
    """Says that a voucher opens a rate."""

    voucher_id: UUID | Unset | None = UNSET
    """What opens the rate."""

    rate_id: UUID | Unset | None = UNSET
    """What can be booked with the voucher."""
