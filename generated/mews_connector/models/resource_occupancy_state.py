"""The schema `ResourceOccupancyState`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceOccupancyState(Model, kw_only=True, rename="pascal"):
    """The state of one resource today."""

    resource_id: UUID
    """The room or other resource that is reported on."""

    resource_state: models.ResourceState
    """How far housekeeping and maintenance are with a resource.

    All but `OutOfOrder` can be set with `resources/update`.
    """

    occupancy_state: models.OccupancyState
    """Who or what has a resource.

    `ReservedLocked` is reserved too, by a reservation that must not move to another resource.
    """
