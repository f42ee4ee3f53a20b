"""The schema `AddressParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AddressParameters(Model, kw_only=True, rename="pascal"):
    """A postal address to store, or to print."""

    line_1: str | Unset | None = UNSET
    """Street and number, or whatever else comes first."""

    line_2: str | Unset | None = UNSET
    """What comes below the first line, such as the number of an apartment."""

    city: str | Unset | None = UNSET
    """Name of the town."""

    postal_code: str | Unset | None = UNSET
    """As the country writes it."""

    country_code: str | Unset | None = UNSET
    """Which country it is in, by ISO 3166-1, such as `GB`."""

    country_subdivision_code: str | Unset | None = UNSET
    """Which part of the country it is in, by ISO 3166-2, such as `DE-BW`."""
