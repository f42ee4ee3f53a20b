"""The schema `PersonCount`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class PersonCount(Model, kw_only=True, rename="pascal"):
    """How many people of one age category there are."""

    age_category_id: UUID
    """Which people are counted, such as adults."""

    count: Int32
    """How many there are. Only positive numbers are accepted."""
