"""The schema `ReservationExtent`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationExtent(Model, kw_only=True, rename="pascal"):
    """What to list.

    A list that is not asked for is None. The more is asked for, the slower it gets.
    """

    reservations: bool | Unset | None = UNSET
    """Whether to return the reservations themselves."""

    reservation_groups: bool | Unset | None = UNSET
    """Whether to return what groups they are in."""

    customers: bool | Unset | None = UNSET
    """Whether to return the profiles of their guests."""

    customer_adresses: bool | Unset | None = UNSET
    """Whether profiles come with postal addresses. The name is spelled like this on the wire."""

    customer_identity_documents: bool | Unset | None = UNSET
    """Whether profiles come with passports and the like."""

    services: bool | Unset | None = UNSET
    """Whether to return the services that are booked."""

    products: bool | Unset | None = UNSET
    """Whether to return what can be ordered with the reservations."""

    business_segments: bool | Unset | None = UNSET
    """Whether to return the business segments that they count towards."""

    resources: bool | Unset | None = UNSET
    """Whether to return the rooms that are assigned."""

    resource_categories: bool | Unset | None = UNSET
    """Whether to return the categories of these rooms."""

    resource_category_assignments: bool | Unset | None = UNSET
    """Whether to return which room is of which category."""

    rates: bool | Unset | None = UNSET
    """Whether to return the rates that they were sold at, and the groups of these."""

    items: bool | Unset | None = UNSET
    """Whether to return charges and payments in their older form."""

    order_items: bool | Unset | None = UNSET
    """Whether to return their charges."""

    notes: bool | Unset | None = UNSET
    """Whether to return the remarks on them."""

    qr_code_data: bool | Unset | None = UNSET
    """Whether to return what QR codes for them encode."""

    companies: bool | Unset | None = UNSET
    """Whether to return the companies that have to do with them."""

    accounting_states: list[models.OrderItemAccountingState] | Unset | None = UNSET
    """Which charges and payments to return: `Open` and `Closed` ones when absent or None."""
