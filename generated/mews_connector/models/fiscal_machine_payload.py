"""The schema `FiscalMachinePayload`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class FiscalMachinePayload(Model, kw_only=True, rename="pascal"):
    """A file that a fiscal machine has to print."""

    discriminator: models.FiscalMachinePayloadDiscriminator
    """Which machines can print the file. So far these are only Italian ones."""

    value: str
    """The file, in Base64."""

    __secrets__ = frozenset({"value"})
