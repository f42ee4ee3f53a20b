"""The schema `CompanyContractUpdateResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class CompanyContractUpdateResult(Model, kw_only=True, rename="pascal"):
    """The contracts as they are now."""

    travel_agency_contracts: list[models.TravelAgencyContract]
    """Those that were named."""
