"""The schema `ReservationOptionsUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ReservationOptionsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """Who of the guests is checked in."""

    owner_checked_in: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the main guest is checked in."""

    def __post_init__(self) -> None:
        wrap_updates(self)
