"""The schema `TravelAgencyContractUpdate`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class TravelAgencyContractUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change of a contract. What is absent or None is kept."""

    travel_agency_contract_id: UUID
    """Which contract is changed."""

    commission_included: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the rate holds the commission already."""

    commission: NullableUpdate[Decimal | None, models.NumberUpdateValue] | Unset = UNSET
    """What the agency earns of a reservation, as a fraction: 0.1 is 10 %."""

    channel_manager_business_segment_id: (
        NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset
    ) = UNSET
    """Which business segment a reservation of the agency gets if it comes from a channel manager."""

    channel_manager_absolute_adjustment: (
        NullableUpdate[Decimal | None, models.NumberUpdateValue] | Unset
    ) = UNSET
    """Flat amount that is added to the price of each reservation from a channel manager.

    A negative one is taken off.
    """

    channel_manager_relative_adjustment: (
        NullableUpdate[Decimal | None, models.NumberUpdateValue] | Unset
    ) = UNSET
    """Part of the price that is added to each reservation from a channel manager, as a fraction: 0.15 adds 15 %, and -0.15 takes as much off."""

    options: models.TravelAgencyContractOptionsUpdate | Unset | None = UNSET
    """How reservations under a contract are settled from now on.

    Both have to be said: an object without `value` keeps what was there.
    """

    accounting_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How the property's accounting refers to the contract."""

    invoice_due_interval: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """How long the agency may take to pay an invoice, as an ISO 8601 duration such as P15D."""

    contact_person: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Whom to ask for at the agency."""

    contact_email: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """The email address at which the agency is reached."""

    additional_contact_info: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Other ways to reach the agency, in free text."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Remarks for the property's own staff."""

    def __post_init__(self) -> None:
        wrap_updates(self)
