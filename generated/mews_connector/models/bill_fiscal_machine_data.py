"""The schema `BillFiscalMachineData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class BillFiscalMachineData(Model, kw_only=True, rename="pascal"):
    """What a fiscal machine needs to know besides the bill."""

    discriminator: models.BillFiscalMachineDataDiscriminator
    """For which fiscal machines the data is. So far there is some for Italian ones only."""

    value: models.ItalianFiscalMachineData
    """What an Italian fiscal machine needs to know of a receipt, and of the one that it rebates if it does."""
