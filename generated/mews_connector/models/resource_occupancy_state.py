"""The schema `ResourceOccupancyState`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceOccupancyState(Model, kw_only=True, rename="pascal"):
    """The state of one resource today."""

    resource_id: UUID
    """Id of the resource."""

    resource_state: models.ResourceState
    """How far housekeeping and maintenance are with the resource."""

    occupancy_state: models.OccupancyState
    """Who or what has the resource today."""
