"""The schema `ResourcesOccupancyStateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourcesOccupancyStateResult(Model, kw_only=True, rename="pascal"):
    """The occupancy states of today, grouped by resource category."""

    resource_category_occupancy_states: list[models.ResourceCategoryOccupancyState]
    """One entry for each resource category."""
