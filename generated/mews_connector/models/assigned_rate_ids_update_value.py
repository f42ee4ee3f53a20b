"""The schema `AssignedRateIdsUpdateValue`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AssignedRateIdsUpdateValue(Model, kw_only=True, rename="pascal"):
    """Which rates a voucher opens from now on.

    `value` takes the place of all that it opened before.
    """

    value: Annotated[list[UUID], Meta(max_length=10)] | Unset | None = UNSET
    """The rates to open. None keeps those that it opens."""
