"""The schema `ResourceCategoryOccupancyState`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryOccupancyState(Model, kw_only=True, rename="pascal"):
    """The occupancy states of the resources of one category."""

    resource_category_id: UUID
    """Id of the resource category."""

    resource_occupancy_states: list[models.ResourceOccupancyState]
    """One entry for each resource."""
