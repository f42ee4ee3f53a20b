"""The schema `BillingAutomationCompanyRelations`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BillingAutomationCompanyRelations(Model, kw_only=True, rename="pascal"):
    """In which roles on a reservation the company makes the automation apply."""

    partner_company: bool | Unset | None = UNSET
    """Whether it applies where the company is the partner company of the reservation."""

    travel_agency: bool | Unset | None = UNSET
    """Whether it applies where the company is the travel agency of the reservation."""
