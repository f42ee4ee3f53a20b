"""The schema `BillingAutomationAssignmentUpdate`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillingAutomationAssignmentUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes of an assignment. What is absent or None is kept, and its service always is."""

    billing_automation_assignment_id: UUID
    """Which assignment changes, by the `id` that it has in the automation."""

    routed_item_types: models.BillingAutomationItemTypesUpdateParameters | Unset | None = UNSET
    """Which kinds of items an automation routes from now on. What is absent or None is kept."""

    rate_ids: NullableUpdate[Sequence[UUID] | None, models.GuidArrayUpdateValue] | Unset = UNSET
    """Rates that are a condition of the automation, up to 100, in place of those before."""

    product_category_ids: (
        NullableUpdate[Sequence[UUID] | None, models.GuidArrayUpdateValue] | Unset
    ) = UNSET
    """Groups of products that are a condition, up to 100, in place of those before."""

    product_ids: NullableUpdate[Sequence[UUID] | None, models.GuidArrayUpdateValue] | Unset = UNSET
    """Single products that are a condition, up to 100, in place of those before."""

    accounting_categories: (
        NullableUpdate[
            Sequence[models.BillingAutomationAccountingCategory] | None,
            models.BillingAutomationAccountingCategoriesUpdateValue,
        ]
        | Unset
    ) = UNSET
    """New accounting categories for an assignment. `value` replaces the whole list."""

    def __post_init__(self) -> None:
        wrap_updates(self)
