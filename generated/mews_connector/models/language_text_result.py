"""The schema `LanguageTextResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LanguageTextResult(Model, kw_only=True, rename="pascal"):
    """How Mews words its texts, language by language."""

    language_texts: list[models.LanguageTexts]
    """One entry for each language."""
