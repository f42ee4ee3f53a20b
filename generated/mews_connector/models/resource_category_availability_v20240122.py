"""The schema `ResourceCategoryAvailabilityV20240122`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryAvailabilityV20240122(Model, kw_only=True, rename="pascal"):
    """The numbers of one resource category."""

    resource_category_id: UUID
    """Which category the numbers are of."""

    metrics: models.ServiceAvailabilityMetricValues
    """The metrics that were asked for, by their names.

    Each has one number for each time unit, in the order of `time_unit_starts_utc`.
    """
