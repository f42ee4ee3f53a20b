"""The schema `BillingAutomationUpdate`."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillingAutomationUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What changes of a billing automation. What is absent or None is kept."""

    billing_automation_id: UUID
    """Which automation changes."""

    name: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Short title by which staff tell it from others, of up to 255 characters."""

    description: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What it is for, in free text of up to 1000 characters."""

    companies: (
        NullableUpdate[
            Sequence[models.BillingAutomationCompany] | None,
            models.BillingAutomationCompaniesUpdateValue,
        ]
        | Unset
    ) = UNSET
    """New companies for an automation.

    `value` replaces the whole list, and may be empty only with `CompanyAsDetails` or
    `NoCompany`.
    """

    prepayment: (
        NullableUpdate[
            models.BillingAutomationPrepayment | None, models.BillingAutomationPrepaymentUpdateValue
        ]
        | Unset
    ) = UNSET
    """Whether an automation applies to everything or only to what is prepaid, from now on."""

    assignment_target_type: (
        NullableUpdate[
            models.BillingAutomationAssignmentTargetType | None,
            models.BillingAutomationAssignmentTargetTypeUpdateValue,
        ]
        | Unset
    ) = UNSET
    """Whose bill the items go to from now on.

    `CompanyAsDetails` and `NoCompany` need `AggregateByCustomer`.
    """

    bill_aggregation_type: (
        NullableUpdate[
            models.BillingAutomationBillAggregationType | None,
            models.BillingAutomationBillAggregationTypeUpdateValue,
        ]
        | Unset
    ) = UNSET
    """Over how many bills the items are spread from now on.

    All values but `AggregateByCustomer` need `CompanyAsOwner`.
    """

    order_item_consumption_period: (
        NullableUpdate[
            models.OrderItemConsumptionPeriod | None, models.OrderItemConsumptionPeriodUpdateValue
        ]
        | Unset
    ) = UNSET
    """From which months items are taken from now on. A `Recurring` automation has to keep one."""

    processing_start_offset: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By how much the start of the monthly run is moved, in up to 20 characters.

    A `Recurring` automation has to keep one.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
