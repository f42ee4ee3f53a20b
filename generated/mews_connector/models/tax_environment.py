"""The schema `TaxEnvironment`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class TaxEnvironment(Model, kw_only=True, rename="pascal"):
    """The taxes that are charged together in a country or region, perhaps only for some time."""

    code: str | Unset | None = UNSET
    """Properties refer to it in their `tax_environment_code`."""

    country_code: str | Unset | None = UNSET
    """Its country by the three letters of ISO 3166-1, such as `GBR`. Addresses have two letters."""

    validity_start_utc: DateTime | Unset | None = UNSET
    """From when on these taxes are charged, in UTC. None or absent if that has no beginning."""

    validity_end_utc: DateTime | Unset | None = UNSET
    """Until when these taxes are charged, in UTC. None or absent if that has no end."""

    taxation_codes: list[str] | Unset | None = UNSET
    """Which of the taxes of `taxations/getAll` are charged."""
