"""The schema `Country`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class Country(Model, kw_only=True, rename="pascal"):
    """A country, or a territory that has a code of its own."""

    code: str
    """Its two letters by ISO 3166-1, such as `GB`."""

    english_name: str
    """How it is called in English."""

    sovereign_country_code: str | Unset | None = UNSET
    """To which country it belongs, by the two letters of ISO 3166-1.

    Differs from `code` for a dependent territory.
    """
