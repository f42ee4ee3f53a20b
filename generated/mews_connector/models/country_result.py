"""The schema `CountryResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CountryResult(Model, kw_only=True, rename="pascal"):
    """All countries that Mews knows, and what belongs to them."""

    countries: list[models.Country]
    """One entry for each country, and for each territory that has a code of its own."""

    country_subdivisions: list[models.CountrySubdivision]
    """States, provinces and the like, of all countries in one list."""

    country_rules: list[models.CountryRule] | Unset | None = UNSET
    """What holds for identity documents in single countries."""

    country_groups: list[models.CountryGroup] | Unset | None = UNSET
    """Alliances and regions of several countries."""
