"""The schema `AccountAddressParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AccountAddressParameters(Model, kw_only=True, rename="pascal"):
    """An address to add, and whose it is. What is left out stays empty."""

    account_id: UUID
    """The customer or company that gets the address."""

    line_1: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """Street and house number, as they stand on a letter."""

    line_2: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What does not fit on the first line, such as a flat or a building."""

    city: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """The town, without its postal code."""

    postal_code: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """The code that the post sorts by, such as `SW1Y 4JH`."""

    country_code: str | Unset | None = UNSET
    """The country by its ISO 3166-1 alpha-2 code, such as `GB`."""

    country_subdivision_code: str | Unset | None = UNSET
    """The state or region by its ISO 3166-2 code, such as `GB-ENG`."""

    latitude: Annotated[float, Meta(ge=-90, le=90)] | Unset | None = UNSET
    """How far north of the equator it is, in degrees."""

    longitude: Annotated[float, Meta(ge=-180, le=180)] | Unset | None = UNSET
    """How far east of Greenwich it is, in degrees."""
