"""The schema `RateCapacityOffsetUpdate`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class RateCapacityOffsetUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes for one rate. An adjustment that is None or absent stays as it is."""

    rate_id: UUID
    """Whose prices to adjust."""

    negative_occupancy_adjustment: (
        NullableUpdate[Decimal | None, models.NumberUpdateValue] | Unset
    ) = UNSET
    """What is added to the price when fewer guests stay than the resource category takes.

    A discount if negative.
    """

    extra_occupancy_adjustment: NullableUpdate[Decimal | None, models.NumberUpdateValue] | Unset = (
        UNSET
    )
    """What is added to the price when more guests stay than the capacity of the resource category."""

    def __post_init__(self) -> None:
        wrap_updates(self)
