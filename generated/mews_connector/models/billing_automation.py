"""The schema `BillingAutomation`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class BillingAutomation(Model, kw_only=True, rename="pascal"):
    """A rule by which Mews puts charges of reservations on bills of companies or customers by itself."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    name: str
    """Short title by which staff tell it from others."""

    companies_with_relations: list[models.BillingAutomationCompany]
    """Companies that it applies to, each with the roles on a reservation in which it does."""

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

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    creator_profile_id: UUID
    """Profile of the user who added it."""

    updater_profile_id: UUID
    """Profile of the user who last changed it."""

    description: str | Unset | None = UNSET
    """What it is for, in free text."""

    processing_start_offset: str | Unset | None = UNSET
    """By how much the start of the monthly run is moved.

    Only a `Recurring` automation has one. Mews does not say how it is written; other durations
    are ISO 8601, such as P5D.
    """

    order_item_consumption_period: models.OrderItemConsumptionPeriod | Unset | None = UNSET
    """From which months a `Recurring` automation takes items, by when they are consumed.

    None for any other.
    """

    assignments: list[models.BillingAutomationAssignment] | Unset | None = UNSET
    """What it routes, service by service."""
