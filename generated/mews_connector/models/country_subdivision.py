"""The schema `CountrySubdivision`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class CountrySubdivision(Model, kw_only=True, rename="pascal"):
    """A state, province or other part of a country."""

    code: str
    """Its code by ISO 3166-2, such as `GB-ENG`."""

    country_code: str
    """In which country it is, by its ISO 3166-1 code."""

    english_name: str
    """How it is called in English."""
