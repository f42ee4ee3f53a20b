"""The schema `GuidUpdateValue`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class GuidUpdateValue(Model, kw_only=True, rename="pascal"):
    """How a reference to something else changes.

    `value` takes its place, and None removes it. An object without `value` keeps it, as leaving
    out the whole object does.
    """

    value: UUID | Unset | None = UNSET
    """Id of what it refers to from now on."""
