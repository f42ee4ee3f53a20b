"""The schema `CompanyContractAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class CompanyContractAddResult(Model, kw_only=True, rename="pascal"):
    """The contracts as Mews keeps them."""

    travel_agency_contracts: list[models.TravelAgencyContract]
    """Those that were added, with their ids."""
