"""The schema `ResourceAccessTokenPermissions`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class ResourceAccessTokenPermissions(Model, kw_only=True, rename="pascal"):
    """What a resource access token opens."""

    bed: bool
    """Whether it opens the bed."""

    room: bool
    """Whether it opens the room."""

    floor: bool
    """Whether it opens the floor."""

    building: bool
    """Whether it opens the building."""
