"""The schema `ResourceAccessTokenUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ResourceAccessTokenUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change about one door code or RFID tag. What is absent or None stays as it is."""

    resource_access_token_id: UUID
    """Which one to change."""

    validity_start_utc: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """From when on it opens the door, in UTC. The time is sent as text, in ISO 8601."""

    validity_end_utc: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Until when it opens the door, in UTC. The time is sent as text, in ISO 8601."""

    value: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The code or tag that opens the door from now on, of at most 255 characters. A secret."""

    permissions: models.ResourceAccessTokenPermissionsParameters | Unset | None = UNSET
    """What a resource access token opens. What an update leaves out stays as it is."""

    __secrets__ = frozenset({"value"})

    def __post_init__(self) -> None:
        wrap_updates(self)
