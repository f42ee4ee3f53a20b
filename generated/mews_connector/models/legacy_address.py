"""The schema `LegacyAddress`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class LegacyAddress(Model, kw_only=True, rename="pascal"):
    """A postal address, as customers, companies and properties carry it."""

    id: UUID
    """Tells it apart from all others of its kind."""

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

    latitude: float | Unset | None = UNSET
    """In degrees, from -90 at the south pole to 90 at the north pole."""

    longitude: float | Unset | None = UNSET
    """In degrees, from -180 in the west to 180 in the east."""
