"""The schema `IntegrationCreatedData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class IntegrationCreatedData(Model, kw_only=True, rename="pascal"):
    """A new connection, and the token by which it is used."""

    enterprise: models.IntegrationEnterprise
    """The property, or the chain of several, that the application was connected to."""

    access_token: str
    """Gives the application access to the property."""

    created_utc: DateTime
    """When the connection was made."""

    is_enabled: bool
    """Whether the connection can be used already."""

    integration: models.Integration
    """The connection of one application to one property, which has an access token of its own."""

    service: models.IntegrationService | Unset | None = UNSET
    """The service that the application works with, if it is a single one."""

    requestor: models.IntegrationRequestor | Unset | None = UNSET
    """Who has asked for the connection. None where Mews does not know."""

    __secrets__ = frozenset({"access_token"})
