"""The schema `BillingAutomationBillAggregationTypeUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationBillAggregationTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Over how many bills the items are spread from now on.

    All values but `AggregateByCustomer` need `CompanyAsOwner`.
    """

    value: models.BillingAutomationBillAggregationType | Unset | None = UNSET
    """Over how many bills the items are spread.

    `AggregateByCustomer` makes one for each owner of reservations,
    `AggregatePerReservationGroup` one for each booking, and `AggregateAll` a single one.
    """
