"""The schema `TaxRateValidity`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class TaxRateValidity(Model, kw_only=True, rename="pascal"):
    """An interval in which a rate is valid, open where an end of it is None or absent."""

    start_utc: DateTime | Unset | None = UNSET
    """From when on it is valid, in UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """Until when it is valid, in UTC."""
