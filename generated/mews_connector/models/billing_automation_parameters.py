"""The schema `BillingAutomationParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationParameters(Model, kw_only=True, rename="pascal"):
    """A billing automation to set up."""

    name: Annotated[str, Meta(min_length=1, max_length=255)]
    """Short title by which staff tell it from others."""

    prepayment: models.BillingAutomationPrepayment
    """Whether an automation applies to everything, or only to what is prepaid."""

    assignment_target_type: models.BillingAutomationAssignmentTargetType
    """Whose bill the items go to.

    With `CompanyAsOwner` the bill is the company's, and the customer may be its associated
    account. With `CompanyAsDetails` it is the customer's, and the company is its associated
    account. With `NoCompany` it is the customer's, without the company.
    """

    trigger_type: models.BillingAutomationTriggerType
    """When an automation runs.

    A `Continuous` one follows reservations as they are made, changed and rebated, a `Recurring`
    one runs once a month, and a `Legacy` one runs when a reservation is made and leaves alone
    whatever is added to it later.
    """

    bill_aggregation_type: models.BillingAutomationBillAggregationType
    """Over how many bills the items are spread.

    `AggregateByCustomer` makes one for each owner of reservations,
    `AggregatePerReservationGroup` one for each booking, and `AggregateAll` a single one.
    """

    assignments: Annotated[
        list[models.BillingAutomationAssignmentParameters], Meta(min_length=1, max_length=20)
    ]
    """What it routes, service by service."""

    description: Annotated[str, Meta(max_length=1000)] | Unset | None = UNSET
    """What it is for, in free text."""

    companies_with_relations: (
        Annotated[list[models.BillingAutomationCompany], Meta(max_length=1000)] | Unset | None
    ) = UNSET
    """Companies that it applies to, each with the roles on a reservation in which it does.

    May be empty only with `CompanyAsDetails` or `NoCompany`.
    """

    order_item_consumption_period: models.OrderItemConsumptionPeriod | Unset | None = UNSET
    """From which months a `Recurring` automation takes items, by when they are consumed.

    Required for such a one.
    """

    processing_start_offset: Annotated[str, Meta(max_length=20)] | Unset | None = UNSET
    """By how much the start of the monthly run is moved.

    Required for a `Recurring` automation. Mews does not say how it is written; other durations
    are ISO 8601, such as P5D.
    """
