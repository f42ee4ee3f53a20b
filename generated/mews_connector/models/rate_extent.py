"""The schema `RateExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class RateExtent(Model, kw_only=True, rename="pascal"):
    """What a page of rates holds."""

    availability_block_assignments: bool
    """Whether to return which availability blocks the rates are assigned to."""

    rates: bool | Unset | None = UNSET
    """Whether to return the rates themselves."""

    rate_groups: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2026-01-10. Get them from `rateGroups/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "rate_groups": "Mews discontinues it on 2026-01-10. Get them from `rateGroups/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
