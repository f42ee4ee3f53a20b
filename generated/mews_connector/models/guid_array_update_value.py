"""The schema `GuidArrayUpdateValue`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class GuidArrayUpdateValue(Model, kw_only=True, rename="pascal"):
    """How references to other things change.

    `value` takes the place of all of them, and None removes them. An object without `value`
    keeps them, as leaving out the whole object does.
    """

    value: list[UUID] | Unset | None = UNSET
    """Ids of everything that is referred to from now on."""
