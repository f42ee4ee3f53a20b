"""The schema `RateRestrictionResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class RateRestrictionResult(Model, kw_only=True, rename="pascal"):
    """Restrictions of the rates on the page. Superseded by `restrictions/getAll`."""

    date_restrictions: list[models.DateRestriction]
    """When rates are restricted."""

    earliness_restrictions: list[models.EarlinessRestriction]
    """How long before arrival rates can be booked."""

    length_restrictions: list[models.LengthRestriction]
    """How long a reservation at a rate may last."""
