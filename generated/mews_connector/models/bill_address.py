"""The schema `BillAddress`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BillAddress(Model, kw_only=True, rename="pascal"):
    """A postal address, as the bill shows it."""

    line_1: str | Unset | None = UNSET
    """Street and number."""

    line_2: str | Unset | None = UNSET
    """Second line, such as a building or a floor."""

    city: str | Unset | None = UNSET
    """Town or village."""

    postal_code: str | Unset | None = UNSET
    """Postcode, in the form of the country."""

    country_code: str | Unset | None = UNSET
    """The country, as an ISO 3166-1 alpha-2 code."""

    subdivision_code: str | Unset | None = UNSET
    """State, province or the like, as an ISO 3166-2 code."""
