"""The schema `LoyaltyProgramDeleteParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class LoyaltyProgramDeleteParameters(Model, kw_only=True, rename="pascal"):
    """Which programs to give up."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    loyalty_program_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """The programs, none of which may have active memberships."""

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
