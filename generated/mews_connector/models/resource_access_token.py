"""The schema `ResourceAccessToken`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceAccessToken(Model, kw_only=True, rename="pascal"):
    """A door code or an RFID tag."""

    id: UUID
    """Id of the resource access token."""

    enterprise_id: UUID
    """Id of the property."""

    service_order_id: UUID
    """Id of the reservation."""

    type_: models.ResourceAccessTokenType
    """What kind of token opens the door."""

    validity_start_utc: DateTime
    """From when the token opens the door, in UTC."""

    validity_end_utc: DateTime
    """Until when the token opens the door, in UTC."""

    created_utc: DateTime
    """When the token was created, in UTC."""

    updated_utc: DateTime
    """When the token was last updated, in UTC."""

    is_active: bool
    """Whether the token still opens anything."""

    companionship_id: UUID | Unset | None = UNSET
    """Id of the companionship, which ties one guest to the reservation."""

    resource_id: UUID | Unset | None = UNSET
    """Id of the resource."""

    value: str | Unset | None = UNSET
    """The code or tag that opens the door. A secret."""

    serial_number: str | Unset | None = UNSET
    """Serial number of the carrier of the token."""

    permissions: models.ResourceAccessTokenPermissions | Unset | None = UNSET
    """What the token opens."""

    __secrets__ = frozenset({"value"})
