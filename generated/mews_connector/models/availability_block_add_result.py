"""The schema `AvailabilityBlockAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AvailabilityBlockAddResult(Model, kw_only=True, rename="pascal"):
    """The new blocks as they are kept."""

    availability_blocks: list[models.AvailabilityBlock]
    """One for each that was sent, with its id and its rate."""
