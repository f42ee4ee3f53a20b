"""The schema `ResourceAccessTokenParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceAccessTokenParameters(Model, kw_only=True, rename="pascal"):
    """A resource access token to add."""

    service_order_id: UUID
    """Id of the reservation."""

    type_: models.ResourceAccessTokenType
    """What kind of token opens the door."""

    value: str
    """The code or tag that opens the door. A secret."""

    validity_start_utc: DateTime
    """From when the token opens the door, in UTC."""

    validity_end_utc: DateTime
    """Until when the token opens the door, in UTC."""

    permissions: models.ResourceAccessTokenPermissionsParameters
    """What the token opens."""

    companionship_id: UUID | Unset | None = UNSET
    """Id of the companionship, which ties one guest to the reservation."""

    resource_id: UUID | Unset | None = UNSET
    """Id of the resource."""

    serial_number: str | Unset | None = UNSET
    """Serial number of the carrier of the token."""

    __secrets__ = frozenset({"value"})
