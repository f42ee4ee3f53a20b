"""The schema `Voucher`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class Voucher(Model, kw_only=True, rename="pascal"):
    """An offer that opens certain rates to guests who give one of its codes."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which bookable service is booked with it."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    name: str
    """What the staff calls it."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    type_: models.VoucherType
    """Who a voucher is for: everybody, a partner company or a travel agency."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    company_id: UUID | Unset | None = UNSET
    """The partner company that it is for."""

    travel_agency_id: UUID | Unset | None = UNSET
    """The travel agency that it is for, a company too."""

    occupiable_interval_start_utc: DateTime | Unset | None = UNSET
    """Start of the first time unit that can be booked with it, in UTC.

    None or absent if that is not limited.
    """

    occupiable_interval_end_utc: DateTime | Unset | None = UNSET
    """Start of the last time unit that can be booked with it, in UTC.

    None or absent if that is not limited.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    activity_state: models.ActivityState | Unset | None = UNSET
    """Deprecated. Use `is_active` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "activity_state": "Use `is_active` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
