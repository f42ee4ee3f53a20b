"""The schema `FiscalMachineCommandData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class FiscalMachineCommandData(Model, kw_only=True, rename="pascal"):
    """What an Italian fiscal machine needs to know besides the bill.

    `discriminator` names the property that holds it, and the other is None.
    """

    discriminator: models.FiscalMachineCommandDataDiscriminator | Unset | None = UNSET
    """Whether there is data about the receipt, or a whole file to print."""

    italian_fiscal_machine_data: models.ItalianFiscalMachineData | Unset | None = UNSET
    """What an Italian fiscal machine needs to know of a receipt, and of the one that it rebates if it does."""

    italian_fiscal_machine_payload: models.ItalianFiscalMachinePayload | Unset | None = UNSET
    """A file that an Italian fiscal machine has to print."""
