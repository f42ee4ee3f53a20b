"""The schema `CountryGroup`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class CountryGroup(Model, kw_only=True, rename="pascal"):
    """Several countries that have something in common, such as an alliance."""

    code: str
    """Short name of the group, such as `EU`, `SCHENGEN` or `NORDIC`."""

    english_name: str
    """How the group is called in English."""

    country_codes: list[str]
    """Which countries are in it, by the two letters of ISO 3166-1."""
