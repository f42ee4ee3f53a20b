"""The schema `ResourceUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ResourceUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change about one resource. What is absent or None stays as it is."""

    resource_id: UUID
    """Which room or other resource to change."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """New name, such as a room number."""

    parent_resource_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """What it is part of from now on, such as the room of a bed."""

    data: models.ResourceDataUpdate | Unset | None = UNSET
    """What to change in the data of a resource. Only that of a space can be changed."""

    state: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """New state, one of `Dirty`, `Clean`, `Inspected` and `OutOfService`."""

    state_reason: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Why it is in this state."""

    def __post_init__(self) -> None:
        wrap_updates(self)
