"""The schema `LanguageResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LanguageResult(Model, kw_only=True, rename="pascal"):
    """All languages that the API supports."""

    languages: list[models.Language]
    """One entry for each that texts can be in."""
