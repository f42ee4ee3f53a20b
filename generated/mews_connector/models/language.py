"""The schema `Language`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class Language(Model, kw_only=True, rename="pascal"):
    """A language, as it is spoken in one country."""

    code: str
    """The language and the country, such as `en-GB`."""

    english_name: str
    """What it is called in English, such as Czech."""

    local_name: str
    """What those who speak it call it, such as Čeština."""

    fallback_language_code: str | Unset | None = UNSET
    """Code of the language that stands in for texts which this one lacks. None if none does."""
