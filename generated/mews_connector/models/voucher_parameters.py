"""The schema `VoucherParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class VoucherParameters(Model, kw_only=True, rename="pascal"):
    """An offer to add, still without codes."""

    service_id: UUID
    """Which bookable service is booked with it."""

    name: Annotated[str, Meta(min_length=1, max_length=128)]
    """What the staff calls it."""

    type_: models.VoucherType
    """Who a voucher is for: everybody, a partner company or a travel agency."""

    company_id: UUID | Unset | None = UNSET
    """The partner company or travel agency that it is for. Every type but `Public` needs one."""

    assigned_rate_ids: Annotated[list[UUID], Meta(max_length=10)] | Unset | None = UNSET
    """Which rates it opens. None when absent or None."""

    occupiable_interval_start_utc: DateTime | Unset | None = UNSET
    """Start of the first time unit that can be booked with it, in UTC.

    Not limited when absent or None.
    """

    occupiable_interval_end_utc: DateTime | Unset | None = UNSET
    """Start of the last time unit that can be booked with it, in UTC.

    Equal to the start it leaves a single time unit. Not limited when absent or None.
    """

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What another system calls it, by which it can be found again."""
