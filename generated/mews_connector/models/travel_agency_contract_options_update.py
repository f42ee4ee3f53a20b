"""The schema `TravelAgencyContractOptionsUpdate`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.updates import Update, UpdateModel, wrap_updates


class TravelAgencyContractOptionsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """How reservations under a contract are settled from now on.

    Both have to be said: an object without `value` keeps what was there.
    """

    include_cancellation_fee_in_commission_estimate: Update[bool | None, models.BooleanUpdateValue]
    """Whether the agency is expected to earn its commission on cancellation fees, too."""

    skip_automatic_settlement: Update[bool | None, models.BooleanUpdateValue]
    """Whether reservations of the agency are left out when the property charges guests automatically."""

    def __post_init__(self) -> None:
        wrap_updates(self)
