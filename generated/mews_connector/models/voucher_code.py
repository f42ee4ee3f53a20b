"""The schema `VoucherCode`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class VoucherCode(Model, kw_only=True, rename="pascal"):
    """What a guest gives to book with a voucher."""

    id: UUID
    """Tells it apart from all others of its kind."""

    voucher_id: UUID | Unset | None = UNSET
    """The offer that guests book with it."""

    value: str | Unset | None = UNSET
    """The code as guests give it. A secret."""

    validity_start_utc: DateTime | Unset | None = UNSET
    """From when on it can be used, in UTC. None or absent if that has no beginning."""

    validity_end_utc: DateTime | Unset | None = UNSET
    """Until when it can be used, in UTC. None or absent if that has no end."""

    created_utc: DateTime | Unset | None = UNSET
    """When it was made, in UTC."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""

    is_active: bool | Unset | None = UNSET
    """Whether it is in use. What was deleted is not."""

    activity_state: models.ActivityState | Unset | None = UNSET
    """Deprecated. Use `is_active` instead."""

    __secrets__ = frozenset({"value"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "activity_state": "Use `is_active` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
