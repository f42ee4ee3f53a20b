"""The schema `CustomItemParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class CustomItemParameters(Model, kw_only=True, rename="pascal"):
    """Something to charge that is no product of the property."""

    name: Annotated[str, Meta(min_length=1)]
    """What bills and lists call it, as fully as a guest would, such as "Bowl of olives"."""

    unit_count: Int32
    """How many are ordered, such as two glasses."""

    unit_amount: models.AmountParameters
    """What one of it costs. All of them together cost that times `unit_count`."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Which revenue of the property it counts as.

    An allowance pays for it only if this is one of the categories that it is meant for.
    """

    external_identifier: str | Unset | None = UNSET
    """What it is called in the system of the caller."""
