"""The schema `SpaceData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class SpaceData(Model, kw_only=True, rename="pascal"):
    """Where in the house a space is."""

    floor_number: str
    """On which floor of the house it is."""

    location_notes: str | Unset | None = UNSET
    """Remarks on where it is, such as the building or the part of a car park."""
