"""The schema `RestrictionAddResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RestrictionAddResult(Model, kw_only=True, rename="pascal"):
    """The restrictions as they were added."""

    restrictions: list[models.AddedRestriction] | Unset | None = UNSET
    """One entry for each of the request."""
