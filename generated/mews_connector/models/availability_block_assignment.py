"""The schema `AvailabilityBlockAssignment`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AvailabilityBlockAssignment(Model, kw_only=True, rename="pascal"):
    """That a rate is assigned to an availability block."""

    rate_id: UUID | Unset | None = UNSET
    """The assigned rate."""

    availability_block_id: UUID | Unset | None = UNSET
    """The block that it is assigned to."""
