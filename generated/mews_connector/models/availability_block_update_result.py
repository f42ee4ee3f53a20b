"""The schema `AvailabilityBlockUpdateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AvailabilityBlockUpdateResult(Model, kw_only=True, rename="pascal"):
    """The changed blocks as they are kept."""

    availability_blocks: list[models.AvailabilityBlock]
    """The blocks that were named, whole."""
