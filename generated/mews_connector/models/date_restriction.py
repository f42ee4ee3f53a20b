"""The schema `DateRestriction`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class DateRestriction(Model, kw_only=True, rename="pascal"):
    """A restriction of a rate during some time."""

    id: UUID
    """Tells it apart from all others of its kind."""

    rate_id: UUID | Unset | None = UNSET
    """Which rate it restricts."""

    is_inherited: bool | Unset | None = UNSET
    """Whether it comes from the parent rate."""

    start_utc: DateTime | Unset | None = UNSET
    """When it begins to hold, in UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """When it ceases to hold, in UTC."""

    days: list[str] | Unset | None = UNSET
    """Names of the weekdays on which it holds."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""
