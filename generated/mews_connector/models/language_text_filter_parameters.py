"""The schema `LanguageTextFilterParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class LanguageTextFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which texts are wanted, and in which languages."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    language_codes: list[str]
    """The languages, by their codes in `languages/getAll`."""

    scope: str
    """Which of all texts are meant.

    No values of it are documented, but that the documentation's example has an empty one.
    """

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
