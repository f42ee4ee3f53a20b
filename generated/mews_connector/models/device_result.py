"""The schema `DeviceResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class DeviceResult(Model, kw_only=True, rename="pascal"):
    """All devices of the property."""

    devices: list[models.Device]
    """One entry for each, whatever its type."""
