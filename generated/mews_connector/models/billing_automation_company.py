"""The schema `BillingAutomationCompany`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationCompany(Model, kw_only=True, rename="pascal"):
    """A company that a billing automation applies to."""

    company_id: UUID
    """The partner company or travel agency, as `companies/getAll` lists it."""

    company_relations: models.BillingAutomationCompanyRelations
    """In which roles on a reservation the company makes the automation apply."""
