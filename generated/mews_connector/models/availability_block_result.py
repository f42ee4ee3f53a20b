"""The schema `AvailabilityBlockResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class AvailabilityBlockResult(Model, kw_only=True, rename="pascal"):
    """One page of blocks, newest first, with what belongs to them."""

    availability_blocks: list[models.AvailabilityBlock] | Unset | None = UNSET
    """The blocks that match the filters. None or absent unless `extent` asks for them."""

    adjustments: list[models.AvailabilityAdjustment] | Unset | None = UNSET
    """How many rooms the blocks of the page hold. None or absent unless `extent` asks for them."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """

    service_orders: list[models.ReservationV20170412] | Unset | None = UNSET
    """Deprecated. Use `reservations/getAll/2023-06-06` instead."""

    rates: list[models.RateForExtent] | Unset | None = UNSET
    """Deprecated. Use `rates/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "service_orders": "Use `reservations/getAll/2023-06-06` instead.",
        "rates": "Use `rates/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
