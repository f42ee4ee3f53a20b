"""The schema `PersonCountsUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PersonCountsUpdateValue(Model, kw_only=True, rename="pascal"):
    """How many people a reservation is for. `value` takes the place of all counts."""

    value: list[models.PersonCount] | Unset | None = UNSET
    """How many people it is for, by age category."""
