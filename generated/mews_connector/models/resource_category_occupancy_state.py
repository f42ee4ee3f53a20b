"""The schema `ResourceCategoryOccupancyState`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryOccupancyState(Model, kw_only=True, rename="pascal"):
    """The resources of one category, and what has them today."""

    resource_category_id: UUID
    """The category that the resources below are in."""

    resource_occupancy_states: list[models.ResourceOccupancyState]
    """One entry for each resource."""
