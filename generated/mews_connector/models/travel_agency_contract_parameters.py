"""The schema `TravelAgencyContractParameters`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Duration


class TravelAgencyContractParameters(Model, kw_only=True, rename="pascal"):
    """What to agree with a travel agency for one service of the property."""

    service_id: UUID
    """Which service the agency sells."""

    company_id: UUID
    """The agency, which has to exist as a company already."""

    options: models.TravelAgencyContractOptions
    """How reservations under a contract are settled. Both have to be said of a new contract."""

    commission_included: bool | Unset | None = UNSET
    """Whether the rate holds the commission already.

    False means that it does not, and None leaves it open.
    """

    commission: Decimal | Unset | None = UNSET
    """What the agency earns of a reservation, as a fraction from 0 to 1: 0.1 is 10 %."""

    channel_manager_business_segment_id: UUID | Unset | None = UNSET
    """Which business segment a reservation of the agency gets if it comes from a channel manager."""

    channel_manager_absolute_adjustment: Decimal | Unset | None = UNSET
    """Flat amount that is added to the price of each reservation from a channel manager.

    A negative one is taken off.
    """

    channel_manager_relative_adjustment: Decimal | Unset | None = UNSET
    """Part of the price that is added to each reservation from a channel manager, as a fraction from -1 to 1: 0.15 adds 15 %, and -0.15 takes as much off."""

    accounting_code: str | Unset | None = UNSET
    """How the property's accounting refers to the contract."""

    invoice_due_interval: Duration | Unset | None = UNSET
    """How long the agency may take to pay an invoice, as an ISO 8601 duration such as P15D."""

    contact_person: str | Unset | None = UNSET
    """Whom to ask for at the agency."""

    contact_email: str | Unset | None = UNSET
    """The email address at which the agency is reached."""

    additional_contact_info: str | Unset | None = UNSET
    """Other ways to reach the agency, in free text."""

    notes: str | Unset | None = UNSET
    """Remarks for the property's own staff."""
