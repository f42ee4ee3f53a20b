"""The schema `RateAddResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RateAddResult(Model, kw_only=True, rename="pascal"):
    """Rates that were added or changed."""

    rates: list[models.Rate] | Unset | None = UNSET
    """Those of the request, as they are now."""
