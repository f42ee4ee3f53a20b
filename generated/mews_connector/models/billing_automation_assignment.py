"""The schema `BillingAutomationAssignment`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationAssignment(Model, kw_only=True, rename="pascal"):
    """What a billing automation routes of one service, and on which conditions.

    The documentation does not say how several conditions combine.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    billing_automation_id: UUID
    """The automation whose part it is."""

    service_id: UUID
    """The service whose items are routed, such as the stay."""

    routed_item_types: models.BillingAutomationItemTypes
    """Which kinds of items an automation routes."""

    rate_ids: list[UUID] | Unset | None = UNSET
    """Rates that are a condition of the automation."""

    product_category_ids: list[UUID] | Unset | None = UNSET
    """Groups of products that are a condition of the automation."""

    product_ids: list[UUID] | Unset | None = UNSET
    """Single products that are a condition of the automation."""

    accounting_category_assignments: (
        list[models.BillingAutomationAccountingCategory] | Unset | None
    ) = UNSET
    """Accounting categories that are a condition of the automation.

    Requests call this `accounting_categories`.
    """
