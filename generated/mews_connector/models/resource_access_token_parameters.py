"""The schema `ResourceAccessTokenParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceAccessTokenParameters(Model, kw_only=True, rename="pascal"):
    """A door code or an RFID tag to create."""

    service_order_id: UUID
    """The reservation whose guests it is for."""

    type_: models.ResourceAccessTokenType
    """Whether a door opens by a number that guests key in, or by a tag that they hold against it."""

    value: str
    """The code or tag that opens the door. A secret."""

    validity_start_utc: DateTime
    """From when on it opens the door, in UTC."""

    validity_end_utc: DateTime
    """Until when it opens the door, in UTC."""

    permissions: models.ResourceAccessTokenPermissionsParameters
    """What a resource access token opens. What an update leaves out stays as it is."""

    companionship_id: UUID | Unset | None = UNSET
    """The guest that it is for, by the companionship that ties the guest to the reservation."""

    resource_id: UUID | Unset | None = UNSET
    """The room or other resource that it is for."""

    serial_number: str | Unset | None = UNSET
    """Serial number of the card or whatever else carries the token."""

    __secrets__ = frozenset({"value"})
