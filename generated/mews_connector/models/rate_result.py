"""The schema `RateResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class RateResult(Model, kw_only=True, rename="pascal"):
    """One page of rates, newest first."""

    rates: list[models.Rate]
    """Those that match the filters."""

    rate_groups: list[models.RateGroupV20170412]
    """Deprecated. The groups of the rates on the page. Get them from `rateGroups/getAll` instead."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """

    availability_block_assignments: list[models.AvailabilityBlockAssignment] | Unset | None = UNSET
    """Which availability blocks the rates are assigned to, if `extent` asks for it."""

    rate_restrictions: models.RateRestrictionResult | Unset | None = UNSET
    """Deprecated. Get them from `restrictions/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "rate_groups": "The groups of the rates on the page. Get them from `rateGroups/getAll` instead.",
        "rate_restrictions": "Get them from `restrictions/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
