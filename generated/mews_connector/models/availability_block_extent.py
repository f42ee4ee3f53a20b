"""The schema `AvailabilityBlockExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class AvailabilityBlockExtent(Model, kw_only=True, rename="pascal"):
    """Which lists of the response are filled."""

    availability_blocks: bool | Unset | None = UNSET
    """Whether the blocks themselves are listed."""

    adjustments: bool | Unset | None = UNSET
    """Whether it is listed how many rooms the blocks hold."""

    service_orders: bool | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2026-01-10. Use `reservations/getAll/2023-06-06` instead.
    """

    rates: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Use `rates/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "service_orders": "Mews discontinues it on 2026-01-10. Use `reservations/getAll/2023-06-06` instead.",
        "rates": "Mews discontinues it on 2026-01-10. Use `rates/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
