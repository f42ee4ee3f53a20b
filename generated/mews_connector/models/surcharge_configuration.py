"""The schema `SurchargeConfiguration`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class SurchargeConfiguration(Model, kw_only=True, rename="pascal"):
    """What a payment by certain cards costs on top."""

    surcharge_fees: models.SurchargeFees
    """Percentage that is added to a payment, by the type of the card, such as 3 for `Amex`."""

    surcharge_service_id: UUID | Unset | None = UNSET
    """Under which service the fees are charged."""

    surcharge_tax_code: str | Unset | None = UNSET
    """Which tax rate of `taxations/getAll` applies to the fees."""
