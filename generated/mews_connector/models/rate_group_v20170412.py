"""The schema `RateGroupV20170412`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class RateGroupV20170412(Model, kw_only=True, rename="pascal"):
    """A rate group as it was before `rateGroups/getAll`, with a name in a single language."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID | Unset | None = UNSET
    """Which bookable service its rates are for."""

    is_active: bool | Unset | None = UNSET
    """Whether it is in use. What was deleted is not."""

    name: str | Unset | None = UNSET
    """What the group is called, in the default language."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""
