"""The schema `VoucherUpdate`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class VoucherUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a voucher. What is absent or None is kept."""

    voucher_id: UUID
    """Which offer is changed."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What the staff calls it, in up to 128 characters."""

    type_: NullableUpdate[models.VoucherType | None, models.VoucherTypeUpdateValue] | Unset = UNSET
    """Who a voucher is for from now on. Without a `value` that stays as it is."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """The partner company or travel agency that it is for. Every type but `Public` needs one."""

    assigned_rate_ids: (
        NullableUpdate[Sequence[UUID] | None, models.AssignedRateIdsUpdateValue] | Unset
    ) = UNSET
    """Which rates a voucher opens from now on.

    `value` takes the place of all that it opened before.
    """

    occupiable_interval_start_utc: (
        NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset
    ) = UNSET
    """Start of the first time unit that can be booked with it."""

    occupiable_interval_end_utc: (
        NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset
    ) = UNSET
    """Start of the last time unit that can be booked with it.

    It may equal the start of the first one.
    """

    external_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What another system calls it, in up to 255 characters."""

    def __post_init__(self) -> None:
        wrap_updates(self)
