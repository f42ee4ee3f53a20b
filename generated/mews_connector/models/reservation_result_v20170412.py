"""The schema `ReservationResultV20170412`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationResultV20170412(Model, kw_only=True, rename="pascal"):
    """Reservations in their older form, and what belongs to them.

    Lists that nobody asked for are None.
    """

    reservations: list[models.ReservationV20170412] | Unset | None = UNSET
    """The reservations that were listed, newest first, or updated."""

    reservation_groups: list[models.ReservationGroupV20170412] | Unset | None = UNSET
    """Groups that the reservations belong to."""

    customers: list[models.Customer] | Unset | None = UNSET
    """Profiles of the guests."""

    services: list[models.Service] | Unset | None = UNSET
    """What is booked."""

    products: list[models.Product] | Unset | None = UNSET
    """What can be ordered with the reservations."""

    resources: list[models.Resource] | Unset | None = UNSET
    """The rooms that are assigned."""

    resource_categories: list[models.ResourceCategory] | Unset | None = UNSET
    """Categories of these rooms."""

    resource_category_assignments: list[models.ResourceCategoryAssignment] | Unset | None = UNSET
    """Which room is of which category."""

    business_segments: list[models.BusinessSegment] | Unset | None = UNSET
    """Business segments that the reservations count towards."""

    rates: list[models.RateForExtent] | Unset | None = UNSET
    """The rates that the reservations were sold at."""

    rate_groups: list[models.RateGroupV20170412] | Unset | None = UNSET
    """Groups that the `rates` belong to."""

    items: list[models.AccountingItem] | Unset | None = UNSET
    """Charges and payments of the reservations in their older form."""

    order_items: list[models.AccountingOrderItem] | Unset | None = UNSET
    """What the reservations are charged for."""

    notes: list[models.ServiceOrderNote] | Unset | None = UNSET
    """Remarks on the reservations."""

    qr_code_data: list[models.ReservationQrCodeData] | Unset | None = UNSET
    """Contents of QR codes that identify the reservations."""

    companies: list[models.Company] | Unset | None = UNSET
    """Companies in whose name, or through which, the reservations were booked."""

    resource_access_tokens: list[models.ResourceAccessToken] | Unset | None = UNSET
    """Door codes and the like that the reservations have."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
