"""The schema `ResourceAccessTokenPermissionsParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ResourceAccessTokenPermissionsParameters(UpdateModel, kw_only=True, rename="pascal"):
    """What a resource access token opens. What an update leaves out stays as it is."""

    bed: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it gives access to a single bed."""

    room: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it gives access to the room."""

    floor: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it gives access to the floor that the room is on."""

    building: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether it gives access to the house."""

    def __post_init__(self) -> None:
        wrap_updates(self)
