"""The schema `SpaceDataUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class SpaceDataUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change about where a space is. What is absent or None stays as it is."""

    floor_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Which floor it is on from now on."""

    location_notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """New remarks on where it is."""

    def __post_init__(self) -> None:
        wrap_updates(self)
