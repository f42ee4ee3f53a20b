"""The schema `CommandCreator`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CommandCreator(Model, kw_only=True, rename="pascal"):
    """The user of Mews who gave a command."""

    last_name: str
    """Family name."""

    first_name: str | Unset | None = UNSET
    """Given name."""

    image_url: str | Unset | None = UNSET
    """Where the picture of the user's profile can be loaded from."""
