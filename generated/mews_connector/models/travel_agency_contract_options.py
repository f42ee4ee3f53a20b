"""The schema `TravelAgencyContractOptions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class TravelAgencyContractOptions(Model, kw_only=True, rename="pascal"):
    """How reservations under a contract are settled. Both have to be said of a new contract."""

    include_cancellation_fee_in_commission_estimate: bool | Unset | None = UNSET
    """Whether the agency is expected to earn its commission on cancellation fees, too."""

    skip_automatic_settlement: bool | Unset | None = UNSET
    """Whether reservations of the agency are left out when the property charges guests automatically."""
