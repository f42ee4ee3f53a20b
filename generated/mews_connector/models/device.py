"""The schema `Device`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class Device(Model, kw_only=True, rename="pascal"):
    """A machine or a local system at the property that Mews gives commands to.

    An integration passes them on to it.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    type_: models.DeviceType
    """What a device does: it prints documents, takes card payments, writes keys of rooms (`KeyCutter`), registers bills as fiscal law asks for (`FiscalMachine`), or reads identity documents (`PassportScanner`)."""

    name: str
    """What the property calls it."""

    identifier: str | Unset | None = UNSET
    """A further identifier, for internal use only. Operations take the `id`."""
