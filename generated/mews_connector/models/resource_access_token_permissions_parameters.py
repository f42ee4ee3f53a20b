"""The schema `ResourceAccessTokenPermissionsParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceAccessTokenPermissionsParameters(Model, kw_only=True, rename="pascal"):
    """What a new resource access token opens."""

    bed: models.BooleanUpdateValue | Unset | None = UNSET
    """Whether it opens the bed."""

    room: models.BooleanUpdateValue | Unset | None = UNSET
    """Whether it opens the room."""

    floor: models.BooleanUpdateValue | Unset | None = UNSET
    """Whether it opens the floor."""

    building: models.BooleanUpdateValue | Unset | None = UNSET
    """Whether it opens the building."""
