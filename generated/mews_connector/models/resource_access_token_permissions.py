"""The schema `ResourceAccessTokenPermissions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ResourceAccessTokenPermissions(Model, kw_only=True, rename="pascal"):
    """What a resource access token opens."""

    bed: bool | Unset | None = UNSET
    """Whether it gives access to a single bed."""

    room: bool | Unset | None = UNSET
    """Whether it gives access to the room."""

    floor: bool | Unset | None = UNSET
    """Whether it gives access to the floor that the room is on."""

    building: bool | Unset | None = UNSET
    """Whether it gives access to the house."""
