"""The schema `MessageThreadAddParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class MessageThreadAddParameters(Model, kw_only=True, rename="pascal"):
    """Whose conversation to begin, and about what."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    original_sender: Annotated[str, Meta(min_length=1)]
    """Name of the guest who writes first, as free text. It leads to no customer's profile."""

    subject: Annotated[str, Meta(min_length=1)]
    """What it is about, in a few words."""

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
