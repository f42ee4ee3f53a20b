"""The schema `BillingAutomationAssignmentParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationAssignmentParameters(Model, kw_only=True, rename="pascal"):
    """What a billing automation is to route of one service, and on which conditions."""

    service_id: UUID
    """The service whose items are routed, such as the stay."""

    routed_item_types: models.BillingAutomationItemTypes
    """Which kinds of items an automation routes."""

    rate_ids: Annotated[list[UUID], Meta(max_length=100)] | Unset | None = UNSET
    """Rates that are a condition of the automation."""

    product_category_ids: Annotated[list[UUID], Meta(max_length=100)] | Unset | None = UNSET
    """Groups of products that are a condition of the automation."""

    product_ids: Annotated[list[UUID], Meta(max_length=100)] | Unset | None = UNSET
    """Single products that are a condition of the automation."""

    accounting_categories: (
        Annotated[list[models.BillingAutomationAccountingCategory], Meta(max_length=100)]
        | Unset
        | None
    ) = UNSET
    """Accounting categories that are a condition of the automation.

    Results call this `accounting_category_assignments`.
    """
