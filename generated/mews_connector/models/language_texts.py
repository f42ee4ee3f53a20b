"""The schema `LanguageTexts`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LanguageTexts(Model, kw_only=True, rename="pascal"):
    """How Mews words its texts in one of the languages."""

    language_code: str
    """Which language it is, such as `en-GB`."""

    texts: models.TextsByKey
    """Texts of one language, each under a key that stands for the same text in every language."""
