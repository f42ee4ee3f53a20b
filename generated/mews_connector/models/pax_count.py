"""The schema `PaxCount`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class PaxCount(Model, kw_only=True, rename="pascal"):
    """How many of the adjusted units are expected to host a given number of guests."""

    person_count: Int32
    """Number of guests in a unit. Unique in the list, and no more than the category's capacity."""

    unit_count: Annotated[int, Meta(ge=1, le=2147483647)]
    """Number of units with that many guests."""
